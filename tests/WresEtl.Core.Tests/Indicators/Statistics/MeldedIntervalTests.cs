using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using WresEtl.Core.Indicators.Statistics;
using Interval = WresEtl.Core.Indicators.Statistics.Interval;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class MeldedIntervalTests
{
    private const double Level = 0.95;

    [Fact]
    public void ExchangedGroups_InvertTheRatioAndNegateTheDifference() => Prop.ForAll(Tables.Any, table =>
    {
        var (ratio, swapped) = (MeldedInterval.Of(table, Level).Ratio, MeldedInterval.Of(table.Swapped, Level).Ratio);
        var (difference, negated) = (MeldedInterval.Of(table, Level).Difference, MeldedInterval.Of(table.Swapped, Level).Difference);
        return Close(ratio.Lower, 1 / swapped.Upper) && Close(1 / ratio.Upper, swapped.Lower)
            && difference.Lower == -negated.Upper && difference.Upper == -negated.Lower;
    }).Check(Tables.Seeded);

    [Fact]
    public void EveryInterval_CoversItsOwnEstimate() => Prop.ForAll(Tables.Any, table =>
        MeldedInterval.Of(table, Level).Difference.Covers(table.Difference.Number.ToDouble() / 100)
        && (!table.Ratio.HasValue || MeldedInterval.Of(table, Level).Ratio.Covers(table.Ratio.Number.ToDouble())))
        .Check(Tables.Seeded);

    [Fact]
    public void AllThreeIntervals_ExcludeParityExactlyWhenFisherIsSignificant() => Prop.ForAll(Tables.Any, table =>
    {
        var isSignificant = FisherExact.Central(table) < 1 - Level;
        return MeldedInterval.Of(table, Level).Ratio.Covers(1) != isSignificant
            && MeldedInterval.Of(table, Level).Difference.Covers(0) != isSignificant
            && FisherExact.OddsRatio(table, Level).Covers(1) != isSignificant;
    }).Check(Tables.Seeded.WithMaxTest(500));

    [Fact]
    public void HigherConfidence_WidensBothIntervals() => Prop.ForAll(Tables.Any, table =>
    {
        var (ratio, wider) = (MeldedInterval.Of(table, 0.8).Ratio, MeldedInterval.Of(table, 0.99).Ratio);
        var (difference, widerDifference) = (MeldedInterval.Of(table, 0.8).Difference, MeldedInterval.Of(table, 0.99).Difference);
        return wider.Lower <= ratio.Lower && ratio.Upper <= wider.Upper
            && widerDifference.Lower <= difference.Lower && difference.Upper <= widerDifference.Upper;
    }).Check(Tables.Seeded);

    [Fact]
    public void OneMoreEventInGroup1_RaisesBothLimits()
    {
        var intervals = Enumerable.Range(0, 31).Select(events => Tables.Of(events, 30, 12, 40)).ToList();
        var ratios = intervals.Select(table => MeldedInterval.Of(table, Level).Ratio).ToList();
        var differences = intervals.Select(table => MeldedInterval.Of(table, Level).Difference).ToList();
        foreach (var list in new[] { ratios, differences })
        {
            Assert.All(list.Zip(list.Skip(1)), pair => Assert.True(pair.First.Lower < pair.Second.Lower));
            Assert.All(list.Zip(list.Skip(1)), pair => Assert.True(pair.First.Upper < pair.Second.Upper));
        }
    }

    [Fact]
    public void ParityRatio_HasTheChanceOfFishersOneSidedTest() => Prop.ForAll(Tables.Any, table =>
    {
        if (table.Events1 == 0) return true;
        var chance = MeldedInterval.RatioBelow(
            ConfidenceDistribution.Lower(table.Events1, table.Base1), ConfidenceDistribution.Upper(table.Events2, table.Base2), 1);
        var fisher = new NoncentralHypergeometric(table.Base1, table.Base2, table.TotalEvents, 1).AtLeast(table.Events1);
        return Math.Abs(chance - fisher) < 1e-8;
    }).Check(Tables.Seeded);

    [Theory]
    [InlineData(3, 8)]
    [InlineData(1, 1)]
    [InlineData(1, 90_000)]
    [InlineData(5_000, 9_000)]
    [InlineData(999_999, 1_000_000)]
    public void LowerDistribution_IsMathNetsBeta(int events, int people)
    {
        var ours = ConfidenceDistribution.Lower(events, people);
        var mean = (double)events / (people + 1);
        foreach (var p in new[] { 0.2, 0.5, 0.9, 1, 1.05, 1.4, 3 }.Select(factor => Math.Min(mean * factor, 1 - (1 - mean) / 3)))
            Assert.Equal(Beta.CDF(events, people - events + 1, p), ours.Below(p), 7);
    }

    /// <summary>The chance of an interval that covers the truth, summed over every table, for a grid of true likelihoods.</summary>
    [Theory]
    [InlineData(12, 9)]
    [InlineData(20, 6)]
    public void TrueLikelihoodsOnAGrid_AreCoveredAtLeastAsOftenAsStated(int people1, int people2)
    {
        var tables = (from a in Enumerable.Range(0, people1 + 1)
                      from b in Enumerable.Range(0, people2 + 1)
                      select Tables.Of(a, people1, b, people2)).ToList();
        var ratios = tables.ConvertAll(table => MeldedInterval.Of(table, Level).Ratio);
        var differences = tables.ConvertAll(table => MeldedInterval.Of(table, Level).Difference);
        foreach (var (p1, p2) in from p1 in Grid from p2 in Grid select (p1, p2))
        {
            var chances = tables.ConvertAll(table =>
                Binomial.PMF(p1, people1, table.Events1) * Binomial.PMF(p2, people2, table.Events2));
            Assert.InRange(Covered(ratios, chances, p1 / p2), Level, 1);
            Assert.InRange(Covered(differences, chances, p1 - p2), Level, 1);
        }
    }

    private static IEnumerable<double> Grid => [0.02, 0.07, 0.15, 0.3, 0.42, 0.5, 0.66, 0.85, 0.97];

    private static double Covered(List<Interval> intervals, List<double> chances, double truth) =>
        Math.Min(1, intervals.Zip(chances).Where(pair => pair.First.Covers(truth)).Sum(pair => pair.Second));

    private static bool Close(double a, double b) => a == b || Math.Abs(a - b) <= 1e-12 * Math.Abs(a);
}
