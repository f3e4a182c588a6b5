namespace WresEtl.App.Pipelines;

/// <summary>
/// What should run, worked out from the pipelines, the years' dates and the calendar alone. The scheduler, catching up after a stop and
/// the dead-man check all ask this one function, so that they cannot disagree.
/// </summary>
public sealed class RunPlan(IReadOnlyList<Pipeline> pipelines, IReadOnlyList<YearDates> years, WorkingCalendar calendar)
{
    /// <summary>How far ahead a next run is looked for: a year-round trigger is due within a year, whatever the day.</summary>
    private const int DaysAhead = 400;

    /// <summary>Every run due after one instant, up to and with another, by time and then by key.</summary>
    public IReadOnlyList<PlannedRun> Between(DateTimeOffset after, DateTimeOffset until) =>
    [
        .. pipelines.SelectMany(p => p.Triggers.SelectMany(t => Of(p, t, after, until)))
            .OrderBy(r => r.Due).ThenBy(r => r.Key, StringComparer.Ordinal),
    ];

    /// <summary>The first run of a pipeline due after an instant; null where none is within 400 days.</summary>
    public PlannedRun? Next(string pipeline, DateTimeOffset after)
    {
        var one = new RunPlan([.. pipelines.Where(p => p.Name == pipeline)], years, calendar);
        for (var (from, left) = (after, DaysAhead); left > 0; (from, left) = (from.AddDays(1), left - 1))
        {
            if (one.Between(from, from.AddDays(1)) is [var first, ..]) return first;
        }

        return null;
    }

    /// <summary>The runs that should have started by now, each pipeline's grace allowed, and did not.</summary>
    /// <param name="since">From when on runs are expected: the service's first start, or the last time this was looked at.</param>
    /// <param name="now">The present.</param>
    /// <param name="started">Keys of the runs that were started, or that another stood for.</param>
    public IReadOnlyList<PlannedRun> Missed(DateTimeOffset since, DateTimeOffset now, IReadOnlySet<string> started)
    {
        var grace = pipelines.ToDictionary(p => p.Name, p => p.Grace, StringComparer.Ordinal);
        return [.. Between(since, now).Where(r => r.Due + grace[r.Pipeline] <= now && !started.Contains(r.Key))];
    }

    /// <summary>
    /// Missed triggers are caught up once: for each pipeline, trigger and year the latest missed run, which stands for the earlier ones.
    /// A week without power is one run, not seven.
    /// </summary>
    public IReadOnlyList<CatchUp> ToCatchUp(DateTimeOffset since, DateTimeOffset now, IReadOnlySet<string> started) =>
    [
        .. Between(since, now).Where(r => !started.Contains(r.Key))
            .GroupBy(r => (r.Pipeline, r.Trigger, r.Year)).Select(g => new CatchUp(g.Last(), [.. g.SkipLast(1)]))
            .OrderBy(c => c.Run.Due).ThenBy(c => c.Run.Key, StringComparer.Ordinal),
    ];

    private IEnumerable<PlannedRun> Of(Pipeline pipeline, Trigger trigger, DateTimeOffset after, DateTimeOffset until) =>
        (trigger switch
        {
            Trigger.OnDay once => years.Select(y => (Year: (int?)y.Year, Due: LondonTime.InstantOf(once.Day.In(y, calendar), once.At))),
            Trigger.OnSchedule { Season: null } often => Days(after, until).SelectMany(often.Cron.On).Select(due => (Year: (int?)null, Due: due)),
            Trigger.OnSchedule { Season: { } season } often => years.SelectMany(y => InSeason(often.Cron, season, y, after, until)),
            _ => throw new InvalidOperationException("Trigger has two cases."),
        })
        .Where(r => r.Due > after && r.Due <= until)
        .Select(r => new PlannedRun(pipeline.Name, trigger.Name, r.Year, r.Due));

    private IEnumerable<(int? Year, DateTimeOffset Due)> InSeason(
        CronSchedule cron, Season season, YearDates year, DateTimeOffset after, DateTimeOffset until)
    {
        var (from, to) = (season.From.In(year, calendar), season.To.In(year, calendar));
        return Days(after, until).Where(d => d >= from && d <= to).SelectMany(cron.On).Select(due => ((int?)year.Year, due));
    }

    private static IEnumerable<DateOnly> Days(DateTimeOffset after, DateTimeOffset until)
    {
        var last = LondonTime.DayOf(until);
        for (var day = LondonTime.DayOf(after); day <= last; day = day.AddDays(1)) yield return day;
    }
}
