using WresEtl.App.Pipelines;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Jobs;

/// <summary>What should run and when, from the pipelines, the years' dates and the calendar.</summary>
/// <param name="Pipelines">By name.</param>
/// <param name="Plan">Works out what is due.</param>
/// <param name="Years">The dates of every year there is a standard for.</param>
/// <param name="Calendar">Working days.</param>
public sealed record Schedule(IReadOnlyList<Pipeline> Pipelines, RunPlan Plan, IReadOnlyList<YearDates> Years, WorkingCalendar Calendar)
{
    /// <summary>What the scheduler is to wake us for: every trigger at its minutes and hours each day; the plan says which days count.</summary>
    public IReadOnlyList<RecurringStart> Recurring =>
        [.. Pipelines.SelectMany(p => p.Triggers.Select(t => new RecurringStart($"{p.Name}/{t.Name}", p.Title, DailyCron(t))))];

    private static string DailyCron(Trigger trigger) => trigger switch
    {
        Trigger.OnDay day => FormattableString.Invariant($"{day.At.Minute} {day.At.Hour} * * *"),
        Trigger.OnSchedule often => string.Join(' ', often.Cron.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2)) + " * * *",
        _ => throw new InvalidOperationException("Trigger has two cases."),
    };
}

/// <summary>Reads the schedule; every change of a file shows within ten minutes.</summary>
public sealed class Planning(IPipelines pipelines, KnownYears knownYears, TimeProvider time)
{
    private readonly Lock _gate = new();
    private (DateTimeOffset ReadAt, Outcome<Schedule> Schedule)? _last;

    /// <summary>Refused as its parts are, with every fault.</summary>
    public Outcome<Schedule> Schedule()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_last is not { } last || now - last.ReadAt >= KnownYears.KeptFor || now < last.ReadAt) _last = (now, Read());
            return _last.Value.Schedule;
        }
    }

    private Outcome<Schedule> Read()
    {
        var refused = new List<string>();
        var all = Take(pipelines.All(), refused);
        var calendar = Take(pipelines.Calendar(), refused);
        var years = Take(knownYears.All(), refused);
        if (refused.Count > 0) return new Outcome<Schedule>.Refused("bad-configuration", string.Join('\n', refused.Distinct(StringComparer.Ordinal)));
        return new Outcome<Schedule>.Ok(new Schedule(all!, new RunPlan(all!, years!, calendar!), years!, calendar!));
    }

    private static T? Take<T>(Outcome<T> outcome, List<string> refused)
        where T : class => outcome.Match(
            ok => ok,
            no =>
            {
                refused.Add(no.Detail);
                return (T?)null;
            });
}
