using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>The share of unknown ethnicity moves slowly; a jump is a lost column, a new default, or a data-cleanse worth telling.</summary>
public sealed class Y005_UnknownShareIsNearLastYears : ILastYearRule
{
    public string Id => "Y005";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        if (Share(exact) is not { } now || Share(lastYear) is not { } then) return [];
        var points = now - then;
        var limit = ReturnFigures.Exact(context.Standard.Thresholds.UnknownChangePoints);
        return points <= limit && points >= default(Fraction) - limit
            ? []
            : [RuleContext.OfClient(
                this, "return", "workforce", "unknown-change", now.ToFixed(1), ("before", then.ToFixed(1)))];
    }

    private static Fraction? Share(ExactReturn exact) =>
        ReturnFigures.Row(exact, "workforce.total") is { Sum: { HasValue: true, Number.IsZero: false } } row
            ? row.Unknown.Number / row.Sum.Number * Fraction.Of(100)
            : null;
}
