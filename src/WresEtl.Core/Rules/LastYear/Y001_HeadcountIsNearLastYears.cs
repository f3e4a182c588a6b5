using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>A headcount changed little on last year, in each group.</summary>
public sealed class Y001_HeadcountIsNearLastYears : ILastYearRule
{
    public string Id => "Y001";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        if (ReturnFigures.Row(exact, "workforce.total") is not { } now || ReturnFigures.Row(lastYear, "workforce.total") is not { } then)
            yield break;
        foreach (var group in Enum.GetValues<EthnicGroup>())
        {
            var (here, before) = (now[group], then[group]);
            if (!here.HasValue || !before.HasValue || before.Number.IsZero) continue;
            if (ReturnFigures.IsNear(here.Number, before.Number, context.Standard.Thresholds.YearOnYearPercent)) continue;
            var change = (here.Number - before.Number) / before.Number * Fraction.Of(100);
            yield return RuleContext.OfClient(
                this, "return", "workforce", $"change:workforce/{group}", change.ToFixed(1),
                ("group", FindingText.Group(group)), ("percent", change.ToFixed(1)));
        }
    }
}
