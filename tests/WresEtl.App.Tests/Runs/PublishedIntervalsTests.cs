using WresEtl.App.Runs;

namespace WresEtl.App.Tests.Runs;

/// <summary>Intervals of the published ratios, where there are any.</summary>
public class PublishedIntervalsTests
{
    private static Dictionary<string, long> Counts(long bmeShortlisted, long bmeAppointed) => new()
    {
        ["shortlisted.total.white"] = 40,
        ["appointed.total.white"] = 10,
        ["shortlisted.total.unknown"] = 0,
        ["shortlisted.total.bme"] = bmeShortlisted,
        ["appointed.total.bme"] = bmeAppointed,
        ["appointed.total.unknown"] = 0,
    };

    [Fact]
    public void BothGroups_GiveTwoLimits() =>
        Assert.Equal(["stat.rr.2.low", "stat.rr.2.high"], PublishedIntervals.Of(Counts(20, 4), 1).Select(f => f.Id));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    public void GroupWithoutAnybodyOrAnyEvent_GivesNone(long shortlisted, long appointed) =>
        Assert.Empty(PublishedIntervals.Of(Counts(shortlisted, appointed), 1));
}
