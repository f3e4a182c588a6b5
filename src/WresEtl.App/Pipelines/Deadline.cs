namespace WresEtl.App.Pipelines;

/// <summary>A day by which something must be done, and the days on which it is said.</summary>
/// <param name="Name">submission or publication: part of an alert's key.</param>
/// <param name="Day">The last day.</param>
/// <param name="WarnWorkingDays">Working days before it on which people are warned, the largest first.</param>
/// <param name="SoftClose">Wall-clock time on the last day from which an organisation is late.</param>
/// <param name="HardClose">When nothing is taken any more; null where nobody says.</param>
public sealed record Deadline(string Name, YearDay Day, IReadOnlyList<int> WarnWorkingDays, TimeOnly SoftClose, HardClose? HardClose);

/// <param name="WorkingDaysAfter">Working days after the soft close.</param>
/// <param name="At">Wall-clock time.</param>
/// <param name="Mark">How sure this is: portals keep their later close to themselves.</param>
public sealed record HardClose(int WorkingDaysAfter, TimeOnly At, Core.Standards.Mark Mark);

/// <summary>How near or past a deadline is.</summary>
public enum DeadlineStage
{
    /// <summary>A warning day has come.</summary>
    Near,

    /// <summary>The last day's time has passed: late, and perhaps still taken.</summary>
    SoftClosed,

    /// <summary>Nothing is taken any more.</summary>
    HardClosed,
}

/// <summary>Something to be said about a deadline, once.</summary>
/// <param name="Deadline">Its name.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Stage">How near or past it is.</param>
/// <param name="WarnedAt">The warning's working days (14, 5, 1); 0 for a close.</param>
/// <param name="WorkingDaysLeft">On the day it is said: fewer than <paramref name="WarnedAt"/> after a missed night.</param>
/// <param name="LastDay">The deadline.</param>
public sealed record DeadlineNotice(string Deadline, int Year, DeadlineStage Stage, int WarnedAt, int WorkingDaysLeft, DateOnly LastDay)
{
    /// <summary>The same on each day until the next stage; with a client's code behind it, the key of that client's alert.</summary>
    public string Key => FormattableString.Invariant($"{Deadline}/{Year}/{LastDay:yyyy-MM-dd}/") + Stage switch
    {
        DeadlineStage.Near => FormattableString.Invariant($"T-{WarnedAt}"),
        DeadlineStage.SoftClosed => "late",
        DeadlineStage.HardClosed => "closed",
    };
}
