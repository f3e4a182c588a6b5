namespace WresEtl.Core.Intake.Rows;

/// <summary>A line of a file that holds counts by ethnic group instead of records.</summary>
public sealed class AggregateLine
{
    public required RowRef At { get; init; }

    /// <summary>white, bme, unknown or total, from a WRES group or an ethnic category; for the board, from its columns.</summary>
    public required Term<AggregateGroup> Group { get; init; }

    /// <summary>For the board: total, voting, non-voting, executive, non-executive. Blank elsewhere.</summary>
    public required Term<string> Category { get; init; }

    public required Term<DateValue> PeriodStart { get; init; }

    public required Term<DateValue> PeriodEnd { get; init; }

    /// <summary>Counts by our column name.</summary>
    public required IReadOnlyDictionary<string, Term<PeopleCount>> Counts { get; init; }

    public override string ToString() => nameof(AggregateLine);
}

/// <summary>What a label of an aggregate file stands for.</summary>
/// <param name="Group">The group; null for a total of all groups.</param>
public sealed record AggregateGroup(Primitives.EthnicGroup? Group);
