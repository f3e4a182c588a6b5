using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Retention;
using WresEtl.App.Sources;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Retention: each client's exports and answers that are past their days, removed and certified; and jobs, planned runs and alerts of long ago.</summary>
public sealed class RetentionWork(Planning planning, IClientFolders folders, IClientDeliveries deliveries, PurgeClient purge, IRunStore store) : IPipelineWork
{
    public string Pipeline => PipelineNames.Retention;

    public Action<IStoreSession> Run(int? year, CancellationToken stop)
    {
        var pipeline = planning.Schedule().Match(ok => ok, no => throw new InvalidOperationException(no.Code)).Pipelines.First(p => p.Name == Pipeline);
        if (pipeline is not { Keeps: { } usual, KeepsJobsDays: { } jobsDays })
            throw new InvalidOperationException("The retention pipeline does not say how long anything is kept.");
        foreach (var client in folders.Codes())
        {
            // A run that reads the files now goes first; tomorrow is another night.
            if (store.Look(s => s.Runs.Unfinished().Any(r => r.Client == client))) continue;
            var schedule = deliveries.Of(client).Match(d => d.Keeps ?? usual, no => throw new InvalidOperationException(no.Code));
            purge.Purge(client, schedule, stop).GetAwaiter().GetResult();
        }

        return s => Clear(s, jobsDays);
    }

    private void Clear(IStoreSession s, int jobsDays)
    {
        var before = s.Now.AddDays(-jobsDays);
        var jobs = s.Jobs.RemoveEnded(before);
        // What is still looked at stays: an alert as long as its cause may come again, a planned run as long as one before it is open.
        var lookedUntil = StartPlannedRuns.ExpectedSince(s);
        var planned = s.Schedule.RemoveDueBefore(before < lookedUntil ? before : lookedUntil);
        var alerts = s.Alerts.RemoveRaisedBefore(s.Now.AddDays(-Math.Max(jobsDays, DeadlineWatch.DaysAfterClose + 30)));
        s.Audit.Add("system", "retention-ran", Pipeline, FormattableString.Invariant($"{jobs} jobs that were over, {planned} planned runs and {alerts} alerts removed"));
    }
}
