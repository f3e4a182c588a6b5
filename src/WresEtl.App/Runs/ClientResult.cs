using WresEtl.App.Publishing;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>Whether a client has a draft pack.</summary>
public enum PackState
{
    /// <summary>There were no figures to protect.</summary>
    None,
    Proven,
    Refused,
}

/// <summary>
/// What is kept of a client's run once its files are written: for summaries, the batch book and the demonstration. The rows are let go, or a
/// national batch would hold every organisation's at once. INTERNAL: it has exact figures.
/// </summary>
/// <param name="Client">The client.</param>
/// <param name="Standard">The year's standard.</param>
/// <param name="Headcount">People by group; null where nobody could be counted.</param>
/// <param name="Declared">How much ethnicity is declared; null likewise.</param>
/// <param name="Return">The return; null for a rejected client.</param>
/// <param name="Pack">What disclosure control came to.</param>
/// <param name="Evidence">What evidence changed.</param>
/// <param name="Findings">Every finding.</param>
public sealed record ClientResult(
    Client Client, Standard Standard, GroupCounts? Headcount, DisclosureRate? Declared, ExactReturn? Return, PackState Pack,
    IReadOnlyList<EthnicityChange> Evidence, IReadOnlyList<Finding> Findings)
{
    /// <summary>People of the headcount in no row of the template.</summary>
    public int WithoutRow { get; init; }

    /// <summary>What is wrong with the year's action plan; null where the client has none.</summary>
    public int? ActionFindings { get; init; }

    /// <summary>Every version of the return approved so far.</summary>
    public IReadOnlyList<ReturnVersion> Versions { get; init; } = [];

    /// <summary>What to tell about the reporting template: places, never values.</summary>
    public IReadOnlyList<string> ReportingNotes { get; init; } = [];

    /// <summary>How many answers HR has given, where none is to a finding.</summary>
    public int AnswersToNothing { get; init; }

    public static ClientResult Of(ClientRun run) => new(
        run.Client, run.Standard, run.Inputs?.Headcount.Total,
        run.Inputs is { } inputs ? DisclosureRates.Of(inputs.Headcount, run.Standard).Whole : null,
        run.Return,
        run.Protection switch { Protection.Safe => PackState.Proven, Protection.Refused => PackState.Refused, _ => PackState.None },
        run.Cleansing?.Changes ?? [],
        run.Findings)
    {
        WithoutRow = run.Inputs?.Shortfall.Total ?? 0,
        ActionFindings = ActionPlanReport.Of(run.Standard, run.Client, targets: null)?.Findings.Count,
        Versions = run.Versions,
        ReportingNotes = run.Reporting?.Notes ?? [],
        AnswersToNothing = run.AnswersToNothing,
    };

    /// <summary>Redacted.</summary>
    public override string ToString() => $"ClientResult {Client.Code} {Standard.Year}";
}
