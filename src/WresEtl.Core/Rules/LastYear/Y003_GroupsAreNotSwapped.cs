using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>White is near last year's White and BME near last year's BME, not the other way round.</summary>
public sealed class Y003_GroupsAreNotSwapped : ILastYearRule
{
    private static readonly string[] Compared =
        ["workforce.total", "shortlisted.total", "appointed.total", "disciplinary.total", "training.total", "board.total"];

    public string Id => "Y003";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        var percent = context.Standard.Thresholds.YearOnYearPercent;
        return ReturnFigures.Pairs(exact, lastYear)
            .Where(p => Compared.Contains(p.Now.Template.Source) && AreSwapped(p.Now.Cells, p.Then.Cells, percent))
            .Select(p => RuleContext.OfClient(
                this, "return", $"row {p.Now.Template.Row}", $"swapped:{p.Now.Template.Source}", "", ("item", p.Now.Template.Item)));
    }

    private static bool AreSwapped(FigureRow now, FigureRow then, decimal percent) =>
        now is { White.HasValue: true, Bme.HasValue: true }
        && then is { White.HasValue: true, Bme.HasValue: true }
        && !then.Bme.Number.IsZero
        && ReturnFigures.IsNear(now.White.Number, then.Bme.Number, percent)
        && ReturnFigures.IsNear(now.Bme.Number, then.White.Number, percent)
        && !ReturnFigures.IsNear(now.White.Number, then.White.Number, percent);
}
