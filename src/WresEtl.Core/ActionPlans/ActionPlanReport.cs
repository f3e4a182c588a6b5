using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Standards;

namespace WresEtl.Core.ActionPlans;

/// <summary>What the action plan documents show. INTERNAL: targets rest on exact counts of people.</summary>
/// <param name="Plan">This year's plan.</param>
/// <param name="PublishBy">The day by which it is published, against which actions are overdue.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Progress">Since last year's plan; null where there is none.</param>
/// <param name="Targets">In heads; null where nobody could be counted or 2028 has come.</param>
public sealed record ActionPlanReport(
    ActionPlan Plan, DateOnly PublishBy, IReadOnlyList<ActionFinding> Findings, IReadOnlyList<ActionProgress>? Progress, TargetPlan? Targets)
{
    /// <summary>The report of a year; null where the client has no plan of that year.</summary>
    /// <param name="standard">The year, for the day by which plans are published.</param>
    /// <param name="client">The client, for its plans.</param>
    /// <param name="targets">Computed from the year's counts, where there are any.</param>
    public static ActionPlanReport? Of(Standard standard, Client client, TargetPlan? targets)
    {
        if (PlanOf(client, standard.Year) is not { } plan) return null;
        // Plans were to be published by the end of October in each year that names a day; assumed for a year that names none.
        var publishBy = standard.Window.PublishBy ?? new DateOnly(standard.Year, 10, 31);
        var progress = PlanOf(client, standard.Year - 1) is { } before ? ActionProgress.Of(plan, before) : null;
        return new ActionPlanReport(plan, publishBy, ActionFinding.Of(plan, publishBy), progress, targets);
    }

    /// <summary>Redacted: counts of people are not for logs.</summary>
    public override string ToString() => nameof(ActionPlanReport);

    private static ActionPlan? PlanOf(Client client, int year) => client.ActionPlans.FirstOrDefault(p => p.Year == year);
}
