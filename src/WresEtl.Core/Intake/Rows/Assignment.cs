using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>What a pay-code column gives: the four-character code, and the description where the field is a composite.</summary>
public sealed record PayText(string Code, string Description);

/// <summary>An occupation code, three characters.</summary>
public sealed record OccupationCode(string Code);

/// <summary>A full-time equivalent as written.</summary>
public sealed record Fte(decimal Value);

/// <summary>A number of people or records in an aggregate file.</summary>
public sealed record PeopleCount(int Value);

/// <summary>One assignment of one person, as a workforce export prints it. Values that could not be read are unknown terms.</summary>
public sealed class Assignment
{
    public required RowRef At { get; init; }

    public required EmployeeNumber Employee { get; init; }

    /// <summary>None where the cell could not be read; <see cref="NumberText"/> then says what stood there.</summary>
    public required AssignmentNumber Number { get; init; }

    /// <summary>Only set where the assignment number could not be read.</summary>
    public string NumberText { get; init; } = "";

    public required Term<string> Organisation { get; init; }

    public required Term<string> Vpd { get; init; }

    public required Term<DateValue> Snapshot { get; init; }

    public required Term<string> PersonUid { get; init; }

    public required Term<string> PersonType { get; init; }

    public required Term<AssignmentStatus> Status { get; init; }

    public required Term<ContractType> Contract { get; init; }

    public required Term<string> EmployeeCategory { get; init; }

    public required Term<Flag> IsPrimary { get; init; }

    public required Term<Fte> Fte { get; init; }

    public required Term<StaffGroup> StaffGroup { get; init; }

    public required Term<JobRole> JobRole { get; init; }

    public required Term<OccupationCode> Occupation { get; init; }

    public required Term<PayText> PayCode { get; init; }

    public required Term<string> PayDescription { get; init; }

    public required Term<Flag> AfcFlag { get; init; }

    public required Term<EthnicCategory> Ethnicity { get; init; }

    public required Term<DateValue> Start { get; init; }

    public required Term<DateValue> End { get; init; }

    /// <summary>The pay description: its own column, or the composite's last part.</summary>
    public string PayDescriptionText =>
        PayDescription.Raw.Length > 0 ? PayDescription.Raw : PayCode.Value?.Description ?? "";

    public string PayCodeText => PayCode.Value?.Code ?? "";

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Assignment);
}
