using System.Globalization;

namespace WresEtl.Core.Rules.Report;

/// <summary>A fault in last year's submission.csv.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">Line, 0 for the whole file.</param>
/// <param name="Column">Column, or empty.</param>
/// <param name="What">What is wrong; never a value.</param>
public sealed record PreviousYearFault(string File, int Line, string Column, string What);

/// <summary>Last year's return can be read back and holds together; otherwise it is not compared with.</summary>
public sealed class Y010_PreviousYearIsReadable : IRule
{
    public string Id => "Y010";

    public Fault Of(PreviousYearFault fault) => new(
        Id, new Place("previous", fault.File, "", fault.Line, fault.Column), $"previous:{fault.File}/{fault.Line}/{fault.Column}", fault.What, "",
        [("file", fault.File), ("what", fault.What), ("line", fault.Line.ToString(CultureInfo.InvariantCulture))]);
}
