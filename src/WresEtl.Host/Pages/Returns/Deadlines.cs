using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;

namespace WresEtl.Host.Pages.Returns;

/// <summary>How long there is until a deadline.</summary>
/// <param name="Name">submission or publication.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Days">Days until then; negative once it has passed.</param>
/// <param name="WorkingDays">Working days; null where the calendar does not reach.</param>
public sealed record DaysLeft(string Name, DateOnly LastDay, int Days, int? WorkingDays)
{
    public bool IsPast => Days < 0;

    public string InWords => this switch
    {
        { Days: < 0 } => $"closed on {Words.Day(LastDay)}",
        { Days: 0 } => $"today, {Words.Day(LastDay)}",
        { WorkingDays: { } working } => FormattableString.Invariant($"{Days} days left, {working} of them working days, until {Words.Day(LastDay)}"),
        _ => FormattableString.Invariant($"{Days} days left, until {Words.Day(LastDay)}"),
    };
}

/// <summary>The years there are and their deadlines, from the pipelines.</summary>
public sealed class Deadlines(Planning planning, TimeProvider time)
{
    /// <summary>Reporting years, the newest first; empty where the configuration is refused.</summary>
    public IReadOnlyList<int> Years => planning.Schedule().Match<IReadOnlyList<int>>(s => [.. s.Years.Select(y => y.Year).OrderDescending()], _ => []);

    /// <summary>The newest year whose people have been counted by now.</summary>
    public int CurrentYear => planning.Schedule().Match(
        s => s.Years.Where(y => y.SnapshotDate <= Today).Select(y => y.Year).DefaultIfEmpty(Today.Year).Max(), _ => Today.Year);

    private DateOnly Today => LondonTime.DayOf(time.GetUtcNow());

    public IReadOnlyList<DaysLeft> Of(int year) => planning.Schedule().Match<IReadOnlyList<DaysLeft>>(
        schedule => schedule.Years.FirstOrDefault(y => y.Year == year) is { } dates
            ? [.. schedule.Pipelines.SelectMany(p => p.Deadlines).Select(d => Left(d.Name, d.Day.In(dates, schedule.Calendar), schedule.Calendar))]
            : [],
        _ => []);

    private DaysLeft Left(string name, DateOnly last, WorkingCalendar calendar) => new(
        name, last, last.DayNumber - Today.DayNumber, calendar.Covers(Today) && calendar.Covers(last) ? calendar.Between(Today, last) : null);
}
