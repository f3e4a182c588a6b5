using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>
/// Ratios, likelihoods, shares and survey percentages are of last year's size; a factor of about 100 is a fraction printed as a
/// percentage, or a percentage multiplied twice.
/// </summary>
public sealed class Y007_FiguresKeepTheirScale : ILastYearRule
{
    // Nearer to 100 than to 10 or 1,000 on the log scale: the square lies between 1,000 and 100,000.
    private static readonly Fraction Least = Fraction.Of(1_000);
    private static readonly Fraction Most = Fraction.Of(100_000);
    private static readonly string[] Scaled = ["relative.", "likelihood.", "share.", "survey."];

    public string Id => "Y007";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context) =>
        from pair in ReturnFigures.Pairs(exact, lastYear)
        where Scaled.Any(s => pair.Now.Template.Source.StartsWith(s, StringComparison.Ordinal))
        from cell in Enum.GetValues<EthnicGroup>().Where(g => IsHundredfold(pair.Now.Cells[g], pair.Then.Cells[g])).Take(1)
        select RuleContext.OfClient(
            this, "return", $"row {pair.Now.Template.Row}", $"scale:{pair.Now.Template.Source}", pair.Now.Cells[cell].Number.ToShortest(4),
            ("item", pair.Now.Template.Item), ("before", pair.Then.Cells[cell].Number.ToShortest(4)));

    private static bool IsHundredfold(Figure now, Figure then)
    {
        if (!now.HasValue || !then.HasValue || now.Number <= default(Fraction) || then.Number <= default(Fraction)) return false;
        var factor = now.Number > then.Number ? now.Number / then.Number : then.Number / now.Number;
        return factor * factor >= Least && factor * factor <= Most;
    }
}
