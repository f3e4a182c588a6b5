using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads row-level board lists: one person and board a row.</summary>
public sealed class BoardMemberReader : RecordReader<BoardMember>
{
    private readonly Lexicon<DateValue> _asAt, _start, _end;
    private readonly Lexicon<string> _role;
    private readonly Lexicon<Flag> _voting, _executive, _vacant;
    private readonly Lexicon<EthnicCategory> _ethnicity;
    private int _iReference, _iAsAt, _iRole, _iVoting, _iExecutive, _iEthnicity, _iEmployee, _iStart, _iEnd, _iVacant;

    public BoardMemberReader(Standard standard, Client client)
        : base(standard, client)
    {
        (_asAt, _start, _end) = (Date("as_at_date"), Date("start_date"), Date("end_date"));
        _role = Text("role_title");
        (_voting, _executive, _vacant) = (YesNo("is_voting"), YesNo("is_executive"), YesNo("vacant"));
        _ethnicity = Ethnicity("ethnic_origin");
    }

    public override string KeyColumn => "person_ref";

    protected override void BindColumns()
    {
        (_iReference, _iAsAt, _iRole) = (Column("person_ref"), Column("as_at_date"), Column("role_title"));
        (_iVoting, _iExecutive, _iEthnicity) = (Column("is_voting"), Column("is_executive"), Column("ethnic_origin"));
        (_iEmployee, _iStart, _iEnd, _iVacant) = (Column("employee_number"), Column("start_date"), Column("end_date"), Column("vacant"));
    }

    protected override BoardMember? Record(RawSheet sheet, RowRef at)
    {
        var reference = Utf8Text.Trim(Cell(sheet, _iReference));
        return reference.IsEmpty ? null : new BoardMember
        {
            At = at,
            Reference = Utf8Text.Decode(reference),
            AsAt = _asAt.Read(Cell(sheet, _iAsAt), at),
            Role = _role.Read(Cell(sheet, _iRole), at),
            IsVoting = _voting.Read(Cell(sheet, _iVoting), at),
            IsExecutive = _executive.Read(Cell(sheet, _iExecutive), at),
            Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
            Employee = Employee(Cell(sheet, _iEmployee)),
            Start = _start.Read(Cell(sheet, _iStart), at),
            End = _end.Read(Cell(sheet, _iEnd), at),
            Vacant = _vacant.Read(Cell(sheet, _iVacant), at),
        };
    }
}
