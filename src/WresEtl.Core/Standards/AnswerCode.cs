namespace WresEtl.Core.Standards;

/// <summary>What an answer of HR is.</summary>
public static class AnswerKinds
{
    /// <summary>HR gives the right value; it is applied as evidence.</summary>
    public const string Value = "value";

    /// <summary>The data is right as it is, for the coded reason; nothing is changed.</summary>
    public const string Explained = "explained";

    /// <summary>HR corrects it in the source system; the finding stays open until an export shows it.</summary>
    public const string WillFix = "will-fix";

    public static IReadOnlyList<string> All { get; } = [Value, Explained, WillFix];
}

/// <summary>A coded answer that can be used again, from the year's <c>codes/answer-codes.csv</c>.</summary>
/// <param name="Kind"><c>explained</c> or <c>will-fix</c>; an answer of kind <c>value</c> has a value in place of a code.</param>
/// <param name="Code">Short and never reused, such as E01.</param>
/// <param name="Text">What it says, in words HR uses.</param>
/// <param name="Rules">Rules it may answer; empty for any.</param>
public sealed record AnswerCode(string Kind, string Code, string Text, IReadOnlyList<string> Rules)
{
    /// <summary>As it stands in a drop-down.</summary>
    public string Label => $"{Code} {Text}";

    public bool Answers(string ruleId) => Rules.Count == 0 || Rules.Contains(ruleId);
}
