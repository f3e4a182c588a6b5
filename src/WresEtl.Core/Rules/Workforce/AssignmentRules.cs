using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>An assignment number is the employee number, with a suffix for further posts.</summary>
public sealed class W040_AssignmentNumberIsReadable : IRowRule<Assignment>
{
    public string Id => "W040";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.Number.IsNone ? context.Of(this, row, "assignment_number", row.NumberText) : null;
}

/// <summary>The assignment number starts with the employee's own number.</summary>
public sealed class W041_AssignmentBelongsToEmployee : IRowRule<Assignment>
{
    public string Id => "W041";

    public Fault? Check(Assignment row, RuleContext context) =>
        !row.Number.IsNone && row.Number.Employee != row.Employee ? context.Of(this, row, "assignment_number", row.Number.ToDigits()) : null;
}

/// <summary>An assignment ends after it starts.</summary>
public sealed class W042_AssignmentEndsAfterItStarts : IRowRule<Assignment>
{
    public string Id => "W042";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.End.Value?.Date < row.Start.Value?.Date ? context.Of(this, row, "assignment_end", row.End.Raw, ("start", row.Start.Raw)) : null;
}

/// <summary>A full-time equivalent lies between 0 and the year's limit; the person is counted either way.</summary>
public sealed class W043_FullTimeEquivalentIsPlausible : IRowRule<Assignment>
{
    public string Id => "W043";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.Fte.Value is { } fte && (fte.Value <= 0 || fte.Value > context.Standard.Thresholds.LargestFte)
            ? context.Of(this, row, "fte", row.Fte.Raw)
            : null;
}

/// <summary>Exactly one assignment of a person is the primary one.</summary>
public sealed class W050_OneAssignmentIsPrimary : IPersonRule
{
    public string Id => "W050";

    public Fault? Check(Person person, RuleContext context)
    {
        if (person.Others.Count == 0) return null;
        var primary = person.Others.Prepend(person.Chosen).Count(a => a.IsPrimary.Value is { Value: true });
        return primary == 1 ? null : context.Of(this, person, "is_primary", primary == 0 ? "none" : "several");
    }
}

/// <summary>Pay description and pay code name the same band; where they do not, the description was taken.</summary>
public sealed class W051_PayCodeAgreesWithDescription : IPersonRule
{
    public string Id => "W051";

    public Fault? Check(Person person, RuleContext context) =>
        context.Placement.SideOf(person.Chosen) is Side.Clinical or Side.NonClinical && context.Placement.BandOf(person.Chosen).Disagree
            ? context.Of(this, person, "pay_code", person.Chosen.PayCodeText, ("description", person.Chosen.PayDescriptionText))
            : null;
}

/// <summary>Staff group and occupation code put the person on the same side; where they do not, the staff group was taken.</summary>
public sealed class W052_OccupationCodeAgreesWithStaffGroup : IPersonRule
{
    public string Id => "W052";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.StaffGroup.Value?.Side is { } side
        && context.Placement.OccupationSide(person.Chosen) is { } occupation && occupation != side
            ? context.Of(this, person, "occupation_code", person.Chosen.Occupation.Raw, ("staff_group", person.Chosen.StaffGroup.Raw))
            : null;
}

/// <summary>The job role still exists: medical roles of before 2010 do not.</summary>
public sealed class W053_MedicalRoleIsCurrent : IPersonRule
{
    public string Id => "W053";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.JobRole.Value is { } role
        && context.Standard.MedicalRoles.Any(m => m.Code == role.Code && m.ClosedRole)
        && context.Placement.SideOf(person.Chosen) == Side.Medical
            ? context.Of(this, person, "job_role", person.Chosen.JobRole.Raw)
            : null;
}

/// <summary>Two rows of one assignment that start on the same day say the same.</summary>
public sealed class W054_AssignmentRowsAgree : IWorkforceRule
{
    public string Id => "W054";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Headcount.Conflicts.Select(c => context.Of(
            this, c.Other, "assignment_number", c.Other.Number.ToDigits(),
            ("other", $"{context.PlaceOf(c.Kept.At, "").File} row {c.Kept.At.Row}")));
}
