using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class GroupComparisonTests
{
    [Fact]
    public void Indicator2OfCaseS_CannotRuleADifferenceOut()
    {
        var result = GroupComparison.Of(Tables.Of(58, 310, 9, 84), Tables.Rule);

        Assert.Equal("0.906338", result.RatioInterval!.Value.LowerFigure.ToSubmissionText());
        Assert.Equal("3.882531", result.RatioInterval.Value.UpperFigure.ToSubmissionText());
        Assert.Equal("0.101263", result.Fisher.ToSubmissionText());
        Assert.Equal("7.995392", result.DifferencePoints.ToSubmissionText());
        Assert.Equal(Conclusion.TooFewToConclude, result.Verdict.Conclusion);
        Assert.Equal(TooFew.WideInterval, result.Verdict.TooFew);
        Assert.Equal(BandPosition.Above, result.Verdict.Band);
        Assert.Equal(Significance.NotSignificant, result.Verdict.Significance);
        Assert.Equal(67, result.Verdict.PeopleBehind);
    }

    [Fact]
    public void GroupIsEmpty_NothingIsAvailable()
    {
        var result = GroupComparison.Of(Tables.Of(3, 10, 0, 0), Tables.Rule);

        Assert.Null(result.RatioInterval);
        Assert.Null(result.DifferenceInterval);
        Assert.Null(result.OddsRatioInterval);
        Assert.Equal(FigureState.Undefined, result.MidP.State);
        Assert.Equal(Conclusion.NotAvailable, result.Verdict.Conclusion);
        Assert.Equal(Significance.NotAvailable, result.Verdict.Significance);
    }

    [Fact]
    public void NobodyOfTheLowerGroupAmongMany_RatioIsUndefinedButTheDifferenceIsShown()
    {
        var result = GroupComparison.Of(Tables.Of(40, 200, 0, 60), Tables.Rule);

        Assert.Equal(FigureState.Undefined, result.Ratio.State);
        Assert.Equal(FigureState.Undefined, result.RatioInterval!.Value.UpperFigure.State);
        Assert.Equal(BandPosition.NotAvailable, result.Verdict.Band);
        Assert.Equal(Conclusion.DifferenceShown, result.Verdict.Conclusion);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void ConfidenceOutsideItsRange_IsRefused(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupComparison.Of(Tables.Of(1, 2, 1, 2), Tables.Rule, level));

    [Fact]
    public void Texts_HoldNoCounts()
    {
        var result = GroupComparison.Of(Tables.Of(58, 310, 9, 84), Tables.Rule);
        Assert.DoesNotContain($"{result}{result.Verdict}{result.RatioInterval}", character => char.IsDigit(character));
    }
}
