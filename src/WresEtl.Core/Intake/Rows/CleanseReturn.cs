using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>One person's answer in a data-cleanse exercise: evidence, never a count.</summary>
public sealed class CleanseReturn
{
    public required RowRef At { get; init; }

    public required EmployeeNumber Employee { get; init; }

    public required Term<EthnicCategory> Ethnicity { get; init; }

    public required Term<DateValue> AnsweredOn { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(CleanseReturn);
}

/// <summary>Reads the return file of a data-cleanse exercise: employee number, ethnic origin, date.</summary>
public sealed class CleanseReturnReader : RecordReader<CleanseReturn>
{
    private readonly Lexicon<EthnicCategory> _ethnicity;
    private readonly Lexicon<DateValue> _answeredOn;
    private int _iEmployee, _iEthnicity, _iAnsweredOn;

    public CleanseReturnReader(Standard standard, Client client)
        : base(standard, client)
    {
        _ethnicity = Ethnicity("ethnic_origin");
        _answeredOn = Date("answered_on");
    }

    public override string KeyColumn => "employee_number";

    public override bool IsKey(ReadOnlySpan<byte> cell) => EmployeeNumber.TryRead(cell, 0, out _);

    protected override void BindColumns() =>
        (_iEmployee, _iEthnicity, _iAnsweredOn) = (Column("employee_number"), Column("ethnic_origin"), Column("answered_on"));

    protected override CleanseReturn? Record(RawSheet sheet, RowRef at) =>
        Employee(Cell(sheet, _iEmployee)) is { IsNone: false } employee
            ? new CleanseReturn
            {
                At = at,
                Employee = employee,
                Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
                AnsweredOn = _answeredOn.Read(Cell(sheet, _iAnsweredOn), at),
            }
            : null;
}
