using WresEtl.Testing;

namespace WresEtl.App.Tests.Pipelines;

/// <summary>The list of bank holidays against the rule they follow, Easter worked out anew; what proclamations changed stands here by itself.</summary>
public class BankHolidayTests
{
    public static TheoryData<int> Years => new(Enumerable.Range(2016, 12));

    [Theory]
    [MemberData(nameof(Years))]
    public void BankHolidaysOfAYear_AreThoseOfTheActAndOfTheProclamations(int year)
    {
        var expected = Regular(year).Except(Moved).Concat(Proclaimed.Where(d => d.Year == year)).Order();
        Assert.Equal(expected, Listed().Where(d => d.Year == year));
    }

    private static readonly DateOnly[] Moved = [new(2020, 5, 4), new(2022, 5, 30)];

    private static readonly DateOnly[] Proclaimed =
        [new(2020, 5, 8), new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    private static IEnumerable<DateOnly> Regular(int year)
    {
        var easter = Easter(year);
        yield return Substituted(new DateOnly(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return MondayFrom(new DateOnly(year, 5, 1));
        yield return MondayFrom(new DateOnly(year, 5, 25));
        yield return MondayFrom(new DateOnly(year, 8, 25));
        var christmas = new DateOnly(year, 12, 25);
        // On a weekend the two take the next two weekdays; which of them is called which does not matter here.
        var free = Enumerable.Range(0, 7).Select(christmas.AddDays).Where(d => !IsWeekend(d)).ToList();
        yield return free[0];
        yield return free[1];
    }

    private static DateOnly Substituted(DateOnly day)
    {
        while (IsWeekend(day)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly MondayFrom(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The anonymous Gregorian computus.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static IEnumerable<DateOnly> Listed() => File.ReadLines(Path.Combine(Repository.Config, "calendars", "england-and-wales.csv"))
        .Skip(1).Select(l => Plans.Day(l.Split(',')[0]));
}
