using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules;

/// <summary>Figures of a return by their source, whatever the row numbers of the year's template.</summary>
internal static class ReturnFigures
{
    private const string Relative = "relative.";

    /// <summary>The relative likelihoods that have a value.</summary>
    public static IEnumerable<(ReturnRow Row, Fraction Value)> Ratios(ExactReturn exact) =>
        exact.Rows
            .Where(r => r.Template.Source.StartsWith(Relative, StringComparison.Ordinal))
            .SelectMany(r => Enum.GetValues<EthnicGroup>()
                .Where(g => r.Cells[g].HasValue)
                .Select(g => (r, r.Cells[g].Number)));

    /// <summary>The cells of a source, or null where the template has no such row.</summary>
    public static FigureRow? Row(ExactReturn exact, string source) =>
        exact.Rows.FirstOrDefault(r => r.Template.Source == source)?.Cells;

    /// <summary>Rows of the same source in both returns.</summary>
    public static IEnumerable<(ReturnRow Now, ReturnRow Then)> Pairs(ExactReturn exact, ExactReturn lastYear)
    {
        var then = lastYear.Rows.DistinctBy(r => r.Template.Source).ToDictionary(r => r.Template.Source, StringComparer.Ordinal);
        return exact.Rows.Where(r => then.ContainsKey(r.Template.Source)).Select(r => (r, then[r.Template.Source]));
    }

    public static Fraction Exact(decimal value) => new((System.Numerics.BigInteger)(value * 1_000_000m), 1_000_000);

    /// <summary>Whether a value lies within so many per cent of another.</summary>
    public static bool IsNear(Fraction value, Fraction other, decimal percent)
    {
        var change = (value - other) * Fraction.Of(100);
        var limit = other * Exact(percent);
        return change <= limit && change >= default(Fraction) - limit;
    }
}
