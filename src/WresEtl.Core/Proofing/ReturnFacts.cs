using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Proofing;

/// <summary>What the checker asks of the return.</summary>
public sealed class ReturnFacts(ExactReturn exact, Standard standard)
{
    public int Year => standard.Year;

    public DateOnly SnapshotDate => standard.SnapshotDate;

    /// <summary>The cells of a figure; null where this year's template has none.</summary>
    public FigureRow? Cells(string source) => exact.Rows.FirstOrDefault(r => r.Template.Source == source)?.Cells;

    public IReadOnlyList<ReturnRow> Rows => exact.Rows;

    /// <summary>The counts behind the relative likelihood of indicator 2, 3 or 4, the indicator's own first group on top.</summary>
    public TwoByTwo? TableOf(int indicator) => indicator switch
    {
        2 => Table("appointed.total", "shortlisted.total", EthnicGroup.White, 1),
        // Two years' whole entries over two years' people: the ratio is that of the average.
        3 => Table("disciplinary.total", "workforce.total", EthnicGroup.Bme, standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage ? 2 : 1),
        4 => Table("training.total", "workforce.total", EthnicGroup.White, 1),
        _ => null,
    };

    public static EthnicGroup FirstOf(int indicator) => indicator == 3 ? EthnicGroup.Bme : EthnicGroup.White;

    private TwoByTwo? Table(string events, string people, EthnicGroup first, int years)
    {
        var second = first == EthnicGroup.White ? EthnicGroup.Bme : EthnicGroup.White;
        if (Cells(events) is not { } e || Cells(people) is not { } p) return null;
        return Whole(e[first], years) is { } e1 && Whole(p[first], 1) is { } p1 && Whole(e[second], years) is { } e2 && Whole(p[second], 1) is { } p2
            ? TwoByTwo.TryCreate(e1, p1, e2, p2, years)
            : null;
    }

    private static int? Whole(Figure figure, int years)
    {
        if (!figure.HasValue) return null;
        var times = figure.Number * Fraction.Of(years);
        return times.Denominator.IsOne && times.Numerator < int.MaxValue ? (int)times.Numerator : null;
    }
}
