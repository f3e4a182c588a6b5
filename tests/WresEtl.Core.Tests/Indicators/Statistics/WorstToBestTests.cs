using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class WorstToBestTests
{
    [Fact]
    public void Indicators_AreRankedWorstFirst_TooFewAfterThem_UndefinedLast()
    {
        var lines = WorstToBest.Rank(
        [
            new("9", Figure.Undefined(NoValueReason.ComparisonGroupIsZero)),
            Entry("3", 9, 1, Conclusion.TooFewToConclude),
            Entry("4", 1, 2, Conclusion.DifferenceShown),
            Entry("2", 3, 2, Conclusion.DifferenceShown),
            Entry("6", 6, 5),
            Entry("7", 1, 1),
        ]);
        Assert.Equal(["2", "6", "7", "4", "3", "9"], lines.Select(line => line.Entry.Indicator));
        Assert.Equal([1, 2, 3, 4, null, null], lines.Select(line => line.Rank));
        Assert.Equal(["0.405465", "0.182322", "0", "-0.693147", "2.197225", "n/a"], lines.Select(line => line.Distance.ToSubmissionText()));
    }

    [Fact]
    public void TwiceAndHalfAsLikely_AreEquallyFar()
    {
        var lines = WorstToBest.Rank([Entry("2", 2, 1), Entry("4", 1, 2)]);
        Assert.Equal(Figure.Of(0), lines[0].Distance + lines[1].Distance);
    }

    [Fact]
    public void RatioOf0_IsBestAndHasNoDistance()
    {
        var lines = WorstToBest.Rank([Entry("3", 0, 1, Conclusion.DifferenceShown), Entry("2", 1, 9)]);
        Assert.Equal("3", lines[1].Entry.Indicator);
        Assert.Equal(2, lines[1].Rank);
        Assert.Equal(FigureState.Undefined, lines[1].Distance.State);
    }

    [Fact]
    public void EqualRatios_ComeByIndicator() =>
        Assert.Equal(["2", "4"], WorstToBest.Rank([Entry("4", 2, 1), Entry("2", 4, 2)]).Select(line => line.Entry.Indicator));

    [Fact]
    public void Disadvantage_IsAbove1WhenBmeStaffFareWorse()
    {
        Assert.Equal(Fraction.Of(6, 5), WorstToBest.OfBadExperience(white: Figure.Of(25), bme: Figure.Of(30)).Number);
        Assert.Equal(Fraction.Of(6, 5), WorstToBest.OfGoodExperience(white: Figure.Of(60), bme: Figure.Of(50)).Number);
        Assert.Equal(Fraction.Of(6, 5), WorstToBest.OfShares(workforce: Figure.Of(12), part: Figure.Of(10)).Number);
    }

    [Fact]
    public void NobodyOnTheBoard_HasNoRatio() =>
        Assert.Equal(NoValueReason.ComparisonGroupIsZero, WorstToBest.OfShares(Figure.Of(12), Figure.Of(0)).Reason);

    private static ProfileEntry Entry(string indicator, int a, int b, Conclusion? conclusion = null) =>
        new(indicator, Figure.Of(Fraction.Of(a, b)), conclusion);
}
