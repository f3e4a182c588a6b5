using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>What the batch book says of one client, whoever asks for it: the command line after a batch, the service at any time. INTERNAL: exact figures.</summary>
/// <param name="Client">The client.</param>
/// <param name="State">One of <see cref="ReturnStates"/>, or <see cref="Failed"/>.</param>
/// <param name="Findings">Open findings, as counted for those who run the batch.</param>
public sealed record BookLine(Client Client, string State, FindingCounts Findings)
{
    /// <summary>The last run broke, and nothing of the client was written.</summary>
    public const string Failed = "failed";

    /// <summary>Someone in the headcount has no template row.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The return's rows; empty where there is none.</summary>
    public IReadOnlyList<ReturnRow> Rows { get; init; } = [];

    /// <summary>People of the headcount in no row of the template: only a DRAFT has any.</summary>
    public int WithoutRow { get; init; }

    /// <summary>Values that evidence filled.</summary>
    public int Evidence { get; init; }

    public PackState Pack { get; init; }

    /// <summary>Every version of the return approved so far.</summary>
    public IReadOnlyList<ReturnVersion> Versions { get; init; } = [];

    /// <summary>Rules with open findings, and how many of each.</summary>
    public IReadOnlyList<(RuleEntry Rule, int Count)> Open { get; init; } = [];

    /// <summary>People by group as the return has them; null where there is none, or its year has no row for them.</summary>
    public FigureRow? People => Rows.FirstOrDefault(r => r.Template.Source == "workforce.total")?.Cells;

    /// <summary>Everybody counted, in a row or not.</summary>
    public Figure? Headcount => People is { } people ? people.Sum + Figure.Of(WithoutRow) : null;

    /// <summary>Whose ethnicity is declared, of those in a row, in per cent.</summary>
    public Figure? Declared => People is { } people ? Figure.Of(100) * (people.White + people.Bme) / people.Sum : null;

    /// <summary>From a run that has just ended.</summary>
    public static BookLine Of(ClientOutcome outcome, Standard standard) => new(outcome.Result?.Client ?? new Client { Code = outcome.Line.Client }, NameOf(outcome.Line.State), outcome.Line.Findings)
    {
        IsDraft = outcome.Line.Draft,
        Rows = outcome.Result?.Return?.Rows ?? [],
        WithoutRow = outcome.Result?.WithoutRow ?? 0,
        Evidence = outcome.Result?.Evidence.Count ?? 0,
        Pack = outcome.Result?.Pack ?? PackState.None,
        Versions = outcome.Result?.Versions ?? [],
        Open = OpenOf((outcome.Result?.Findings ?? []).Where(f => f.IsOpen).DistinctBy(f => f.Id, StringComparer.Ordinal).Select(f => (f.Rule.Id, 1)), standard),
    };

    /// <summary>Sums of each rule's, in order of rules; a rule that the year does not have is left out.</summary>
    public static IReadOnlyList<(RuleEntry Rule, int Count)> OpenOf(IEnumerable<(string RuleId, int Count)> open, Standard standard) =>
    [
        .. open.GroupBy(f => f.RuleId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Where(g => standard.Rules.ContainsKey(g.Key)).Select(g => (standard.Rules[g.Key], g.Sum(f => f.Count))),
    ];

    /// <summary>Redacted.</summary>
    public override string ToString() => $"BookLine {Client.Code}";

    private static string NameOf(ClientState state) => state switch
    {
        ClientState.Ready => ReturnStates.Ready,
        ClientState.WithHr => ReturnStates.WithHr,
        ClientState.Rejected => ReturnStates.Rejected,
        ClientState.Failed => Failed,
    };
}
