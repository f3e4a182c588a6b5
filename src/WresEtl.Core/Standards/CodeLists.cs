using System.Globalization;

namespace WresEtl.Core.Standards;

/// <summary>Which section of indicator 1 a person belongs to.</summary>
public enum Side
{
    NonClinical,
    Clinical,
    Medical,
}

/// <param name="Code">Dictionary code, such as 05.</param>
/// <param name="Title">Dictionary title.</param>
/// <param name="Aliases">Other spellings met in exports.</param>
/// <param name="InHeadcount">Whether people under this contract are counted.</param>
/// <param name="Note">Why.</param>
public sealed record ContractType(string Code, string Title, IReadOnlyList<string> Aliases, bool InHeadcount, string Note);

/// <param name="Code">Dictionary code, or a local one such as L1.</param>
/// <param name="Title">Dictionary title.</param>
/// <param name="Aliases">Other spellings met in exports.</param>
/// <param name="InHeadcount">Whether people in this status are counted, switches applied.</param>
/// <param name="Note">Why.</param>
public sealed record AssignmentStatus(string Code, string Title, IReadOnlyList<string> Aliases, bool InHeadcount, string Note);

/// <param name="Code">Dictionary code, such as 03.</param>
/// <param name="Title">Dictionary title.</param>
/// <param name="EsrLabel">What ESR prints, where it differs.</param>
/// <param name="Side">Section of indicator 1; null where the client must map the people first.</param>
public sealed record StaffGroup(string Code, string Title, string EsrLabel, Side? Side);

/// <summary>What the first character of an occupation code says about the side.</summary>
/// <param name="Prefix">One character.</param>
/// <param name="Side">The side it speaks for; null where it defers to the staff group.</param>
/// <param name="OutOfWorkforce">True for Z: general payments, chair and non-executives.</param>
public sealed record OccupationPrefix(char Prefix, Side? Side, bool OutOfWorkforce);

/// <param name="Code">Five digits.</param>
/// <param name="Title">Dictionary title.</param>
/// <param name="StaffGroup">Code of its staff group.</param>
/// <param name="Remark">Retired, closed … with its date, in the dictionary's words.</param>
public sealed record JobRole(string Code, string Title, string StaffGroup, string Remark)
{
    private const string Retired = "retired ";

    /// <summary>The day the dictionary retired the role; null for one in use. Closed to new entrants is not retired.</summary>
    public DateOnly? RetiredOn { get; } = ReadRetirement(Remark);

    private static DateOnly? ReadRetirement(string remark) =>
        remark.IndexOf(Retired, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && DateOnly.TryParseExact(remark.AsSpan(at + Retired.Length).Trim(), "dd MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>What a medical job role needs before its row holds.</summary>
public enum MedicalCondition
{
    None,

    /// <summary>On a consultant pay scale; a person on VSM or local pay is VSM, once.</summary>
    ConsultantPayElseVsm,

    /// <summary>On a consultant pay scale; otherwise an exception.</summary>
    ConsultantPayElseException,

    /// <summary>On a consultant pay scale; otherwise a career grade.</summary>
    ConsultantPayElseCareer,

    /// <summary>On a consultant pay scale; otherwise VSM or the AfC band of the post.</summary>
    ConsultantPayElseBand,
}

/// <param name="Code">Job role code.</param>
/// <param name="Title">Dictionary title.</param>
/// <param name="Row">consultants, career, trainee or other; null for an exception.</param>
/// <param name="IsSeniorMedicalManager">Counted in the subset row as well.</param>
/// <param name="Condition">What else must hold.</param>
/// <param name="ClosedRole">Set where the role no longer exists: a data-quality finding.</param>
/// <param name="Note">The source's wording of the condition.</param>
public sealed record MedicalRole(
    string Code, string Title, string? Row, bool IsSeniorMedicalManager, MedicalCondition Condition, bool ClosedRole, string Note);

/// <summary>How a course, competency type, activity type or essential flag classes a training record.</summary>
/// <param name="Field">competency_type, activity_type, essential or course.</param>
/// <param name="Value">The value, as in the values list; for a course, its title.</param>
/// <param name="IsCpd">True non-mandatory training and CPD, false mandatory.</param>
public sealed record TrainingClass(string Field, string Value, bool IsCpd);

/// <summary>What a column holds, and so how its cells are read.</summary>
public enum ColumnType
{
    Text,
    Date,
    Flag,
    Number,
    Count,
    Code,
}

/// <summary>Whether a data set can be used without the column.</summary>
public enum ColumnNeed
{
    Required,
    Conditional,
    Optional,
}

/// <param name="DataSet">workforce, recruitment, disciplinary, training, survey, board.</param>
/// <param name="Variant">row or aggregate.</param>
/// <param name="Name">Our name for the column.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Need">Whether it must be there.</param>
/// <param name="Aliases">Headings it is known by, the first listed winning.</param>
public sealed record ColumnDefinition(
    string DataSet, string Variant, string Name, ColumnType Type, ColumnNeed Need, IReadOnlyList<string> Aliases);
