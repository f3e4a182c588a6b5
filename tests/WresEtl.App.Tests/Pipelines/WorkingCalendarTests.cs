using WresEtl.App.Pipelines;
using static WresEtl.App.Tests.Pipelines.Plans;

namespace WresEtl.App.Tests.Pipelines;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("2020-08-31", -1, "2020-08-28")] // The closing day of 2020 is a bank holiday: the day before it is a Friday.
    [InlineData("2020-08-31", -5, "2020-08-24")]
    [InlineData("2020-08-31", -14, "2020-08-11")]
    [InlineData("2020-08-28", 1, "2020-09-01")]
    [InlineData("2020-04-09", 1, "2020-04-14")] // Good Friday and Easter Monday.
    [InlineData("2020-12-24", 2, "2020-12-30")] // Christmas Day, a weekend, Boxing Day's substitute.
    [InlineData("2022-06-01", 1, "2022-06-06")] // Two bank holidays in the Jubilee week.
    [InlineData("2020-08-31", 0, "2020-08-31")]
    public void WorkingDaysAreAdded_AcrossWeekendsAndBankHolidays(string day, int workingDays, string expected) =>
        Assert.Equal(Day(expected), Plans.Calendar.Add(Day(day), workingDays));

    [Theory]
    [InlineData("2020-08-28", "2020-08-31", 0)]
    [InlineData("2020-08-27", "2020-08-31", 1)]
    [InlineData("2020-08-10", "2020-08-28", 14)]
    [InlineData("2020-09-01", "2020-08-28", -1)]
    [InlineData("2020-08-28", "2020-08-28", 0)]
    public void WorkingDaysLeft_CountTheLastDayAndNotTheFirst(string from, string to, int expected) =>
        Assert.Equal(expected, Plans.Calendar.Between(Day(from), Day(to)));

    [Fact]
    public void AddedDays_AreThoseLeft_FromEveryWorkingDay()
    {
        for (var day = new DateOnly(2019, 12, 1); day < new DateOnly(2021, 2, 1); day = day.AddDays(1))
        {
            for (var n = 1; n <= 20; n++) Assert.Equal(n, Plans.Calendar.Between(day, Plans.Calendar.Add(day, n)));
        }
    }

    [Fact]
    public void YearOutsideTheCalendar_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Plans.Calendar.IsWorkingDay(new DateOnly(2028, 1, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plans.Calendar.Add(new DateOnly(2027, 12, 29), 5));
    }

    [Fact]
    public void CalendarThatLeavesOutAYear_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([new DateOnly(2020, 1, 1), new DateOnly(2022, 1, 3)]));
}
