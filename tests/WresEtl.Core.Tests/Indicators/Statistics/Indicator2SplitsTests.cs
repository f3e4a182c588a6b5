using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class Indicator2SplitsTests
{
    private static readonly RecruitmentCounts[] Counts =
    [
        new("clinical", "5", true, new(10, 60, 0), new(9, 50, 0)),
        new("clinical", "5", false, new(80, 40, 5), new(20, 5, 1)),
        new("clinical", "6", null, new(30, 20, 0), new(10, 4, 0)),
        new("nonclinical", "5", false, new(50, 10, 0), new(10, 1, 0)),
    ];

    [Fact]
    public void Lines_AreTotalThenBandsThenSides_WithThenWithoutInternational()
    {
        var lines = Indicator2Splits.Of(Counts, Tables.Rule);
        Assert.Equal(
            ["/", "/5", "/6", "clinical/", "clinical/5", "clinical/6", "nonclinical/", "nonclinical/5"],
            lines.Take(8).Select(line => $"{line.Area}/{line.Band}"));
        Assert.Equal(lines.Take(8).Select(line => (line.Area, line.Band)), lines.Skip(8).Select(line => (line.Area, line.Band)));
        Assert.All(lines.Skip(8), line => Assert.Equal(RecruitmentScope.WithoutInternational, line.Scope));
    }

    [Fact]
    public void AllPosts_AreTheSumOfEverything()
    {
        var all = Indicator2Splits.Of(Counts, Tables.Rule)[0];
        Assert.Equal(new GroupCounts(170, 130, 5), all.Shortlisted);
        Assert.Equal(new GroupCounts(49, 60, 1), all.Appointed);
        Assert.Equal(Fraction.Of(49L * 130, 170L * 60), all.Comparison!.Ratio.Number);
    }

    [Fact]
    public void WithoutInternational_KeepsThoseOfWhomNothingIsKnown()
    {
        var without = Indicator2Splits.Of(Counts, Tables.Rule).First(line => line.Scope == RecruitmentScope.WithoutInternational);
        Assert.Equal(new GroupCounts(160, 70, 5), without.Shortlisted);
        Assert.Equal(new GroupCounts(40, 10, 1), without.Appointed);
    }

    [Fact]
    public void OrderOfInput_ChangesNothing() =>
        Assert.Equal(Facts(Counts), Facts([.. Counts.Reverse()]));

    [Fact]
    public void MoreAppointedThanShortlisted_HasNoComparison()
    {
        RecruitmentCounts[] impossible = [new("clinical", "5", false, new(1, 5, 0), new(2, 1, 0))];
        Assert.All(Indicator2Splits.Of(impossible, Tables.Rule), line => Assert.Null(line.Comparison));
    }

    [Fact]
    public void NoApplications_GiveTheTwoTotalsWithoutAnythingToCompare()
    {
        var lines = Indicator2Splits.Of([], Tables.Rule);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(Conclusion.NotAvailable, line.Comparison!.Verdict.Conclusion));
    }

    private static List<(RecruitmentScope, string?, string?, GroupCounts, GroupCounts)> Facts(RecruitmentCounts[] counts) =>
        [.. Indicator2Splits.Of(counts, Tables.Rule)
            .Select(line => (line.Scope, line.Area, line.Band, line.Shortlisted, line.Appointed))];
}
