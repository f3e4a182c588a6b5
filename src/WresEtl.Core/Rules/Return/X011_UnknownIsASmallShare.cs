using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Return;

/// <summary>Unknown ethnicity is a small part of the workforce.</summary>
public sealed class X011_UnknownIsASmallShare : IWorkforceRule
{
    public string Id => "X011";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var total = inputs.Headcount.Total;
        if (total.Total == 0 || 100m * total.Unknown / total.Total <= context.Standard.Thresholds.UnknownPercent) return [];
        var percent = FindingText.Percent(total.Unknown, total.Total);
        return [RuleContext.OfClient(this, "workforce", "ethnic_origin", "unknown-share", percent, ("percent", percent))];
    }
}
