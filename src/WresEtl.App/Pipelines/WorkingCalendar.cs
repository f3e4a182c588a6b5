namespace WresEtl.App.Pipelines;

/// <summary>
/// Working days of England and Wales: Monday to Friday without the bank holidays. It knows whole years only and refuses a day outside
/// them: a year without its holidays would count too many working days.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> _holidays;

    /// <param name="holidays">The bank holidays, of consecutive years, at least one in each.</param>
    public WorkingCalendar(IEnumerable<DateOnly> holidays)
    {
        _holidays = [.. holidays];
        var years = _holidays.Select(h => h.Year).Distinct().Order().ToList();
        if (years.Count == 0) throw new ArgumentException("A calendar needs at least one year of bank holidays.", nameof(holidays));
        if (years[^1] - years[0] + 1 != years.Count)
            throw new ArgumentException("The bank holidays leave out a year.", nameof(holidays));
        (FirstDay, LastDay) = (new DateOnly(years[0], 1, 1), new DateOnly(years[^1], 12, 31));
    }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    public bool Covers(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <exception cref="ArgumentOutOfRangeException">The calendar does not hold the day's year.</exception>
    public bool IsWorkingDay(DateOnly day) => Covers(day)
        ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day)
        : throw new ArgumentOutOfRangeException(nameof(day), "The calendar of bank holidays does not hold this day's year.");

    /// <summary>
    /// The day that many working days after (negative: before) a day. The day itself is never counted, whether it is a working day or
    /// not; 0 gives the day itself.
    /// </summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    /// <summary>
    /// Working days left on a day until another: those after <paramref name="from"/>, up to and with <paramref name="to"/>. 0 on the
    /// day itself; negative once it has passed.
    /// </summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day)) count++;
        }

        return count;
    }
}
