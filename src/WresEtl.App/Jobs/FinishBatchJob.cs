using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>The batch is over: <c>batch.json</c> says where every client of the year stands, <c>timings.json</c> what it took.</summary>
public sealed class FinishBatchJob(IRunStore store, IOutputFolder output) : IJob
{
    private static readonly StageRetry Retry = new(
        4, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5), [TransientFault.StoreBusy, TransientFault.DiskUnavailable]);

    public string Kind => JobKinds.FinishBatch;

    public (StageRetry? Retry, TimeSpan Timeout) TermsOf(JobRecord job) => (Retry, TimeSpan.FromMinutes(5));

    public JobResult Run(JobRecord job, JobContext context)
    {
        var batch = store.Look(s => s.Batches.Find(job.Job.Subject)) ?? throw new InvalidOperationException("The job's batch is not in the store.");
        var runs = store.Look(s => s.Runs.LastOfYear(batch.Year));
        output.WriteBatch("batch.json", Manifest.OfBatch(batch.Year, [.. runs.Select(ReturnProgress.LineOf)]));
        output.WriteBatch("timings.json", Manifest.Timings(runs.Select(Timings), store.Look(s => s.Now) - batch.RequestedAt));
        return new JobResult.Done(s => s.Audit.Add("system", "batch-finished", batch.Id));
    }

    public void Failed(JobRecord job, string reason, IStoreSession session) => session.Audit.Add("system", "batch-not-finished", job.Job.Subject, reason);

    private (string, IReadOnlyList<(string, TimeSpan)>) Timings(RunRecord run) => (run.Client,
    [
        .. store.Look(s => s.Stages.Of(run.Id)).Where(x => x.EndedAt is not null).Select(x => (x.Name, x.EndedAt!.Value - x.StartedAt)),
    ]);
}
