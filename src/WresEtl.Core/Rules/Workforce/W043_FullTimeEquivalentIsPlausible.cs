using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>A full-time equivalent is not negative and within the year's limit; the person is counted either way.</summary>
public sealed class W043_FullTimeEquivalentIsPlausible : IRowRule<Assignment>
{
    public string Id => "W043";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.Fte.Value is { } fte && (fte.Value < 0 || fte.Value > context.Standard.Thresholds.LargestFte)
            ? context.Of(this, row, "fte", row.Fte.Raw, ("limit", FindingText.Number(context.Standard.Thresholds.LargestFte)))
            : null;
}
