namespace WresEtl.App.Pipelines;

/// <summary>
/// What there is to say about the deadlines at an instant. It says where each deadline stands now, not what fell due since the last
/// look: after a missed night the warning comes a day late with the days that are really left, and because an alert fires once by its
/// key, looking again says nothing twice.
/// </summary>
public static class DeadlineWatch
{
    /// <summary>How long a close is still worth saying to somebody who has not acted, and so how long an alert of it must be remembered.</summary>
    public const int DaysAfterClose = 60;

    /// <summary>At most one notice for each deadline and year: the latest stage it has reached.</summary>
    public static IReadOnlyList<DeadlineNotice> At(
        DateTimeOffset now, IReadOnlyList<Deadline> deadlines, IReadOnlyList<YearDates> years, WorkingCalendar calendar) =>
        [.. years.SelectMany(y => deadlines.Select(d => NoticeOf(d, y, now, calendar))).OfType<DeadlineNotice>()];

    private static DeadlineNotice? NoticeOf(Deadline deadline, YearDates year, DateTimeOffset now, WorkingCalendar calendar)
    {
        var (last, today) = (deadline.Day.In(year, calendar), LondonTime.DayOf(now));
        if (today > last.AddDays(DaysAfterClose) || today < calendar.Add(last, -deadline.WarnWorkingDays.Max())) return null;
        var left = calendar.Between(today, last);
        if (now >= HardCloseOf(deadline, last, calendar)) return Notice(DeadlineStage.HardClosed, 0);
        if (now >= LondonTime.InstantOf(last, deadline.SoftClose)) return Notice(DeadlineStage.SoftClosed, 0);
        // A closing day that is no working day is reached from the last working day before it.
        var warned = deadline.WarnWorkingDays.Where(days => today >= calendar.Add(last, -days)).Min();
        return Notice(DeadlineStage.Near, warned);

        DeadlineNotice Notice(DeadlineStage stage, int warnedAt) => new(deadline.Name, year.Year, stage, warnedAt, left, last);
    }

    private static DateTimeOffset HardCloseOf(Deadline deadline, DateOnly last, WorkingCalendar calendar) => deadline.HardClose is { } hard
        ? LondonTime.InstantOf(calendar.Add(last, hard.WorkingDaysAfter), hard.At)
        : DateTimeOffset.MaxValue;
}
