using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(79, 100, BandPosition.Below)]
    [InlineData(80, 100, BandPosition.Inside)]
    [InlineData(125, 100, BandPosition.Inside)]
    [InlineData(126, 100, BandPosition.Above)]
    public void RatioAtTheEdgeOfTheBand_IsInside(int numerator, int denominator, BandPosition position) =>
        Assert.Equal(position, Tables.Rule.Place(Figure.Of(Fraction.Of(numerator, denominator))));

    [Theory]
    [InlineData(5, 100, 4, 100, TooFew.People | TooFew.WideInterval)]
    [InlineData(5, 100, 5, 100, TooFew.WideInterval)]
    [InlineData(9, 9, 20, 200, TooFew.People)]
    public void FewerPeopleThanTheRule_AreTooFew(int a, int n1, int b, int n2, TooFew why)
    {
        var verdict = Judge(Tables.Of(a, n1, b, n2));
        Assert.Equal(Conclusion.TooFewToConclude, verdict.Conclusion);
        Assert.Equal(why, verdict.TooFew);
    }

    [Fact]
    public void TenPeopleWithAClearDifference_AreEnough()
    {
        var verdict = Judge(Tables.Of(10, 10, 20, 200));
        Assert.Equal(Conclusion.DifferenceShown, verdict.Conclusion);
        Assert.Equal(TooFew.None, verdict.TooFew);
        Assert.Equal(10, verdict.PeopleBehind);
    }

    [Fact]
    public void ManyPeopleAndAnIntervalInsideTheBand_ShowNoMaterialDifference()
    {
        var verdict = Judge(Tables.Of(1800, 3000, 1210, 2000));
        Assert.Equal(Conclusion.NoMaterialDifference, verdict.Conclusion);
        Assert.Equal(BandPosition.Inside, verdict.Band);
        Assert.Equal(Significance.NotSignificant, verdict.Significance);
    }

    [Fact]
    public void SmallButCertainDifference_IsShownInsideTheBand()
    {
        var verdict = Judge(Tables.Of(33000, 60000, 10000, 20000));
        Assert.Equal(Conclusion.DifferenceShown, verdict.Conclusion);
        Assert.Equal(BandPosition.Inside, verdict.Band);
    }

    [Fact]
    public void PeopleBehind_AreCountedOnceForAWindowOfTwoYears() =>
        Assert.Equal(8, Verdict.RestsOn(Tables.Of(12, 8, 40, 100, years: 2)));

    private static Verdict Judge(TwoByTwo table) =>
        Verdict.Of(table, MeldedInterval.Of(table, 0.95).Ratio, Tables.Rule);
}
