using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class BenchmarkTests
{
    private static readonly Comparator National = new(2020, "ind2_white_to_bme", null, Fraction.Of(161, 100), true);
    private static readonly Comparator Peers = National with { PeerType = "ccg", Value = Fraction.Of(2) };

    [Theory]
    [InlineData(175, SeriesDirection.HighIsBad, BenchmarkPosition.Worse)]
    [InlineData(150, SeriesDirection.HighIsBad, BenchmarkPosition.Better)]
    [InlineData(161, SeriesDirection.HighIsBad, BenchmarkPosition.Same)]
    [InlineData(175, SeriesDirection.HighIsGood, BenchmarkPosition.Better)]
    [InlineData(150, SeriesDirection.HighIsGood, BenchmarkPosition.Worse)]
    [InlineData(175, SeriesDirection.NoDirection, BenchmarkPosition.Higher)]
    [InlineData(150, SeriesDirection.NoDirection, BenchmarkPosition.Lower)]
    public void OwnFigureBesideTheNationalOne_IsPlacedByDirection(int hundredths, SeriesDirection direction, BenchmarkPosition position)
    {
        var result = Benchmark.Against(Own(hundredths, direction), [Peers, National]);
        Assert.Equal(position, result.Position);
        Assert.Equal(Fraction.Of(hundredths - 161, 100), result.Gap.Number);
    }

    [Fact]
    public void PeerType_IsComparedWithItsOwnValueOnly()
    {
        Assert.Equal(BenchmarkPosition.Better, Benchmark.Against(Own(175), [National, Peers], "ccg").Position);
        Assert.Equal(BenchmarkPosition.NoComparator, Benchmark.Against(Own(175), [National, Peers], "ambulance").Position);
    }

    [Fact]
    public void OtherYearOrSeries_IsNeverUsedInstead()
    {
        Assert.Equal(BenchmarkPosition.NoComparator, Benchmark.Against(Own(175), [National with { Year = 2021 }]).Position);
        Assert.Equal(BenchmarkPosition.NoComparator, Benchmark.Against(Own(175), [National with { Series = "ind4_white_to_bme" }]).Position);
    }

    [Fact]
    public void ComparatorInsideTheOwnInterval_CannotBeTold()
    {
        var own = Own(175) with { Interval = new Interval(0.9, 3.9) };
        Assert.Equal(BenchmarkPosition.NotDistinguishable, Benchmark.Against(own, [National]).Position);
    }

    [Fact]
    public void NoOwnFigure_KeepsItsReason()
    {
        var own = Own(1) with { Value = Figure.NotCollected(NoValueReason.NotProvided) };
        var result = Benchmark.Against(own, [National]);
        Assert.Equal(BenchmarkPosition.NoOwnFigure, result.Position);
        Assert.Equal(FigureState.NotCollected, result.Gap.State);
    }

    private static OwnFigure Own(int hundredths, SeriesDirection direction = SeriesDirection.HighIsBad) =>
        new(2020, "ind2_white_to_bme", Figure.Of(Fraction.Of(hundredths, 100)), direction);
}
