using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.Return;

/// <summary>No ratio is so large that it is likely to be a percentage or a likelihood in the wrong place.</summary>
public sealed class X021_RatioIsNotHuge : IReportRule
{
    public string Id => "X021";

    public IEnumerable<Fault> Check(ExactReturn exact, RuleContext context) =>
        ReturnFigures.Ratios(exact)
            .Where(r => r.Value > ReturnFigures.Exact(context.Standard.Thresholds.LargeRatio))
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Row.Template.Row}", $"ratio:{r.Row.Template.Source}", r.Value.ToFixed(2),
                ("indicator", r.Row.Template.Indicator), ("ratio", r.Value.ToFixed(2))));
}
