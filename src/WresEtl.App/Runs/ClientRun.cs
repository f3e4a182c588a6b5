using WresEtl.Core.Cleansing;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>Where a client stands after a run.</summary>
public enum ClientState
{
    /// <summary>No error is open.</summary>
    Ready,

    /// <summary>Errors to fix; the return is written, as a DRAFT where someone has no template row.</summary>
    WithHr,

    /// <summary>A required file cannot be used: there is no return.</summary>
    Rejected,

    /// <summary>A defect of the program or the machine; nothing of the client was written.</summary>
    Failed,
}

/// <summary>Everything a run found out about one client, before anything is written.</summary>
public sealed record ClientRun
{
    public required Client Client { get; init; }

    public required Standard Standard { get; init; }

    public required ClientState State { get; init; }

    public required ClientIntake Intake { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Null where the client was rejected.</summary>
    public IndicatorInputs? Inputs { get; init; }

    /// <summary>Null where the client was rejected.</summary>
    public ExactReturn? Return { get; init; }

    /// <summary>Last year's return as it was published; null where there is none.</summary>
    public ExactReturn? LastYearPublished { get; init; }

    /// <summary>Last year's figures as they were verified since; kept beside what was published, never in its place.</summary>
    public ExactReturn? LastYearVerified { get; init; }

    /// <summary>What this year is compared with: the verified figures where there are any.</summary>
    public ExactReturn? LastYear => LastYearVerified ?? LastYearPublished;

    /// <summary>What evidence changed; null where the client was rejected.</summary>
    public EthnicityCleansing? Cleansing { get; init; }

    /// <summary>
    /// Findings on undisclosed ethnicity as the record has them, before any evidence: those that an answer has closed are among them, so that
    /// the answer can still be seen and put right.
    /// </summary>
    public IReadOnlyList<Finding> Undisclosed { get; init; } = [];

    /// <summary>The policy of disclosure control; null where the client was rejected.</summary>
    public DisclosurePolicy? Policy { get; init; }

    /// <summary>What may be published, or why nothing may; null where the client was rejected.</summary>
    public Protection? Protection { get; init; }

    /// <summary>What every policy there is would come to.</summary>
    public IReadOnlyList<PolicyComparison> Alternatives { get; init; } = [];

    /// <summary>SHA-256 over everything the run depends on: files, answers, standard, configuration, code.</summary>
    public required string InputsKey { get; init; }

    public int RowsRead => Intake.Sheets.Sum(s => s.RowsRead);

    public int RowsUsed => Intake.Sheets.Sum(s => s.RowsUsed);

    public int RowsAside => Intake.Sheets.Sum(s => s.Aside.Values.Sum());

    public int Count(FindingStatus status) => Findings.Count(f => f.Status == status);

    public int Count(Severity severity) => Findings.Count(f => f.IsOpen && f.Rule.Severity == severity);

    /// <summary>Redacted.</summary>
    public override string ToString() => $"ClientRun {Client.Code} {Standard.Year}";
}
