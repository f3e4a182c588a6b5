using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>The job role is one of the staff group's own.</summary>
public sealed class W055_JobRoleBelongsToStaffGroup : IPersonRule
{
    public string Id => "W055";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.StaffGroup.Value is { } group
        && context.Roles.Of(person.Chosen) is { } role && role.StaffGroup != group.Code
            ? context.Of(this, person, "job_role", person.Chosen.JobRole.Raw, ("staff_group", group.Title))
            : null;
}
