using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>A ratio is not last year's turned upside down, which is what a swap of White and BME in its formula prints.</summary>
public sealed class Y002_RatioIsNotInverted : ILastYearRule
{
    private const decimal NearPercent = 5;

    public string Id => "Y002";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        var then = ReturnFigures.Ratios(lastYear).ToDictionary(r => r.Row.Template.Source, r => r.Value, StringComparer.Ordinal);
        return ReturnFigures.Ratios(exact)
            .Where(r => then.TryGetValue(r.Row.Template.Source, out var before)
                && ReturnFigures.IsNear(r.Value * before, Fraction.Of(1), NearPercent)
                && IsAdverse(r.Value, context))
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Row.Template.Row}", $"inverted:{r.Row.Template.Source}", r.Value.ToFixed(2),
                ("indicator", r.Row.Template.Indicator), ("before", then[r.Row.Template.Source].ToFixed(2))));
    }

    /// <summary>Near 1 a ratio and its inverse are alike, and neither says anything.</summary>
    private static bool IsAdverse(Fraction ratio, RuleContext context) =>
        ratio < ReturnFigures.Exact(context.Standard.Thresholds.FourFifthsLow) || ratio > ReturnFigures.Exact(context.Standard.Thresholds.FourFifthsHigh);
}
