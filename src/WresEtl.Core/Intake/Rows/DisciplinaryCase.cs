using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

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
