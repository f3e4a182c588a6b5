using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>What a higher value of a series means for BME staff.</summary>
public enum SeriesDirection
{
    HighIsBad,
    HighIsGood,

    /// <summary>A share that depends on where the organisation is, such as BME staff in the workforce.</summary>
    NoDirection,
}

/// <summary>A national or peer value of one series and year.</summary>
/// <param name="Year">Year as its source prints it.</param>
/// <param name="Series">Series key, such as <c>ind2_white_to_bme</c>.</param>
/// <param name="PeerType">Type of organisation it describes; null for the national value.</param>
/// <param name="Value">Ratio, or percentage from 0 to 100, as the series says.</param>
/// <param name="IsConfirmed">Whether it was read in a public source.</param>
public sealed record Comparator(int Year, string Series, string? PeerType, Fraction Value, bool IsConfirmed);

/// <summary>A client's own value of a series.</summary>
/// <param name="Year">WRES year.</param>
/// <param name="Series">Series key.</param>
/// <param name="Value">The client's own figure.</param>
/// <param name="Direction">What high means.</param>
/// <param name="Interval">Its confidence interval in the same unit, where there is one.</param>
public sealed record OwnFigure(int Year, string Series, Figure Value, SeriesDirection Direction, Interval? Interval = null);

/// <summary>Where a client stands beside a comparator.</summary>
public enum BenchmarkPosition
{
    /// <summary>No figure of the client's own.</summary>
    NoOwnFigure,

    /// <summary>None is held for exactly this series, year and peer type; a near one is never used instead.</summary>
    NoComparator,

    /// <summary>The comparator lies inside the client's own interval.</summary>
    NotDistinguishable,
    Same,
    Better,
    Worse,

    /// <summary>Higher or lower, in a series where neither is better.</summary>
    Higher,
    Lower,
}

/// <summary>A client's figure beside one comparator.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Comparator">What it was held against; null when none is held.</param>
/// <param name="Gap">Own value less the comparator, exact; undefined or not collected as the own figure is.</param>
public sealed record BenchmarkResult(BenchmarkPosition Position, Comparator? Comparator, Figure Gap);

/// <summary>Holds a client's figure against the national value, or the value of a peer type, of the same year.</summary>
// wres.md, section 11: comparators are sanity ranges, never expected results.
public static class Benchmark
{
    /// <param name="own">The client's figure.</param>
    /// <param name="comparators">All comparators held; a doubled key is refused where they are read.</param>
    /// <param name="peerType">Type of organisation to compare with; null for the national value.</param>
    public static BenchmarkResult Against(OwnFigure own, IEnumerable<Comparator> comparators, string? peerType = null)
    {
        var comparator = comparators.FirstOrDefault(candidate => candidate.Year == own.Year
            && string.Equals(candidate.Series, own.Series, StringComparison.Ordinal)
            && string.Equals(candidate.PeerType, peerType, StringComparison.Ordinal));
        if (!own.Value.HasValue) return new(BenchmarkPosition.NoOwnFigure, comparator, own.Value);
        if (comparator is null) return new(BenchmarkPosition.NoComparator, null, Figure.NotCollected(NoValueReason.NotProvided));
        return new(Place(own, comparator.Value), comparator, own.Value - Figure.Of(comparator.Value));
    }

    private static BenchmarkPosition Place(OwnFigure own, Fraction comparator)
    {
        var order = own.Value.Number.CompareTo(comparator);
        if (order == 0) return BenchmarkPosition.Same;
        if (own.Interval?.Covers(comparator.ToDouble()) == true) return BenchmarkPosition.NotDistinguishable;
        return own.Direction switch
        {
            SeriesDirection.HighIsBad => order > 0 ? BenchmarkPosition.Worse : BenchmarkPosition.Better,
            SeriesDirection.HighIsGood => order > 0 ? BenchmarkPosition.Better : BenchmarkPosition.Worse,
            SeriesDirection.NoDirection => order > 0 ? BenchmarkPosition.Higher : BenchmarkPosition.Lower,
        };
    }
}
