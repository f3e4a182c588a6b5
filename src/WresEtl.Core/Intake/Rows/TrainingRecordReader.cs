using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads row-level training: one completion a row.</summary>
internal sealed class TrainingRecordReader : BlockReader<TrainingRecord, StoredTrainingRecord>
{
    private readonly TrainingRecordColumns _all;
    private readonly Lexicon<string> _competencyTypeOfCourse;
    private TrainingRecordColumns _columns;
    private int _iEmployee, _iCourse, _iCompetencyType, _iActivityType, _iEssential, _iCompleted, _iStatus, _iIsCpd;

    public TrainingRecordReader(Standard standard, Client client)
        : base(standard, client)
    {
        // Not a lexicon whose unknown spellings are findings: most course titles are no composite.
        _competencyTypeOfCourse = new Lexicon<string>("competency_type", t => standard.Values.Find("competency_type", TypeIn(t)));
        _columns = _all = new TrainingRecordColumns
        {
            // 457|LOCAL|Clinical Risk (PAR) - 3 Years|: owner, type, name.
            Course = Lexicon<string>("course_title", Title),
            CompetencyType = Listed("competency_type", "competency_type"),
            ActivityType = Listed("activity_type", "activity_type"),
            Status = Listed("status", "training_status"),
            Essential = YesNo("essential"),
            IsCpd = YesNo("is_cpd"),
            Completed = Date("completion_date"),
        };
    }

    public override string KeyColumn => "employee_number";

    /// <summary>The record read last.</summary>
    public TrainingRecord Last => Blocks[^1][Blocks[^1].Count - 1];

    protected override void BindColumns()
    {
        (_iEmployee, _iCourse, _iCompetencyType) = (Column("employee_number"), Column("course_title"), Column("competency_type"));
        (_iActivityType, _iEssential, _iCompleted) = (Column("activity_type"), Column("essential"), Column("completion_date"));
        (_iStatus, _iIsCpd) = (Column("status"), Column("is_cpd"));
        _columns = _all;
        if (_iCompetencyType < 0) (_iCompetencyType, _columns) = (_iCourse, _all with { CompetencyType = _competencyTypeOfCourse });
    }

    public override bool Read(RawSheet sheet, RowRef at)
    {
        if (!AssignmentNumber.TryRead(Cell(sheet, _iEmployee), Client.EmployeeNumberDigits, out var number)) return false;
        var columns = _columns;
        ref var row = ref BlockFor(at).Next();
        (row.Line, row.Employee) = (at.Row, number.Employee);
        row.Course = columns.Course.Number(Cell(sheet, _iCourse), at);
        row.CompetencyType = columns.CompetencyType.Number(Cell(sheet, _iCompetencyType), at);
        row.ActivityType = columns.ActivityType.Number(Cell(sheet, _iActivityType), at);
        row.Essential = columns.Essential.Number(Cell(sheet, _iEssential), at);
        row.Completed = columns.Completed.Number(Cell(sheet, _iCompleted), at);
        row.Status = columns.Status.Number(Cell(sheet, _iStatus), at);
        row.IsCpd = columns.IsCpd.Number(Cell(sheet, _iIsCpd), at);
        return true;
    }

    protected override RowBlock<TrainingRecord, StoredTrainingRecord> NewBlock(int sheet) => new TrainingRecordBlock(_columns, sheet);

    private static string Title(string text) => Parts(text) is { Length: >= 3 } parts ? parts[^1] : text;

    private static string TypeIn(string text) => Parts(text) is { Length: >= 3 } parts ? parts[1] : "";

    private static string[] Parts(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
