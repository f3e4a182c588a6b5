using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>An assignment number is the employee number, with a suffix for further posts.</summary>
public sealed class W040_AssignmentNumberIsReadable : IRowRule<Assignment>
{
    public string Id => "W040";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.Number.IsNone ? context.Of(this, row, "assignment_number", row.NumberText) : null;
}
