using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class TwoByTwoTests
{
    [Theory]
    [InlineData(-1, 5, 0, 5, 1)]
    [InlineData(6, 5, 0, 5, 1)]
    [InlineData(0, 5, 6, 5, 1)]
    [InlineData(0, -1, 0, 5, 1)]
    [InlineData(1, 5, 1, 5, 0)]
    [InlineData(1, int.MaxValue, 1, 5, 1)]
    public void ImpossibleCounts_AreRefused(int events1, int people1, int events2, int people2, int years) =>
        Assert.Null(TwoByTwo.TryCreate(events1, people1, events2, people2, years));

    [Fact]
    public void CaseS_GivesTheExactRatioOfIndicator2() =>
        Assert.Equal("1.746237", Tables.Of(58, 310, 9, 84).Ratio.ToSubmissionText());

    [Fact]
    public void CaseSIndicator3OverTwoYears_RatioIsThatOfTheAverage()
    {
        // Entries of both years, 1 BME and 5 White; rows 39 to 41 of case S print 0.5 and 2.5 and the ratio 3.33.
        var table = Tables.Of(1, 17, 5, 283, years: 2);
        Assert.Equal("0.029412", table.Likelihood1.ToSubmissionText());
        Assert.Equal("0.008834", table.Likelihood2.ToSubmissionText());
        Assert.Equal("3.329412", table.Ratio.ToSubmissionText());
    }

    [Fact]
    public void MoreEntriesThanPeople_FitAWindowOfTwoYears()
    {
        Assert.Null(TwoByTwo.TryCreate(3, 2, 0, 5));
        Assert.NotNull(TwoByTwo.TryCreate(3, 2, 0, 5, years: 2));
    }

    [Theory]
    [InlineData(2, 5, 0, 5, NoValueReason.ComparisonGroupIsZero)]
    [InlineData(0, 5, 0, 5, NoValueReason.ComparisonGroupIsZero)]
    [InlineData(2, 5, 0, 0, NoValueReason.ZeroDenominator)]
    [InlineData(0, 0, 2, 5, NoValueReason.ZeroDenominator)]
    public void LowerLikelihoodZeroOrGroupEmpty_RatioIsUndefined(int a, int n1, int b, int n2, NoValueReason reason)
    {
        var ratio = Tables.Of(a, n1, b, n2).Ratio;
        Assert.Equal(FigureState.Undefined, ratio.State);
        Assert.Equal(reason, ratio.Reason);
    }

    [Fact]
    public void UpperLikelihoodZero_RatioIsZero() =>
        Assert.Equal(Figure.Of(0), Tables.Of(0, 17, 5, 283).Ratio);

    [Fact]
    public void Text_HoldsNoCounts() => Assert.DoesNotContain(Tables.Of(58, 310, 9, 84).ToString(), character => char.IsDigit(character));
}
