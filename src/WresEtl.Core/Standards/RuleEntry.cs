namespace WresEtl.Core.Standards;

/// <summary>What the client must do about a finding.</summary>
public enum Severity
{
    /// <summary>Fix it.</summary>
    Error,

    /// <summary>Fix it, or explain it with a code.</summary>
    Query,

    /// <summary>Know it.</summary>
    Notice,
}

/// <summary>What the run does about a finding.</summary>
public enum Consequence
{
    None,
    SetRowAside,
    RejectFile,
    StopClient,
}

/// <summary>What a rule looks at.</summary>
public enum RuleScope
{
    /// <summary>One file, or all files of the client together.</summary>
    File,
    Row,
    Person,

    /// <summary>Everybody counted, and the counts.</summary>
    Workforce,
    LastYear,

    /// <summary>The finished return.</summary>
    Report,
}

/// <summary>A rule as the year's catalogue words it. The predicate is a class of the same id in Core/Rules.</summary>
/// <param name="Id">W014 and the like; never reused.</param>
/// <param name="Scope">What it looks at.</param>
/// <param name="Severity">What the client must do.</param>
/// <param name="Consequence">What the run does.</param>
/// <param name="Message">What is wrong, with {arguments} that the rule supplies (<see cref="RuleWording"/>).</param>
/// <param name="HowToFix">What to do, in words HR uses, with {arguments}.</param>
/// <param name="Reference">Where the requirement is written.</param>
public sealed record RuleEntry(
    string Id, RuleScope Scope, Severity Severity, Consequence Consequence, string Message, string HowToFix, string Reference)
{
    /// <summary>The message of any number of faults, its arguments in braces.</summary>
    public string MessageInGeneral => RuleWording.InGeneral(Message);
}
