using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>ESR numbers the main post without a suffix and further ones from -2: there is no -1.</summary>
public sealed class W062_AssignmentSuffixIsUsual : IRowRule<Assignment>
{
    public string Id => "W062";

    // layouts.md section 3: suffix -2, -3 for further posts (no -1).
    public Fault? Check(Assignment row, RuleContext context) =>
        row.Number.Suffix == 1 ? context.Of(this, row, "assignment_number", row.Number.ToDigits()) : null;
}
