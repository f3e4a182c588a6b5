using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>What is kept of an assignment: its keys, and for each column the number of its term.</summary>
internal struct StoredAssignment
{
    public int Line;
    public EmployeeNumber Employee;
    public AssignmentNumber Number;
    public ushort NumberText, Organisation, Vpd, Snapshot, PersonUid, PersonType, Status, Contract, EmployeeCategory, IsPrimary;
    public ushort Fte, StaffGroup, JobRole, Occupation, PayCode, PayDescription, AfcFlag, Ethnicity, Start, End;
}

/// <summary>The terms of a workforce sheet's columns.</summary>
internal sealed record AssignmentColumns
{
    /// <summary>Assignment numbers that could not be read.</summary>
    public required Lexicon<string> NumberText { get; init; }

    public required Lexicon<string> Organisation { get; init; }

    public required Lexicon<string> Vpd { get; init; }

    public required Lexicon<DateValue> Snapshot { get; init; }

    public required Lexicon<string> PersonUid { get; init; }

    public required Lexicon<string> PersonType { get; init; }

    public required Lexicon<AssignmentStatus> Status { get; init; }

    public required Lexicon<ContractType> Contract { get; init; }

    public required Lexicon<string> EmployeeCategory { get; init; }

    public required Lexicon<Flag> IsPrimary { get; init; }

    public required Lexicon<Fte> Fte { get; init; }

    public required Lexicon<StaffGroup> StaffGroup { get; init; }

    public required Lexicon<JobRole> JobRole { get; init; }

    public required Lexicon<OccupationCode> Occupation { get; init; }

    public required Lexicon<PayText> PayCode { get; init; }

    public required Lexicon<string> PayDescription { get; init; }

    public required Lexicon<Flag> AfcFlag { get; init; }

    public required Lexicon<EthnicCategory> Ethnicity { get; init; }

    public required DateLexicon Start { get; init; }

    public required DateLexicon End { get; init; }
}
