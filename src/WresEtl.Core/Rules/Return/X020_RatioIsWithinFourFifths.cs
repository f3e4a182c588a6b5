using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.Return;

/// <summary>Relative likelihoods lie in the four-fifths band, 0.80 to 1.25; outside it the figure is real but worth a sentence.</summary>
public sealed class X020_RatioIsWithinFourFifths : IReportRule
{
    public string Id => "X020";

    public IEnumerable<Fault> Check(ExactReturn exact, RuleContext context)
    {
        var (low, high) = (context.Standard.Thresholds.FourFifthsLow, context.Standard.Thresholds.FourFifthsHigh);
        return ReturnFigures.Ratios(exact)
            .Where(r => r.Value < ReturnFigures.Exact(low) || r.Value > ReturnFigures.Exact(high))
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Row.Template.Row}", $"ratio:{r.Row.Template.Source}", r.Value.ToFixed(2),
                ("indicator", r.Row.Template.Indicator), ("ratio", r.Value.ToFixed(2)),
                ("low", FindingText.Number(low)), ("high", FindingText.Number(high))));
    }
}
