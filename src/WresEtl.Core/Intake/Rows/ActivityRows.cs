using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>One application for one post.</summary>
public sealed class Application
{
    public required RowRef At { get; init; }

    public required string Reference { get; init; }

    public required Term<string> Vacancy { get; init; }

    public required Term<string> Source { get; init; }

    public required Term<EthnicCategory> Ethnicity { get; init; }

    /// <summary>Applied, Longlisted, Shortlisted, Interviewed, Offered, Appointed, Started, Withdrawn, Rejected.</summary>
    public required Term<string> Stage { get; init; }

    public required Term<DateValue> Applied { get; init; }

    public required Term<DateValue> Shortlisted { get; init; }

    public required Term<DateValue> Offered { get; init; }

    public required Term<DateValue> Started { get; init; }

    public required Term<DateValue> Appointed { get; init; }

    public required Term<Flag> ShortlistedFlag { get; init; }

    public required Term<Flag> AppointedFlag { get; init; }

    public required Term<Flag> OfferDeclined { get; init; }

    public required Term<Flag> International { get; init; }

    public required Term<StaffGroup> StaffGroup { get; init; }

    public required Term<string> Band { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Application);
}

/// <summary>One employee-relations case.</summary>
public sealed class DisciplinaryCase
{
    public required RowRef At { get; init; }

    public required string Reference { get; init; }

    public required EmployeeNumber Employee { get; init; }

    public required Term<EthnicCategory> Ethnicity { get; init; }

    /// <summary>Disciplinary, Grievance, Capability, Harassment, Sickness, Probation, Other.</summary>
    public required Term<string> CaseType { get; init; }

    /// <summary>Formal, Informal, FactFinding.</summary>
    public required Term<string> Formality { get; init; }

    public required Term<DateValue> Opened { get; init; }

    public required Term<DateValue> InvestigationStart { get; init; }

    public required Term<DateValue> OutcomeDate { get; init; }

    public required Term<DateValue> Closed { get; init; }

    public required Term<Flag> IsBankOnly { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(DisciplinaryCase);
}

/// <summary>One course one person completed, or did not.</summary>
public sealed class TrainingRecord
{
    public required RowRef At { get; init; }

    public required EmployeeNumber Employee { get; init; }

    public required Term<string> Course { get; init; }

    public required Term<string> CompetencyType { get; init; }

    public required Term<string> ActivityType { get; init; }

    public required Term<Flag> Essential { get; init; }

    public required Term<DateValue> Completed { get; init; }

    /// <summary>Completed, Attended, Enrolled, Did Not Attend, Cancelled.</summary>
    public required Term<string> Status { get; init; }

    public required Term<Flag> IsCpd { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(TrainingRecord);
}

/// <summary>One seat of one board.</summary>
public sealed class BoardMember
{
    public required RowRef At { get; init; }

    public required string Reference { get; init; }

    public required Term<DateValue> AsAt { get; init; }

    public required Term<string> Role { get; init; }

    public required Term<Flag> IsVoting { get; init; }

    public required Term<Flag> IsExecutive { get; init; }

    public required Term<EthnicCategory> Ethnicity { get; init; }

    public required EmployeeNumber Employee { get; init; }

    public required Term<DateValue> Start { get; init; }

    public required Term<DateValue> End { get; init; }

    public required Term<Flag> Vacant { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(BoardMember);
}

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
