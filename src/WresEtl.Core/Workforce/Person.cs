using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Workforce;

/// <summary>A person: the ESR trust number and the employee number in it. Someone with jobs in two trusts has two keys.</summary>
/// <param name="Vpd">ESR trust number as the export prints it, or empty.</param>
/// <param name="Employee">Employee number.</param>
public readonly record struct PersonKey(string Vpd, EmployeeNumber Employee)
{
    public static PersonKey Of(Assignment assignment) => new(assignment.Vpd.Raw, assignment.Employee);

    // Hardly any export names the trust.
    public override int GetHashCode() => Vpd.Length == 0 ? Employee.GetHashCode() : HashCode.Combine(Vpd, Employee);

    /// <summary>For exceptions files and finding ids only.</summary>
    public string ToSubject() => Vpd.Length == 0 ? $"person:{Employee.ToDigits()}" : $"person:{Vpd}/{Employee.ToDigits()}";

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(PersonKey);
}

/// <summary>Why someone in the headcount has no template row.</summary>
public enum UnplacedReason
{
    None,
    ContractTypeUnknown,
    StatusUnknown,
    PersonTypeUnknown,
    StaffGroupUnknown,
    StaffGroupNeedsMapping,
    BandUnknown,
    MedicalRoleUnknown,
    MedicalRoleNeedsMapping,
}

/// <summary>Where a person stands in indicator 1.</summary>
/// <param name="CountId">Such as <c>clinical.8a</c> or <c>medical.consultants</c>; null where nobody can say yet.</param>
/// <param name="IsSeniorMedicalManager">Counted in the subset row as well.</param>
/// <param name="Reason">Why there is no row.</param>
public readonly record struct Placement(string? CountId, bool IsSeniorMedicalManager, UnplacedReason Reason);

/// <summary>Somebody in the headcount, once, whatever the number of posts.</summary>
public sealed record Person
{
    public required PersonKey Key { get; init; }

    /// <summary>The assignment that places the person.</summary>
    public required Assignment Chosen { get; init; }

    /// <summary>The person's other assignments in the headcount.</summary>
    public required IReadOnlyList<Assignment> Others { get; init; }

    /// <summary>After cleansing.</summary>
    public required EthnicCategory Ethnicity { get; init; }

    public required Placement Placement { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Person);
}
