using WresEtl.Core.Indicators.Statistics;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class AgreementWithRTests
{
    [Fact]
    public void CommittedCases_AreTwoHundred() => Assert.Equal(200, RCase.All.Count);

    [Theory]
    [InlineData("fisher_two_sided", 1e-9)]
    [InlineData("fisher_central", 1e-9)]
    [InlineData("mid_p", 1e-7)]
    public void TwoHundredTables_GiveThePValuesOfR(string name, double tolerance)
    {
        Func<TwoByTwo, double> test = name switch
        {
            "fisher_two_sided" => FisherExact.TwoSided,
            "fisher_central" => FisherExact.Central,
            _ => FisherExact.MidP,
        };
        Assert.Empty(Differing(name, tolerance, row => row.Answers[name], row => test(row.Table)));
    }

    [Theory]
    [InlineData("odds", 1e-7)]
    [InlineData("ratio", 1e-6)]
    [InlineData("difference", 1e-6)]
    public void TwoHundredTables_GiveTheIntervalsOfR(string name, double tolerance)
    {
        Func<TwoByTwo, double, Interval> method = name switch
        {
            "odds" => FisherExact.OddsRatio,
            "ratio" => (table, level) => MeldedInterval.Of(table, level).Ratio,
            _ => (table, level) => MeldedInterval.Of(table, level).Difference,
        };
        Assert.Empty(Differing(name, tolerance, row => row.Interval(name).Lower, row => method(row.Table, 0.95).Lower));
        Assert.Empty(Differing(name, tolerance, row => row.Interval(name).Upper, row => method(row.Table, 0.95).Upper));
    }

    [Fact]
    public void OddsRatioInterval_IsThatOfFisherTestToItsOwnPrecision()
    {
        // README.md: fisher.test searches to 1.2e-4 on a scale of 0 to 1, so far limits are hardly determined.
        var usual = RCase.All.Where(row => row.Interval("fisher_test_odds") is { Lower: > 0.05 or 0, Upper: < 20 or double.PositiveInfinity })
            .ToList();
        Assert.True(usual.Count > 100);
        Assert.DoesNotContain(usual, row => Differs(row.Interval("fisher_test_odds").Lower, FisherExact.OddsRatio(row.Table, 0.95).Lower, 5e-3));
        Assert.DoesNotContain(usual, row => Differs(row.Interval("fisher_test_odds").Upper, FisherExact.OddsRatio(row.Table, 0.95).Upper, 5e-3));
    }

    private static List<string> Differing(
        string name, double tolerance, Func<RCase, double> expected, Func<RCase, double> actual) =>
        [.. RCase.All.Select((row, index) => (Line: index + 2, Expected: expected(row), Actual: actual(row)))
            .Where(row => Differs(row.Expected, row.Actual, tolerance))
            .Select(row => FormattableString.Invariant($"{name} line {row.Line}: {row.Expected:R} {row.Actual:R}"))];

    private static bool Differs(double expected, double actual, double tolerance) =>
        double.IsInfinity(expected) ? !double.IsInfinity(actual) : !(Math.Abs(expected - actual) <= tolerance * Math.Max(Math.Abs(expected), 1e-3));
}
