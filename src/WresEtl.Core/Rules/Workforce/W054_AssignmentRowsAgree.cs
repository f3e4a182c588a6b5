using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Two rows of one assignment that start on the same day say the same.</summary>
public sealed class W054_AssignmentRowsAgree : IWorkforceRule
{
    public string Id => "W054";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Headcount.Conflicts.Select(c => context.Of(
            this, c.Other, "assignment_number", c.Other.Number.ToDigits(),
            ("other", $"{context.PlaceOf(c.Kept.At, "").File} row {FindingText.Number(c.Kept.At.Row)}")));
}
