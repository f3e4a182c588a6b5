using System.Globalization;
using WresEtl.App.Pipelines;
using static WresEtl.App.Tests.Pipelines.Plans;

namespace WresEtl.App.Tests.Pipelines;

public class DeadlineWatchTests
{
    private static readonly IReadOnlyList<Deadline> Deadlines = All.Single(p => p.Name == PipelineNames.DeadlineWatch).Deadlines;

    [Theory]
    [InlineData("2020-08-10 23:59", "")]
    [InlineData("2020-08-11 07:00", "submission/2020/2020-08-31/T-14 left 13")] // 28 August is the last working day: the day before it, 13 are left.
    [InlineData("2020-08-24 06:00", "submission/2020/2020-08-31/T-5 left 4")]
    [InlineData("2020-08-28 07:00", "submission/2020/2020-08-31/T-1 left 0")]
    [InlineData("2020-08-30 07:00", "submission/2020/2020-08-31/T-1 left 0")] // A Sunday.
    [InlineData("2020-08-31 16:59", "submission/2020/2020-08-31/T-1 left 0")] // The closing day, a bank holiday.
    [InlineData("2020-08-31 17:00", "submission/2020/2020-08-31/late left 0")]
    [InlineData("2020-09-07 16:59", "submission/2020/2020-08-31/late left -5")]
    [InlineData("2020-09-07 17:00", "submission/2020/2020-08-31/closed left -5")]
    public void Day_SaysWhereTheSubmissionStands(string london, string expected) => Assert.Equal(expected, Said(london, "submission"));

    [Theory]
    [InlineData("2020-10-29 07:00", "publication/2020/2020-10-31/T-5 left 1")] // 31 October is a Saturday: T-1 is the Friday.
    [InlineData("2020-10-30 07:00", "publication/2020/2020-10-31/T-1 left 0")]
    [InlineData("2020-10-31 23:59", "publication/2020/2020-10-31/late left 0")]
    public void Day_SaysWhereThePublicationStands(string london, string expected) => Assert.Equal(expected, Said(london, "publication"));

    [Fact]
    public void EveryDayOfTheYear_SaysEachStageUnderOneKey()
    {
        var keys = EachDay(2020).SelectMany(At).Select(n => n.Key).ToList();
        Assert.Equal(
            ["T-14", "T-5", "T-1", "late", "closed", "T-14", "T-5", "T-1", "late"],
            keys.Distinct().OrderBy(k => k.StartsWith("publication", StringComparison.Ordinal)).Select(k => k.Split('/')[^1]));
    }

    [Fact]
    public void MissedNight_IsSaidTheNextDayWithTheDaysReallyLeft()
    {
        var notice = Assert.Single(At(Instant("2020-08-13 07:00")));
        Assert.Equal((14, 11), (notice.WarnedAt, notice.WorkingDaysLeft));
    }

    [Fact]
    public void MovedDeadline_IsSaidAnew()
    {
        var before = Assert.Single(At(Instant("2020-08-28 07:00")));
        var moved = Assert.Single(DeadlineWatch.At(
            Instant("2020-08-28 07:00"), Deadlines, [Year2020 with { Closes = new DateOnly(2020, 9, 4) }], Plans.Calendar));
        Assert.NotEqual(before.Key, moved.Key);
    }

    private static IReadOnlyList<DeadlineNotice> At(DateTimeOffset now) => DeadlineWatch.At(now, Deadlines, [Year2020], Plans.Calendar);

    private static string Said(string london, string deadline) => At(Instant(london)).Where(n => n.Deadline == deadline)
        .Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Key} left {n.WorkingDaysLeft}")).SingleOrDefault("");

    private static DateTimeOffset Instant(string london)
    {
        var local = DateTime.ParseExact(london, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None);
        return LondonTime.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private static IEnumerable<DateTimeOffset> EachDay(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) yield return LondonTime.InstantOf(day, new TimeOnly(7, 0));
    }
}
