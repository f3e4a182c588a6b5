namespace WresEtl.Core.Intake.Rows;

/// <summary>
/// One course one person completed, or did not: a view of the block it was read into. Default is none.
/// </summary>
public readonly struct TrainingRecord
{
    private readonly TrainingRecordBlock _block;
    private readonly int _index;

    internal TrainingRecord(TrainingRecordBlock block, int index) => (_block, _index) = (block, index);

    public RowRef At => new(_block.Sheet, Row.Line);

    public EmployeeNumber Employee => Row.Employee;

    public Term<string> Course => Columns.Course.Of(Row.Course, At);

    public Term<string> CompetencyType => Columns.CompetencyType.Of(Row.CompetencyType, At);

    public Term<string> ActivityType => Columns.ActivityType.Of(Row.ActivityType, At);

    public Term<Flag> Essential => Columns.Essential.Of(Row.Essential, At);

    public Term<DateValue> Completed => Columns.Completed.Of(Row.Completed, At);

    /// <summary>The day of <see cref="Completed"/>; null where there is none.</summary>
    public DateOnly? CompletedDay => Columns.Completed.DayOf(Row.Completed, At);

    /// <summary>Completed, Attended, Enrolled, Did Not Attend, Cancelled.</summary>
    public Term<string> Status => Columns.Status.Of(Row.Status, At);

    public Term<Flag> IsCpd => Columns.IsCpd.Of(Row.IsCpd, At);

    private TrainingRecordColumns Columns => _block.Columns;

    private ref readonly StoredTrainingRecord Row => ref _block.At(_index);

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(TrainingRecord);
}

/// <summary>Rows of one sheet.</summary>
internal sealed class TrainingRecordBlock(TrainingRecordColumns columns, int sheet) : RowBlock<TrainingRecord, StoredTrainingRecord>
{
    public TrainingRecordColumns Columns { get; } = columns;

    public int Sheet { get; } = sheet;

    public override TrainingRecord this[int index] => new(this, index);
}
