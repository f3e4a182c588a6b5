namespace WresEtl.Core.Intake.Rows;

/// <summary>One survey result of one indicator and group.</summary>
public sealed class SurveyResult
{
    public required RowRef At { get; init; }

    public required Term<PeopleCount> SurveyYear { get; init; }

    public required Term<PeopleCount> Indicator { get; init; }

    public required Term<string> Question { get; init; }

    /// <summary>White, BME, All.</summary>
    public required Term<string> Group { get; init; }

    public required Term<Percent> Percentage { get; init; }

    /// <summary>"% Yes" of a national sheet.</summary>
    public required Term<Percent> PercentYes { get; init; }

    /// <summary>"% Never" of a national sheet.</summary>
    public required Term<Percent> PercentNever { get; init; }

    public required Term<PeopleCount> Numerator { get; init; }

    public required Term<PeopleCount> Base { get; init; }

    public required Term<string> Source { get; init; }

    public required Term<string> NullReason { get; init; }

    public override string ToString() => nameof(SurveyResult);
}

/// <summary>A percentage, 0 to 100.</summary>
public sealed record Percent(decimal Value);
