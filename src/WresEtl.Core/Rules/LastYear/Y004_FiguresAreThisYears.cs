using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>Some figure differs from last year's; a return alike in every input row is last year's file again.</summary>
public sealed class Y004_FiguresAreThisYears : ILastYearRule
{
    public string Id => "Y004";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        var inputs = ReturnFigures.Pairs(exact, lastYear)
            .Where(p => p.Now.Template.Kind == TemplateRowKind.Input && HasValue(p.Now.Cells) && HasValue(p.Then.Cells))
            .ToArray();
        return inputs.Any(p => !p.Now.Cells.Sum.Number.IsZero) && inputs.All(p => p.Now.Cells == p.Then.Cells)
            ? [RuleContext.OfClient(this, "return", "", "same-figures", FindingText.Number(inputs.Length))]
            : [];
    }

    private static bool HasValue(FigureRow cells) => cells.White.HasValue || cells.Bme.HasValue || cells.Unknown.HasValue;
}
