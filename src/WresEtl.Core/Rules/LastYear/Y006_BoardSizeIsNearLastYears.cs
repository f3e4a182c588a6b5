using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>A board changes by a seat or two in a year.</summary>
public sealed class Y006_BoardSizeIsNearLastYears : ILastYearRule
{
    public string Id => "Y006";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        if (ReturnFigures.Row(exact, "board.total")?.Sum is not { HasValue: true } now
            || ReturnFigures.Row(lastYear, "board.total")?.Sum is not { HasValue: true } then)
            return [];
        var (change, limit) = (now.Number - then.Number, Fraction.Of(context.Standard.Thresholds.BoardChangeSeats));
        return change <= limit && change >= default(Fraction) - limit
            ? []
            : [RuleContext.OfClient(this, "return", "board", "board-change", now.Number.ToFixed(0), ("before", then.Number.ToFixed(0)))];
    }
}
