using WresEtl.App.Jobs;
using WresEtl.App.Runs;
using WresEtl.Host.Health;

namespace WresEtl.Host.Jobs;

/// <summary>
/// Where schedulers come in: whatever started a job, it is run, counted and logged here, and nothing is thrown back that a scheduler would
/// store and show.
/// </summary>
public sealed class JobEdge(JobRunner runner, Planning planning, StartPlannedRuns startPlannedRuns, Meters meters, IHostApplicationLifetime lifetime, ILogger<JobEdge> log)
{
    /// <summary>Runs the job; the report is for a scheduler that shows more than an end.</summary>
    public JobReport? Run(string jobId, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, lifetime.ApplicationStopping);
        return Guarded(() =>
        {
            var report = runner.Run(jobId, either.Token);
            meters.Ended(report);
            Log(report);
            return report;
        });
    }

    /// <summary>The recurring job's time has come: what the plan says is due of it is started.</summary>
    public void StartDue(string recurring) => Guarded(() => planning.Schedule().Match<IReadOnlyList<CatchUpKey>>(
        schedule => [.. startPlannedRuns.Start(schedule, StartedBy.Scheduler, recurring).Select(c => new CatchUpKey(c.Run.Key))],
        refused =>
        {
            log.LogError("The configuration is refused ({Code}); {Recurring} starts nothing", refused.Code, recurring);
            return [];
        }));

    private sealed record CatchUpKey(string Key);

    private void Log(JobReport report)
    {
        if (report.End == JobEnd.NotOurs) return;
        var level = report.End == JobEnd.Failed ? LogLevel.Error : report.End == JobEnd.Again && report.Reason is not ("locked" or "stopped") ? LogLevel.Warning : LogLevel.Information;
        log.Log(
            level, "Job {Job} ({Title}) ended {End} {Reason} {Place} after {Milliseconds} ms",
            report.JobId, report.Title, report.End, report.Reason, report.Place, (long)report.Took.TotalMilliseconds);
    }

    private T? Guarded<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // The edge of the program: the store could not be reached; the job's lease runs out and it comes again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError("A job could not be recorded: {Failure}", Failures.Describe(e));
            return null;
        }
    }
}
