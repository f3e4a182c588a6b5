using WresEtl.Adapters.Documents.Publication;
using WresEtl.App.Ports;
using WresEtl.Core.ActionPlans;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// The action plan as it may be published: the plan and its progress in the client's words. Targets in heads rest on exact counts and stay
/// in the internal plan; here stand the shares that the publication prints.
/// </summary>
internal sealed class PlanForPublication(ReportingReport report, ActionPlanReport plan)
{
    public const string Name = "action-plan";
    public const string Goal = "A Model Employer sets the goal for 2028: ";
    private static readonly string[] Senior = ["8a", "8b", "8c", "8d", "9", "vsm"];

    private readonly ReportingFigures _figures = new(report);

    public BlockDocument Document() => new(
        Name, PublicationWords.Title(_figures.Report), "WRES action plan", IsWide: true,
        [.. Plan(), .. plan.Progress is { } progress ? Progress(progress) : [], .. Goals()]);

    private IEnumerable<Block> Plan()
    {
        if (report.IsProvisional) yield return new Block.Paragraph(["DRAFT: errors are open with HR, so the figures may still change. Not for publication yet."]);
        yield return new Block.Heading(1, "Plan");
        yield return new Block.Paragraph(["Adopted ", Piece.Of(Wording.Date(plan.Plan.Date)), "; to be published by ", Piece.Of(Wording.Date(plan.PublishBy)), "."]);
        yield return new Block.Table(
            "Actions",
            [("Indicator or recommendation", 16), ("Title", 18), ("Actions and considerations", 26), ("Responsible team", 14), ("Time frame", 13), ("Status", 8), ("Narrative", 20), ("Update", 20)],
            [.. plan.Plan.Actions.Select(Row)], IsNumbers: false);
    }

    private static IReadOnlyList<IReadOnlyList<Piece>> Row(PlannedAction a) =>
    [
        a.Indicator is { } number ? [FormattableString.Invariant($"Indicator {number}")] : [Piece.Of(a.Recommendation)],
        [Piece.Of(a.Title)], [Piece.Of(string.Join('\n', a.Actions))], [Piece.Of(a.Team)], Date(a.Due), [Words(a.Status)], [Piece.Of(a.Narrative)], [Piece.Of(a.Update)],
    ];

    private static IEnumerable<Block> Progress(IReadOnlyList<ActionProgress> progress) =>
    [
        new Block.Heading(1, "Progress since last year's plan"),
        new Block.Table(
            "Progress", [("Title", 50), ("Progress", 20), ("Time frame", 20)],
            [.. progress.Select(p => (IReadOnlyList<IReadOnlyList<Piece>>)[[Piece.Of(p.Action.Title)], [PlanWords.Of(p.Kind)], p.Kind == ProgressKind.Dropped ? ["not in this plan"] : Date(p.Action.Due)])],
            IsNumbers: false),
    ];

    private IEnumerable<Block> Goals()
    {
        var rows = ((string[])["nonclinical", "clinical"]).SelectMany(area => _figures.Report.Rows(area).Where(r => Senior.Contains(r.TrimEnd('+'), StringComparer.Ordinal))
            .Where(r => _figures.Has($"pct.{area}.{r}.bme"))
            .Select(r => (IReadOnlyList<IReadOnlyList<Piece>>)[[PublicationWords.Place(area, r)], _figures.Of($"pct.{area}.{r}.bme", "%")])).ToList();
        if (rows.Count == 0) yield break;
        yield return new Block.Heading(1, "Where senior bands stand");
        yield return report.Client.LocalPopulationBmePercent is null
            ? new Block.Paragraph([Goal + "a BME share in every senior band equal to that of the organisation's own workforce, now ", .. _figures.Of("pct.workforce.total.bme", "%"), "."])
            : new Block.Paragraph([Goal + "a BME share in every senior band equal to that of the population the organisation serves."]);
        yield return new Block.Paragraph([PublicationWords.Symbols]);
        yield return new Block.Table("BME share of senior bands", [("Band", 60), ("BME share now", 20)], rows, IsNumbers: true);
    }

    private static IReadOnlyList<Piece> Date(DateOnly? date) => date is { } day ? [Piece.Of(Wording.Date(day))] : ["no date"];

    private static string Words(ActionStatus status) => status switch
    {
        ActionStatus.Done => "Done",
        ActionStatus.Open => "Open",
    };
}
