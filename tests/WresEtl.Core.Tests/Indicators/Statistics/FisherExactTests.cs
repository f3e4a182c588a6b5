using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using WresEtl.Core.Indicators.Statistics;
using Interval = WresEtl.Core.Indicators.Statistics.Interval;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class FisherExactTests
{
    [Fact]
    public void LadyTastingTea_HasTheTextbookValue()
    {
        // R. A. Fisher, The Design of Experiments (1935): 3 of 4 cups right. One side is 17/70, both are 34/70.
        Assert.Equal(34 / 70.0, FisherExact.TwoSided(Tables.Of(3, 4, 1, 4)), 12);
        Assert.Equal(18 / 70.0, FisherExact.MidP(Tables.Of(3, 4, 1, 4)), 12);
    }

    [Fact]
    public void HypergeometricTerms_AgreeWithMathNet() => Prop.ForAll(Tables.Any, table =>
    {
        var ours = new NoncentralHypergeometric(table.Base1, table.Base2, table.TotalEvents, oddsRatio: 1);
        var theirs = new Hypergeometric(table.Base1 + table.Base2, table.Base1, table.TotalEvents);
        var expected = theirs.Probability(table.Events1);
        return Math.Abs(ours.Probability(table.Events1) - expected) <= 1e-9 * expected + 1e-300;
    }).Check(Tables.Seeded);

    [Fact]
    public void TwoSided_IsTheNaiveSumOverMathNetsTerms() => Prop.ForAll(Tables.Any, table =>
    {
        var chance = new Hypergeometric(table.Base1 + table.Base2, table.Base1, table.TotalEvents);
        var lowest = Math.Max(0, table.TotalEvents - table.Base2);
        var all = Enumerable.Range(lowest, Math.Min(table.Base1, table.TotalEvents) - lowest + 1).Select(chance.Probability);
        var limit = chance.Probability(table.Events1) * (1 + 1e-7);
        return Math.Abs(FisherExact.TwoSided(table) - all.Where(p => p <= limit).Sum()) < 1e-9;
    }).Check(Tables.Seeded);

    [Fact]
    public void ExchangedGroups_HaveTheSamePValues() => Prop.ForAll(Tables.Any, table =>
        Close(FisherExact.TwoSided(table), FisherExact.TwoSided(table.Swapped))
        && Close(FisherExact.Central(table), FisherExact.Central(table.Swapped))
        && Close(FisherExact.MidP(table), FisherExact.MidP(table.Swapped))).Check(Tables.Seeded);

    [Fact]
    public void MidP_IsBelowTheCentralPValueAndAbove0() => Prop.ForAll(Tables.Any, table =>
        FisherExact.MidP(table) <= FisherExact.Central(table) && FisherExact.MidP(table) > 0).Check(Tables.Seeded);

    [Fact]
    public void OddsRatioLimits_LeaveTheirTailsExactly()
    {
        var table = Tables.Of(7, 262, 30, 494);
        var interval = FisherExact.OddsRatio(table, 0.9);
        Assert.Equal(0.05, new NoncentralHypergeometric(262, 494, 37, interval.Lower).AtLeast(7), 9);
        Assert.Equal(0.05, new NoncentralHypergeometric(262, 494, 37, interval.Upper).AtMost(7), 9);
    }

    [Theory]
    [InlineData(0, 10, 0, 12)]
    [InlineData(10, 10, 12, 12)]
    public void OnlyOneTablePossible_TestSaysNothing(int a, int n1, int b, int n2)
    {
        var table = Tables.Of(a, n1, b, n2);
        Assert.Equal(1, FisherExact.TwoSided(table));
        Assert.Equal(new Interval(0, double.PositiveInfinity), FisherExact.OddsRatio(table, 0.95));
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-12 + 1e-9 * a;
}
