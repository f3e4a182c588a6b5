using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Pipelines;

public class CronScheduleTests
{
    private static readonly DateOnly Spring = new(2020, 3, 29);
    private static readonly DateOnly Autumn = new(2020, 10, 25);

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * 32 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 8")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5/10 * * * *")]
    [InlineData("1, * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("1-2-3 * * * *")]
    [InlineData("MON * * * *")]
    [InlineData("* * * * 1#2")]
    public void WhatIsNoSchedule_IsRefused(string text) => Assert.Null(CronSchedule.TryParse(text));

    [Theory]
    [InlineData("30 5 * * 1-5", "2020-08-31", "04:30")] // Summer time: 05:30 is 04:30 UTC; a bank holiday is a Monday to cron.
    [InlineData("30 5 * * 1-5", "2020-12-01", "05:30")]
    [InlineData("30 5 * * 1-5", "2020-08-30", "")]
    [InlineData("0 7 1 * *", "2020-12-01", "07:00")]
    [InlineData("0 7 31 2 *", "2020-02-29", "")]
    [InlineData("0 7 13 * 5", "2020-11-13", "07:00")] // Both day fields given: either of them will do.
    [InlineData("0 7 13 * 5", "2020-11-14", "")]
    [InlineData("0 7 13 * 5", "2020-11-20", "07:00")]
    [InlineData("0 7 */2 * 5", "2020-11-20", "")] // A * with a step is still a *: both must fit.
    [InlineData("0 0 * * 7", "2020-11-15", "00:00")]
    [InlineData("5,50 1-3/2 * 12 *", "2020-12-01", "01:05 01:50 03:05 03:50")]
    public void Day_IsDueAt(string cron, string day, string utc) => Assert.Equal(utc, Due(cron, Plans.Day(day)));

    [Theory]
    [InlineData("30 1 * * *", "01:00")] // Skipped: due at the first instant after the gap, 02:00 BST.
    [InlineData("0,15,30 1 * * *", "01:00")] // And only once.
    [InlineData("0 2 * * *", "01:00")]
    [InlineData("30 0 * * *", "00:30")]
    public void SpringChange_RunsASkippedTimeOnce(string cron, string utc) => Assert.Equal(utc, Due(cron, Spring));

    [Theory]
    [InlineData("30 1 * * *", "00:30")] // 01:30 comes twice; the first is British Summer Time.
    [InlineData("0 2 * * *", "02:00")]
    public void AutumnChange_RunsARepeatedTimeOnce(string cron, string utc) => Assert.Equal(utc, Due(cron, Autumn));

    [Fact]
    public void ScheduleOfEveryHour_GoesOnEvenlyThroughBothChanges()
    {
        foreach (var (day, quarters) in new[] { (Spring, 23 * 4), (Autumn, 25 * 4) })
        {
            var due = CronSchedule.TryParse("*/15 * * * *")!.On(day);
            Assert.Equal(quarters, due.Count);
            Assert.All(due.Zip(due.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(15), pair.Second - pair.First));
        }
    }

    // The oracle looks at each minute of the day's UTC hours and asks what a London clock shows.
    [CulturedFact]
    public void ScheduleOfEveryHour_AgreesWithAClockWatchedMinuteByMinute()
    {
        foreach (var (cron, fits) in new (string, Func<DateTime, bool>)[]
        {
            ("7 * * * *", t => t.Minute == 7),
            ("*/20 * * * 0", t => t.Minute % 20 == 0 && t.DayOfWeek == DayOfWeek.Sunday),
            ("0-10/5 * 25-31 3,10 *", t => t.Minute is 0 or 5 or 10 && t.Day >= 25 && t.Month is 3 or 10),
        })
        {
            for (var day = new DateOnly(2020, 3, 20); day < new DateOnly(2020, 11, 10); day = day.AddDays(1))
                Assert.Equal(Watched(day).Where(t => fits(LondonTime.LocalOf(t))), CronSchedule.TryParse(cron)!.On(day));
        }
    }

    private static IEnumerable<DateTimeOffset> Watched(DateOnly day)
    {
        var noon = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        for (var t = noon.AddHours(-14); t < noon.AddHours(14); t = t.AddMinutes(1))
        {
            if (LondonTime.DayOf(t) == day) yield return t;
        }
    }

    private static string Due(string cron, DateOnly day) => string.Join(' ', CronSchedule.TryParse(cron)!.On(day)
        .Select(t => t.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)));
}
