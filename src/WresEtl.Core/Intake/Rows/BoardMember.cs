using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

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
