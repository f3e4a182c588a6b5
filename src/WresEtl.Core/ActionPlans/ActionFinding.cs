namespace WresEtl.Core.ActionPlans;

/// <summary>What is wrong with an action.</summary>
public enum ActionFault
{
    /// <summary>An earlier action of the plan has the same id, so progress cannot tell them apart.</summary>
    DuplicateId,

    /// <summary>No team is responsible.</summary>
    NoOwner,

    /// <summary>No date by which it is due.</summary>
    NoDueDate,

    /// <summary>Due before the plan itself was adopted.</summary>
    DueBeforePlan,

    /// <summary>Open, and due before the day by which the plan is published.</summary>
    Overdue,
}

/// <param name="ActionId">The action's id.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record ActionFinding(string ActionId, ActionFault Fault)
{
    /// <summary>
    /// In the plan's order, those of one action together. An open action due before its plan was adopted and before
    /// <paramref name="publishBy"/> has both findings: the one is put right in the plan, the other by doing it.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publishBy">The day by which it is published, never today: the findings depend on the plan and its year alone.</param>
    public static IReadOnlyList<ActionFinding> Of(ActionPlan plan, DateOnly publishBy)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. plan.Actions.SelectMany(action =>
            Faults(action, plan.Date, publishBy, isFirst: seen.Add(action.Id)).Select(fault => new ActionFinding(action.Id, fault)))];
    }

    private static IEnumerable<ActionFault> Faults(PlannedAction action, DateOnly adopted, DateOnly publishBy, bool isFirst)
    {
        if (!isFirst) yield return ActionFault.DuplicateId;
        if (string.IsNullOrWhiteSpace(action.Team)) yield return ActionFault.NoOwner;
        if (action.Due is null) yield return ActionFault.NoDueDate;
        if (action.Due < adopted) yield return ActionFault.DueBeforePlan;
        if (action.Status == ActionStatus.Open && action.Due < publishBy) yield return ActionFault.Overdue;
    }
}
