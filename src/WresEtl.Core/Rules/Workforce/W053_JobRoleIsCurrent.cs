using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>The job role still exists on the snapshot date: training grades of before 2010 and the apprentice roles do not.</summary>
public sealed class W053_JobRoleIsCurrent : IPersonRule
{
    public string Id => "W053";

    public Fault? Check(Person person, RuleContext context) =>
        context.Roles.Of(person.Chosen) is { RetiredOn: { } retired } && retired <= context.Standard.SnapshotDate
            ? context.Of(this, person, "job_role", person.Chosen.JobRole.Raw, ("retired", FindingText.Day(retired)))
            : null;
}
