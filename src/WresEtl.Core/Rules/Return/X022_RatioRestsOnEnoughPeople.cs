using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.Return;

/// <summary>A ratio rests on enough people of either group; a handful can print a huge or a tiny one.</summary>
public sealed class X022_RatioRestsOnEnoughPeople : IReportRule
{
    private static readonly (string Ratio, string Events)[] Rests =
        [("relative.2", "appointed.total"), ("relative.3", "disciplinary.total"), ("relative.4", "training.total")];

    public string Id => "X022";

    public IEnumerable<Fault> Check(ExactReturn exact, RuleContext context)
    {
        var limit = context.Standard.Thresholds.SmallRatioPeople;
        return ReturnFigures.Ratios(exact)
            .Where(r => Rests.Any(s => s.Ratio == r.Row.Template.Source && IsFew(ReturnFigures.Row(exact, s.Events), Fraction.Of(limit))))
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Row.Template.Row}", $"few:{r.Row.Template.Source}", r.Value.ToFixed(2),
                ("indicator", r.Row.Template.Indicator), ("limit", FindingText.Number(limit))));
    }

    private static bool IsFew(FigureRow? events, Fraction limit) =>
        events is { White.HasValue: true, Bme.HasValue: true } row && (row.White.Number < limit || row.Bme.Number < limit);
}
