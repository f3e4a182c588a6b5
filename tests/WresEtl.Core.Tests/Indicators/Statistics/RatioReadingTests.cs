using WresEtl.Core.Indicators.Statistics;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class RatioReadingTests
{
    [Theory]
    [InlineData("1.75", RatioDiagnosis.Agrees)]
    [InlineData("1.74", RatioDiagnosis.Truncated)]
    [InlineData("1.73", RatioDiagnosis.OfRoundedLikelihoods)]
    [InlineData("0.57", RatioDiagnosis.Inverted)]
    [InlineData("18.7", RatioDiagnosis.LikelihoodOfOneGroup)]
    [InlineData("0.107", RatioDiagnosis.LikelihoodOfOneGroup)]
    [InlineData("2.31", RatioDiagnosis.Differs)]
    public void PrintedRatioOfIndicator2InCaseS_IsFoundOut(string text, RatioDiagnosis diagnosis) =>
        Assert.Equal(diagnosis, RatioReading.Diagnose(Printed(text), Tables.Of(58, 310, 9, 84)));

    [Fact]
    public void Indicator3OfCaseSPrintedAsWhiteOverBme_IsInverted() =>
        Assert.Equal(RatioDiagnosis.Inverted, RatioReading.Diagnose(Printed("0.30"), Tables.Of(1, 17, 5, 283, years: 2)));

    [Fact]
    public void NumberWhereNobodyOfTheLowerGroupIs_IsNoRatio() =>
        Assert.Equal(RatioDiagnosis.RatioIsUndefined, RatioReading.Diagnose(Printed("1.20"), Tables.Of(7, 50, 0, 60)));

    [Fact]
    public void NumberBesideAnEmptyGroup_IsNoRatio() =>
        Assert.Equal(RatioDiagnosis.RatioIsUndefined, RatioReading.Diagnose(Printed("1.20"), Tables.Of(7, 50, 0, 0)));

    [Theory]
    [InlineData("1.75", false, false)]
    [InlineData("5", false, false)]
    [InlineData("5.01", false, true)]
    [InlineData("1.75", true, true)]
    public void PercentSignOrMoreThanFive_LooksWrong(string text, bool hasPercentSign, bool expected) =>
        Assert.Equal(expected, RatioReading.LooksWrong(Printed(text), hasPercentSign));

    private static PrintedNumber Printed(string text)
    {
        Assert.True(PrintedNumber.TryParse(text, out var number));
        return number;
    }
}
