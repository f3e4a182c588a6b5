namespace WresEtl.Core.ActionPlans;

/// <summary>What became of an action from one year's plan to the next.</summary>
public enum ProgressKind
{
    /// <summary>Done now and not a year ago.</summary>
    Done,

    /// <summary>Open in both plans.</summary>
    CarriedOver,

    /// <summary>Done a year ago, open again now.</summary>
    Reopened,

    /// <summary>Open now, and not in last year's plan.</summary>
    New,

    /// <summary>Open a year ago, and not in this year's plan: it was neither done nor carried over.</summary>
    Dropped,
}

/// <param name="Kind">What became of it.</param>
/// <param name="Action">As this year's plan has it; as last year's does where it was dropped.</param>
/// <param name="Before">As last year's plan has it; null where it was not in it.</param>
public sealed record ActionProgress(ProgressKind Kind, PlannedAction Action, PlannedAction? Before)
{
    /// <summary>
    /// This year's actions in order, then those dropped. Matched by id; of several with one id the first counts, and the others are findings.
    /// What was done a year ago already is no progress of this year and is left out.
    /// </summary>
    public static IReadOnlyList<ActionProgress> Of(ActionPlan now, ActionPlan before)
    {
        var (these, those) = (First(now), First(before));
        var old = those.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var kept = these.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. these.SelectMany(a => KindOf(a, old.GetValueOrDefault(a.Id)) is { } kind
                ? new[] { new ActionProgress(kind, a, old.GetValueOrDefault(a.Id)) } : []),
            .. those.Where(a => a.Status == ActionStatus.Open && !kept.Contains(a.Id)).Select(a => new ActionProgress(ProgressKind.Dropped, a, a)),
        ];
    }

    private static List<PlannedAction> First(ActionPlan plan) => [.. plan.Actions.DistinctBy(a => a.Id, StringComparer.Ordinal)];

    private static ProgressKind? KindOf(PlannedAction now, PlannedAction? before) => (now.Status, before?.Status) switch
    {
        (ActionStatus.Done, ActionStatus.Done) => null,
        (ActionStatus.Done, _) => ProgressKind.Done,
        (ActionStatus.Open, ActionStatus.Open) => ProgressKind.CarriedOver,
        (ActionStatus.Open, ActionStatus.Done) => ProgressKind.Reopened,
        (ActionStatus.Open, _) => ProgressKind.New,
    };
}
