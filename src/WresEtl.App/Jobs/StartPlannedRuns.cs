using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Who starts a planned run, as it is recorded.</summary>
public static class StartedBy
{
    public const string Scheduler = "scheduler";

    /// <summary>When the program starts: what fell due while it did not run.</summary>
    public const string StartUp = "start-up";

    /// <summary>The check that does not depend on the scheduler.</summary>
    public const string DeadMan = "dead-man";

    /// <summary>A later run of several missed ones was started in its place.</summary>
    public const string StoodFor = "stood-for";
}

/// <summary>
/// Starts what the plan says is due, each planned run once: whoever comes first, scheduler, start-up or dead-man check, records its key in
/// the transaction that queues its job. Several missed of one trigger are one run.
/// </summary>
public sealed class StartPlannedRuns(IRunStore store)
{
    private const string LookedUntil = "plan-looked-until";

    /// <summary>From when on runs are expected: the service's first start, or where everything before is known to be started.</summary>
    public static DateTimeOffset ExpectedSince(IStoreSession s)
    {
        if (s.Notes.Get(LookedUntil) is { Length: > 0 } text) return Moment.Of(text);
        s.Notes.Set(LookedUntil, Moment.Text(s.Now));
        return s.Now;
    }

    /// <summary>Starts what is due now.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="how">One of <see cref="StartedBy"/>.</param>
    /// <param name="recurring">Pipeline and trigger; empty for all.</param>
    /// <param name="onlyMissed">Leaves to the scheduler what is not late yet.</param>
    /// <returns>What was started.</returns>
    public IReadOnlyList<CatchUp> Start(Schedule schedule, string how, string recurring = "", bool onlyMissed = false) => store.Change(s =>
    {
        var since = ExpectedSince(s);
        var started = s.Schedule.StartedBetween(since, s.Now).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var late = onlyMissed ? schedule.Plan.Missed(since, s.Now, started).Select(r => r.Key).ToHashSet(StringComparer.Ordinal) : null;
        var due = schedule.Plan.ToCatchUp(since, s.Now, started)
            .Where(c => recurring.Length == 0 || $"{c.Run.Pipeline}/{c.Run.Trigger}" == recurring)
            .Where(c => late is null || late.Contains(c.Run.Key)).ToList();
        foreach (var catchUp in due) Start(s, catchUp, how);
        return due;
    });

    /// <summary>What was due so long ago that no grace is left need not be looked at again, up to the first that was neither started nor stood for.</summary>
    public void LookedUntilNow(Schedule schedule) => store.Change(s =>
    {
        var since = ExpectedSince(s);
        var until = s.Now - schedule.Pipelines.Max(p => p.Grace) - TimeSpan.FromMinutes(1);
        if (until <= since) return;
        var started = s.Schedule.StartedBetween(since, until).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        if (schedule.Plan.Between(since, until).FirstOrDefault(r => !started.Contains(r.Key)) is { } open) until = open.Due - TimeSpan.FromMinutes(1);
        if (until > since) s.Notes.Set(LookedUntil, Moment.Text(until));
    });

    private static void Start(IStoreSession s, CatchUp catchUp, string how)
    {
        var run = catchUp.Run;
        if (!s.Schedule.Start(run.Key, run.Pipeline, run.Due, how)) return;
        foreach (var missed in catchUp.InsteadOf) s.Schedule.Start(missed.Key, missed.Pipeline, missed.Due, StartedBy.StoodFor);
        var year = run.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        s.Jobs.Add(new NewJob(run.Key, JobKinds.StartPipeline, run.Pipeline, year, $"{run.Pipeline} {year}".TrimEnd()));
        // A heartbeat every quarter of an hour would drown what people did.
        if (run.Pipeline != PipelineNames.Heartbeat) s.Audit.Add("system", "pipeline-started", run.Key, how);
    }
}
