using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>What a check of the dead-man found and did; ids and counts, for the log.</summary>
/// <param name="Started">Keys of planned runs that were missed and are started now.</param>
/// <param name="Restored">Recurring jobs put back into the scheduler.</param>
/// <param name="TakenBack">Jobs whose worker or scheduler was lost, back in the outbox.</param>
/// <param name="Requeued">Runs that had no job left, and have one again.</param>
/// <param name="Alerts">Alerts raised.</param>
public sealed record DeadManReport(
    IReadOnlyList<string> Started, IReadOnlyList<string> Restored, IReadOnlyList<string> TakenBack, IReadOnlyList<string> Requeued, int Alerts)
{
    public bool IsQuiet => Started.Count + Restored.Count + TakenBack.Count + Requeued.Count + Alerts == 0;
}

/// <summary>
/// The check that does not depend on the scheduler: what should have run against what did, jobs and recurring jobs that got lost, signs of
/// life that stay away. It mends what it finds and says so, once.
/// </summary>
public sealed class DeadMan(IRunStore store, Planning planning, StartPlannedRuns startPlannedRuns, IScheduling scheduling)
{
    /// <summary>The sign of life of this check itself, which readiness looks for.</summary>
    public const string Beat = "dead-man";

    /// <summary>A scheduler keeps a dispatched job no longer than this; then it is dispatched again.</summary>
    private static readonly TimeSpan DispatchLimit = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan SilenceLimit = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan QueueLimit = TimeSpan.FromMinutes(30);

    public async Task<DeadManReport> Check(CancellationToken cancel)
    {
        var takenBack = store.Change(s =>
        {
            s.Schedule.Beat(Beat);
            return s.Jobs.TakeBack(s.Now - DispatchLimit);
        });
        var requeued = store.Change(Requeue);
        var (started, restored) = await planning.Schedule().Match(
            async schedule => (Missed(schedule), await Restore(schedule, cancel).ConfigureAwait(false)),
            refused => Refused(refused.Code)).ConfigureAwait(false);
        var alerts = store.Change(s => Silence(s) + Standing(s));
        return new DeadManReport(started, restored, takenBack, requeued, alerts);
    }

    /// <summary>Everything that fell due while the program did not run, and what the scheduler is to know.</summary>
    public async Task<IReadOnlyList<CatchUp>> StartUp(Schedule schedule, CancellationToken cancel)
    {
        // The first sign of life is the start itself: silence is counted from here.
        store.Change(s => s.Schedule.Beat(HeartbeatWork.Beat));
        var declared = schedule.Recurring.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in (await scheduling.Recurring(cancel).ConfigureAwait(false)).Where(r => !declared.Contains(r.Name)))
            await scheduling.Remove(gone.Name, cancel).ConfigureAwait(false);
        foreach (var job in schedule.Recurring) await scheduling.Declare(job, cancel).ConfigureAwait(false);
        return startPlannedRuns.Start(schedule, StartedBy.StartUp);
    }

    private List<string> Missed(Schedule schedule)
    {
        var started = startPlannedRuns.Start(schedule, StartedBy.DeadMan, onlyMissed: true);
        store.Change(s =>
        {
            foreach (var catchUp in started) s.Alerts.Raise(Alert.RunMissed(catchUp.Run));
        });
        startPlannedRuns.LookedUntilNow(schedule);
        return [.. started.Select(c => c.Run.Key)];
    }

    private async Task<IReadOnlyList<string>> Restore(Schedule schedule, CancellationToken cancel)
    {
        var there = (await scheduling.Recurring(cancel).ConfigureAwait(false)).ToDictionary(r => r.Name, StringComparer.Ordinal);
        var broken = schedule.Recurring.Where(r => !(there.TryGetValue(r.Name, out var is_) && is_.IsEnabled && is_.NextAt is not null && is_.Cron == r.Cron)).ToList();
        foreach (var job in broken) await scheduling.Declare(job, cancel).ConfigureAwait(false);
        store.Change(s =>
        {
            foreach (var job in broken)
            {
                s.Audit.Add("system", "recurring-restored", job.Name);
                s.Alerts.Raise(new Alert($"recurring-restored/{job.Name}/{Moment.Text(s.Now)}", AlertKind.RecurringRestored, job.Name));
            }
        });
        return [.. broken.Select(j => j.Name)];
    }

    /// <summary>A run that is not over and has no job will not move by itself: it goes on after its last finished stage.</summary>
    private static List<string> Requeue(IStoreSession s)
    {
        var withJob = s.Jobs.Open().Where(j => j.Job.Kind == JobKinds.RunStage).Select(j => j.Job.Subject).ToHashSet(StringComparer.Ordinal);
        var stuck = s.Runs.Unfinished().Where(r => !withJob.Contains(r.Id)).ToList();
        foreach (var run in stuck)
        {
            var done = s.Stages.Of(run.Id).Where(x => x.State == StageState.Finished).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
            s.Queue(run, RunStages.Jobs.First(j => !done.Contains(j)));
        }

        return [.. stuck.Select(r => r.Id)];
    }

    private static int Silence(IStoreSession s) =>
        s.Schedule.LastBeat(HeartbeatWork.Beat) is { } last && s.Now - last > SilenceLimit && s.Alerts.Raise(new Alert($"scheduler-silent/{Moment.Text(last)}", AlertKind.SchedulerSilent, "scheduler"))
            ? 1
            : 0;

    private static int Standing(IStoreSession s) => s.Jobs.Open()
        .Where(j => j.State != JobState.Running && j.NotBefore < s.Now - QueueLimit)
        .Count(j => s.Alerts.Raise(new Alert($"queue-stands/{j.Job.Id}", AlertKind.QueueStands, j.Job.Subject)));

    private Task<(List<string>, IReadOnlyList<string>)> Refused(string code)
    {
        store.Change(s => s.Alerts.Raise(new Alert($"configuration-refused/{Moment.Text(s.Now)[..10]}", AlertKind.ConfigurationRefused, code)));
        return Task.FromResult<(List<string>, IReadOnlyList<string>)>(([], []));
    }
}
