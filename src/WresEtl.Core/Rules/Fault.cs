namespace WresEtl.Core.Rules;

/// <summary>Where something is, as a person would look for it. Empty parts are left out; row 0 means the file or sheet as a whole.</summary>
public sealed record Place(string DataSet, string File = "", string Sheet = "", int Row = 0, string Column = "");

/// <summary>
/// What a rule found: the fact, not its wording, severity or consequence, which are the catalogue's. The value that is wrong may be in
/// the arguments; a fault therefore goes into the client's own exceptions files and nowhere else.
/// </summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Subject">The person or record the fault is about, the same in every export: it makes the finding's id.</param>
/// <param name="Value">The value that is wrong; when it changes, an answer to the fault is stale.</param>
/// <param name="Person">The employee number, or empty.</param>
/// <param name="Arguments">What the message's {placeholders} stand for.</param>
public sealed record Fault(
    string RuleId, Place Place, string Subject, string Value, string Person, IReadOnlyList<(string Name, string Text)> Arguments)
{
    /// <summary>Names the rule only: the rest may hold values of a client's file.</summary>
    public override string ToString() => $"Fault {RuleId}";
}
