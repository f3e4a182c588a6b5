using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>A chair or non-executive director is not an employee: they count on the board, not in the workforce.</summary>
public sealed class W065_BoardRoleIsNotEmployed : IPersonRule
{
    public string Id => "W065";

    // NHS Data Model and Dictionary, JOB ROLE: 08021 Chair, 08026 Non-executive Director. wres.md section 3.
    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.JobRole.Value is { Code: "08021" or "08026" }
            ? context.Of(this, person, "job_role", person.Chosen.JobRole.Raw, ("contract", person.Chosen.Contract.Raw))
            : null;
}
