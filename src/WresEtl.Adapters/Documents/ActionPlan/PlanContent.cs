using System.Globalization;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Indicators.Targets;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>What the three files of the action plan say, once.</summary>
internal sealed class PlanContent(ActionPlanReport report, Client client)
{
    public const string Stamp = "INTERNAL: the targets rest on exact counts of people. Not for publication as it stands.";

    public string Title => $"Action plan: {Wording.Name(client)}, WRES {Text(report.Plan.Year)}";

    /// <summary>The sections in the order they are read.</summary>
    public IEnumerable<PlanTable> Tables() => report.Progress is { } progress ? [Plan(), Findings(), Progress(progress), Targets()] : [Plan(), Findings(), Targets()];

    private PlanTable Plan() => new(
        "Plan", [$"Adopted {Wording.Date(report.Plan.Date)}; to be published by {Wording.Date(report.PublishBy)}."],
        [("Id", 8), ("Indicator or recommendation", 24), ("Title", 26), ("Actions and considerations", 44), ("Responsible team", 20), ("Time frame", 18), ("Status", 12), ("Narrative", 36), ("Update", 36)],
        [.. report.Plan.Actions.Select(a => (IReadOnlyList<PlanCell>)
            [
                a.Id, a.Indicator is { } number ? $"Indicator {Text(number)}" : a.Recommendation, a.Title, string.Join('\n', a.Actions), a.Team,
                Date(a.Due), a.Status == ActionStatus.Done ? "Done" : "Open", a.Narrative, a.Update,
            ])]);

    private PlanTable Findings() => new(
        "Findings",
        [report.Findings.Count == 0 ? "Nothing was found wrong with the plan." : $"{Text(report.Findings.Count)} to put right before the plan is published."],
        [("Id", 8), ("What is wrong", 80)],
        [.. report.Findings.Select(f => (IReadOnlyList<PlanCell>)[f.ActionId, Words(f.Fault)])]);

    private static PlanTable Progress(IReadOnlyList<ActionProgress> progress) => new(
        "Progress",
        ["Since last year's plan, for the annual equality report: " + string.Join(", ", Enum.GetValues<ProgressKind>().Select(k => $"{Text(progress.Count(p => p.Kind == k))} {PlanWords.Of(k)}")) + "."],
        [("Id", 8), ("Title", 40), ("Progress", 16), ("Due in last year's plan", 20), ("Due now", 20)],
        [.. progress.Select(p => (IReadOnlyList<PlanCell>)
            [p.Action.Id, p.Action.Title, PlanWords.Of(p.Kind), p.Before is { } before ? Date(before.Due) : "not in it", p.Kind == ProgressKind.Dropped ? "not in this plan" : Date(p.Action.Due)])]);

    private PlanTable Targets()
    {
        (string, double)[] columns = [("Group", 28), ("Posts", 10), ("BME in post", 12), ("Needed by 2028", 12), ("Net new", 10)];
        if (report.Targets is not { } targets) return new("Targets", ["There are no targets: nobody could be counted, or 2028 has come."], columns, []);
        var basis = targets.Goal.Basis switch
        {
            TargetBasis.WorkforceShare => "that of the organisation's own workforce",
            TargetBasis.LocalPopulationShare => "that of the population it serves",
        };
        var rows = targets.Bands.Select(b => Row(b.Band == "vsm" ? "VSM" : $"Band {b.Band.ToUpperInvariant()}", b.Points[^1].Heads))
            .Append(Row("8A to VSM together", targets.AllSenior)).ToList();
        if (targets.Board is { } board) rows.Add(Row("Governing body", board));
        return new("Targets", [$"A Model Employer: a BME share by 2028 equal to {basis}. Heads are rounded up; net new is what is needed less those in post."], columns, rows);
    }

    private static IReadOnlyList<PlanCell> Row(string group, HeadsTarget target) => [group, target.Posts, target.Existing, target.Heads, target.NetNew];

    private static string Words(ActionFault fault) => fault switch
    {
        ActionFault.DuplicateId => "An earlier action has the same id: give this one another, or progress cannot be told.",
        ActionFault.NoOwner => "No team is responsible.",
        ActionFault.NoDueDate => "There is no date by which it is due.",
        ActionFault.DueBeforePlan => "It is due before the plan itself was adopted.",
        ActionFault.Overdue => "It is open, and due before the day by which the plan is published.",
    };

    private static string Date(DateOnly? date) => date is { } day ? Wording.Date(day) : "no date";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
