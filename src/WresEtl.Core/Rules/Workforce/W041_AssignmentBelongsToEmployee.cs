using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>The assignment number starts with the employee's own number.</summary>
public sealed class W041_AssignmentBelongsToEmployee : IRowRule<Assignment>
{
    public string Id => "W041";

    public Fault? Check(Assignment row, RuleContext context) =>
        !row.Number.IsNone && row.Number.Employee != row.Employee ? context.Of(this, row, "assignment_number", row.Number.ToDigits()) : null;
}
