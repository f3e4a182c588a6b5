namespace WresEtl.App.Pipelines;

/// <summary>
/// Wall-clock time in Europe/London and the instants it stands for. A time that the spring change skips means the first instant after
/// the gap; a time that the autumn change repeats means its first occurrence: what is due once is due once on both days.
/// </summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day in London at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalOf(instant));

    /// <summary>The wall clock in London at an instant.</summary>
    public static DateTime LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The instant, in UTC, of a wall-clock time.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time) => InstantsOf(day, time)[0];

    /// <summary>True where the clocks skip that time.</summary>
    public static bool IsSkipped(DateOnly day, TimeOnly time) => Zone.IsInvalidTime(day.ToDateTime(time));

    /// <summary>The instants of a wall-clock time in order: two in the repeated hour, otherwise one.</summary>
    public static IReadOnlyList<DateTimeOffset> InstantsOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local)) return [EndOfGap(local)];
        if (!Zone.IsAmbiguousTime(local)) return [Instant(local, Zone.GetUtcOffset(local))];
        // The larger offset is summer time, which comes first.
        return [.. Zone.GetAmbiguousTimeOffsets(local).OrderDescending().Select(offset => Instant(local, offset))];
    }

    private static DateTimeOffset EndOfGap(DateTime local)
    {
        var end = local.Date.AddMinutes(Math.Floor(local.TimeOfDay.TotalMinutes));
        while (Zone.IsInvalidTime(end)) end = end.AddMinutes(1);
        return Instant(end, Zone.GetUtcOffset(end));
    }

    private static DateTimeOffset Instant(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToUniversalTime();
}
