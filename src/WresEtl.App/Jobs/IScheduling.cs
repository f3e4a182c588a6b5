using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Something the scheduler starts again and again.</summary>
/// <param name="Name">Pipeline and trigger: <c>annual-return/morning</c>. A stored format.</param>
/// <param name="Title">What people read on a dashboard.</param>
/// <param name="Cron">Minute and hour of each day, as five fields of cron, in London time. Whether a day counts is for the plan to say, not for the scheduler.</param>
public sealed record RecurringStart(string Name, string Title, string Cron);

/// <param name="Name">As declared.</param>
/// <param name="Cron">What the scheduler goes by now.</param>
/// <param name="IsEnabled">False where the scheduler holds it back, whoever told it to.</param>
/// <param name="NextAt">When it starts next; null for never.</param>
public sealed record RecurringStatus(string Name, string Cron, bool IsEnabled, DateTimeOffset? NextAt);

/// <summary>
/// The scheduling port: small, so that what runs jobs can be exchanged. It starts what it is given, at least once; the truth about a run is in
/// the run store.
/// </summary>
public interface IScheduling
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Starts <see cref="JobRunner.Run"/> with the job's id on some worker, soon. The job's id and title are all that is handed over.</summary>
    Task Enqueue(NewJob job, CancellationToken cancel);

    /// <summary>Has <see cref="StartPlannedRuns"/> called at the job's times; replaces and enables one of that name.</summary>
    Task Declare(RecurringStart job, CancellationToken cancel);

    /// <summary>Forgets one that is declared no more.</summary>
    Task Remove(string name, CancellationToken cancel);

    Task<IReadOnlyList<RecurringStatus>> Recurring(CancellationToken cancel);

    /// <summary>Starts a recurring job now, beside its times.</summary>
    Task Trigger(string name, CancellationToken cancel);
}
