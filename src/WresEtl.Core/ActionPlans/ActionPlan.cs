namespace WresEtl.Core.ActionPlans;

/// <summary>Where an action stands, as its owner says.</summary>
public enum ActionStatus
{
    Open,
    Done,
}

/// <summary>One organisation's action plan of one reporting year.</summary>
/// <param name="Year">The reporting year whose figures it answers.</param>
/// <param name="Date">The day the plan was adopted.</param>
/// <param name="Actions">In the plan's own order.</param>
public sealed record ActionPlan(int Year, DateOnly Date, IReadOnlyList<PlannedAction> Actions);

/// <summary>One line of the plan, in the columns that published plans have. Every text is the client's own.</summary>
public sealed record PlannedAction
{
    /// <summary>Stays the same from year to year, so that progress can be told.</summary>
    public required string Id { get; init; }

    /// <summary>The indicator it answers, 1 to 9; null where it answers a recommendation.</summary>
    public int? Indicator { get; init; }

    /// <summary>The recommendation it answers; empty where it answers an indicator.</summary>
    public string Recommendation { get; init; } = "";

    public required string Title { get; init; }

    /// <summary>Actions and considerations.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The responsible team; empty where nobody is.</summary>
    public string Team { get; init; } = "";

    /// <summary>The end of its time frame; null where there is none.</summary>
    public DateOnly? Due { get; init; }

    public required ActionStatus Status { get; init; }

    public string Narrative { get; init; } = "";

    public string Update { get; init; } = "";
}
