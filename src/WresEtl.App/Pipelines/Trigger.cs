using WresEtl.Core.Standards;

namespace WresEtl.App.Pipelines;

/// <summary>When a pipeline is due. Times are London wall-clock times.</summary>
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>Once in the pipeline; part of a planned run's key.</summary>
    public required string Name { get; init; }

    /// <summary>Once for each reporting year, on a day that the year's standard gives.</summary>
    public sealed record OnDay(YearDay Day, TimeOnly At) : Trigger;

    /// <summary>Again and again; with a season, only on its days, once for each reporting year whose season it is.</summary>
    public sealed record OnSchedule(CronSchedule Cron, Season? Season) : Trigger;
}

/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
public sealed record Season(YearDay From, YearDay To);

/// <summary>A day of a reporting year: a date of its standard, or a fixed one, and how far from it.</summary>
/// <param name="Anchor">The date it hangs on.</param>
/// <param name="Fixed">Month and day, for the anchor <see cref="YearAnchor.Fixed"/>, and where the standard does not know the date.</param>
/// <param name="Days">Calendar days after (negative: before) it.</param>
/// <param name="WorkingDays">Then working days after (negative: before) that.</param>
public sealed record YearDay(YearAnchor Anchor, MonthDay? Fixed = null, int Days = 0, int WorkingDays = 0)
{
    public DateOnly In(YearDates year, WorkingCalendar calendar) => calendar.Add(Base(year).AddDays(Days), WorkingDays);

    private DateOnly Base(YearDates year) => year.DayOf(Anchor) ?? Fixed?.In(year.Year)
        ?? throw new InvalidOperationException("A day that a standard may leave unknown needs a fixed one in its place.");
}

/// <summary>What a day may hang on.</summary>
public enum YearAnchor
{
    SnapshotDate,
    Opens,
    Closes,
    PublishBy,
    Fixed,
}

/// <summary>A day of the calendar year; 29 February is not one.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Day);
}

/// <summary>The dates of one reporting year that pipelines hang on.</summary>
public sealed record YearDates(int Year, DateOnly SnapshotDate, DateOnly? Opens, DateOnly? Closes, DateOnly? PublishBy)
{
    public static YearDates Of(Standard standard) => new(
        standard.Year, standard.SnapshotDate, standard.Window.Opens, standard.Window.Closes, standard.Window.PublishBy);

    public DateOnly? DayOf(YearAnchor anchor) => anchor switch
    {
        YearAnchor.SnapshotDate => SnapshotDate,
        YearAnchor.Opens => Opens,
        YearAnchor.Closes => Closes,
        YearAnchor.PublishBy => PublishBy,
        YearAnchor.Fixed => null,
    };
}
