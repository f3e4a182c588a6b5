using WresEtl.App.Publishing;
using WresEtl.App.Reporting;
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

    /// <summary>The files of the draft pack, by name; empty where there is none.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Pack { get; init; } = [];

    /// <summary>The reporting template, and what to tell about it; null until it is made.</summary>
    public ReportingOutcome? Reporting { get; init; }

    /// <summary>Every version of the return approved so far, first to last; empty where the record of them is broken, which sign-off tells.</summary>
    public IReadOnlyList<ReturnVersion> Versions { get; init; } = [];

    /// <summary>The versions of other inputs, which the return's own files speak of.</summary>
    public ReturnHistory History => ReturnHistory.Of(Versions, InputsKey);

    /// <summary>Whose publications belong together with this one's; null where nothing was to be protected.</summary>
    public PublicationFamily? Family { get; init; }

    /// <summary>The publications in the ledger that disclosure control attacked together with this one.</summary>
    public IReadOnlyList<CheckedAgainst> CheckedAgainst { get; init; } = [];

    /// <summary>What every policy there is would come to.</summary>
    public IReadOnlyList<PolicyComparison> Alternatives { get; init; } = [];

    /// <summary>SHA-256 over everything the run's findings depend on: files, answers, standard, configuration, code; not the ledger.</summary>
    public required string InputsKey { get; init; }

    /// <summary>HR's answers, the last to each finding.</summary>
    public IReadOnlyCollection<Answer> Answers { get; init; } = [];

    /// <summary>
    /// How many answers there are, where not one of them is to a finding that there is, was in the last run, or was closed by one; otherwise 0.
    /// Either all of it was put right in the source, or the client's key is not the one under which they were given.
    /// </summary>
    public int AnswersToNothing
    {
        get
        {
            if (Answers.Count == 0 || State == ClientState.Rejected) return 0;
            var known = Findings.Concat(Undisclosed).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            return Answers.Any(a => known.Contains(a.FindingId)) ? 0 : Answers.Count;
        }
    }

    public int RowsRead => Intake.Sheets.Sum(s => s.RowsRead);

    public int RowsUsed => Intake.Sheets.Sum(s => s.RowsUsed);

    public int RowsAside => Intake.Sheets.Sum(s => s.Aside.Values.Sum());

    /// <summary>
    /// The numbers of findings for those who run the batch. Notices count by kind and stand in no other number: one kind has a notice for
    /// each person who declined to state their ethnicity, and their number is for the return alone.
    /// </summary>
    public FindingCounts FindingCounts
    {
        get
        {
            var todo = Findings.Where(f => f.Rule.Severity != Severity.Notice).ToList();
            int Open(Severity severity) => todo.Count(f => f.IsOpen && f.Rule.Severity == severity);
            int With(FindingStatus status) => todo.Count(f => f.Status == status);
            return new FindingCounts(
                Open(Severity.Error), Open(Severity.Query),
                Findings.Where(f => f.IsOpen && f.Rule.Severity == Severity.Notice).DistinctBy(f => f.Rule.Id).Count(),
                With(FindingStatus.New), With(FindingStatus.Persisting), With(FindingStatus.Resolved));
        }
    }

    /// <summary>Redacted.</summary>
    public override string ToString() => $"ClientRun {Client.Code} {Standard.Year}";
}
