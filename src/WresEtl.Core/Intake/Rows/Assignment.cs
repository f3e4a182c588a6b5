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

/// <summary>
/// One assignment of one person, as a workforce export prints it: a view of the block it was read into. Values that could not be read are
/// unknown terms. Default is no assignment.
/// </summary>
public readonly struct Assignment
{
    private readonly AssignmentBlock _block;
    private readonly int _index;

    internal Assignment(AssignmentBlock block, int index) => (_block, _index) = (block, index);

    public RowRef At => new(_block.Sheet, Row.Line);

    public EmployeeNumber Employee => Row.Employee;

    /// <summary>None where the cell could not be read; <see cref="NumberText"/> then says what stood there.</summary>
    public AssignmentNumber Number => Row.Number;

    /// <summary>Only set where the assignment number could not be read.</summary>
    public string NumberText => Columns.NumberText.Of(Row.NumberText, At).Raw;

    public Term<string> Organisation => Columns.Organisation.Of(Row.Organisation, At);

    public Term<string> Vpd => Columns.Vpd.Of(Row.Vpd, At);

    public Term<DateValue> Snapshot => Columns.Snapshot.Of(Row.Snapshot, At);

    public Term<string> PersonUid => Columns.PersonUid.Of(Row.PersonUid, At);

    public Term<string> PersonType => Columns.PersonType.Of(Row.PersonType, At);

    public Term<AssignmentStatus> Status => Columns.Status.Of(Row.Status, At);

    public Term<ContractType> Contract => Columns.Contract.Of(Row.Contract, At);

    public Term<string> EmployeeCategory => Columns.EmployeeCategory.Of(Row.EmployeeCategory, At);

    public Term<Flag> IsPrimary => Columns.IsPrimary.Of(Row.IsPrimary, At);

    public Term<Fte> Fte => Columns.Fte.Of(Row.Fte, At);

    public Term<StaffGroup> StaffGroup => Columns.StaffGroup.Of(Row.StaffGroup, At);

    public Term<JobRole> JobRole => Columns.JobRole.Of(Row.JobRole, At);

    public Term<OccupationCode> Occupation => Columns.Occupation.Of(Row.Occupation, At);

    public Term<PayText> PayCode => Columns.PayCode.Of(Row.PayCode, At);

    public Term<string> PayDescription => Columns.PayDescription.Of(Row.PayDescription, At);

    public Term<Flag> AfcFlag => Columns.AfcFlag.Of(Row.AfcFlag, At);

    public Term<EthnicCategory> Ethnicity => Columns.Ethnicity.Of(Row.Ethnicity, At);

    public Term<DateValue> Start => Columns.Start.Of(Row.Start, At);

    /// <summary>The day of <see cref="Start"/>, where it is one.</summary>
    public DateOnly? StartDay => Columns.Start.DayOf(Row.Start, At);

    public Term<DateValue> End => Columns.End.Of(Row.End, At);

    /// <summary>The day of <see cref="End"/>, where it is one.</summary>
    public DateOnly? EndDay => Columns.End.DayOf(Row.End, At);

    /// <summary>The pay description: its own column, or the composite's last part.</summary>
    public string PayDescriptionText =>
        PayDescription.Raw.Length > 0 ? PayDescription.Raw : PayCode.Value?.Description ?? "";

    public string PayCodeText => PayCode.Value?.Code ?? "";

    private AssignmentColumns Columns => _block.Columns;

    private ref readonly StoredAssignment Row => ref _block.At(_index);

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Assignment);
}

/// <summary>Assignments of one sheet.</summary>
internal sealed class AssignmentBlock(AssignmentColumns columns, int sheet) : RowBlock<Assignment, StoredAssignment>
{
    public AssignmentColumns Columns { get; } = columns;

    public int Sheet { get; } = sheet;

    public override Assignment this[int index] => new(this, index);
}
