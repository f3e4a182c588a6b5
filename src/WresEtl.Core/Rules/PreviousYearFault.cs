namespace WresEtl.Core.Rules;

/// <summary>A fault in last year's submission.csv.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">Line, 0 for the whole file.</param>
/// <param name="Column">Column, or empty.</param>
/// <param name="What">What is wrong; never a value.</param>
public sealed record PreviousYearFault(string File, int Line, string Column, string What);
