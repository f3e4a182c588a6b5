using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads row-level cases: one case a row.</summary>
public sealed class DisciplinaryCaseReader : RecordReader<DisciplinaryCase>
{
    private readonly Lexicon<EthnicCategory> _ethnicity;
    private readonly Lexicon<string> _caseType, _formality;
    private readonly Lexicon<DateValue> _opened, _investigation, _outcome, _closed;
    private readonly Lexicon<Flag> _bankOnly;
    private int _iReference, _iEmployee, _iEthnicity, _iCaseType, _iFormality, _iOpened, _iInvestigation, _iOutcome, _iClosed, _iBankOnly;

    public DisciplinaryCaseReader(Standard standard, Client client)
        : base(standard, client)
    {
        _ethnicity = Ethnicity("ethnic_origin");
        (_caseType, _formality) = (Listed("case_type", "case_type"), Listed("formality", "formality"));
        (_opened, _investigation) = (Date("opened_date"), Date("formal_investigation_start"));
        (_outcome, _closed) = (Date("outcome_date"), Date("closed_date"));
        _bankOnly = YesNo("is_bank_only");
    }

    public override string KeyColumn => "case_ref";

    protected override void BindColumns()
    {
        (_iReference, _iEmployee, _iEthnicity) = (Column("case_ref"), Column("employee_number"), Column("ethnic_origin"));
        (_iCaseType, _iFormality, _iOpened) = (Column("case_type"), Column("formality"), Column("opened_date"));
        (_iInvestigation, _iOutcome) = (Column("formal_investigation_start"), Column("outcome_date"));
        (_iClosed, _iBankOnly) = (Column("closed_date"), Column("is_bank_only"));
    }

    protected override DisciplinaryCase? Record(RawSheet sheet, RowRef at)
    {
        var reference = Utf8Text.Trim(Cell(sheet, _iReference));
        return reference.IsEmpty ? null : new DisciplinaryCase
        {
            At = at,
            Reference = Utf8Text.Decode(reference),
            Employee = EmployeeOrPost(Cell(sheet, _iEmployee)),
            Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
            CaseType = _caseType.Read(Cell(sheet, _iCaseType), at),
            Formality = _formality.Read(Cell(sheet, _iFormality), at),
            Opened = _opened.Read(Cell(sheet, _iOpened), at),
            InvestigationStart = _investigation.Read(Cell(sheet, _iInvestigation), at),
            OutcomeDate = _outcome.Read(Cell(sheet, _iOutcome), at),
            Closed = _closed.Read(Cell(sheet, _iClosed), at),
            IsBankOnly = _bankOnly.Read(Cell(sheet, _iBankOnly), at),
        };
    }

    /// <summary>Case trackers give the employee number or the assignment number; both name the person.</summary>
    private EmployeeNumber EmployeeOrPost(ReadOnlySpan<byte> cell) =>
        AssignmentNumber.TryRead(cell, Client.EmployeeNumberDigits, out var number) ? number.Employee : default;
}
