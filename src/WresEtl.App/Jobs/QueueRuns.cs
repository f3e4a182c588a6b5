using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Jobs;

/// <param name="BatchId">The batch.</param>
/// <param name="RunIds">Its runs, in ordinal order of clients.</param>
/// <param name="AlreadyRunning">Clients left out because a run of theirs is not over.</param>
public sealed record QueuedBatch(string BatchId, IReadOnlyList<string> RunIds, IReadOnlyList<string> AlreadyRunning);

/// <summary>What people and pipelines may ask of runs: a batch, a stage again, an end. Each answer is committed whole, with its jobs and its audit entry.</summary>
public sealed class QueueRuns(IRunStore store, IClientFolders folders, PlanBatch planBatch)
{
    /// <summary>Queues a run for each client, or for those named; a client whose run is not over keeps that one.</summary>
    public Outcome<QueuedBatch> Batch(int year, IReadOnlyList<string> clients, string by) => Prepare(year, clients, by).Match<Outcome<QueuedBatch>>(
        queue => new Outcome<QueuedBatch>.Ok(store.Change(queue)),
        refused => new Outcome<QueuedBatch>.Refused(refused.Code, refused.Detail));

    /// <summary>Checks everything the batch would run under; what is left to do belongs into the transaction of whoever asked.</summary>
    public Outcome<Func<IStoreSession, QueuedBatch>> Prepare(int year, IReadOnlyList<string> clients, string by) =>
        planBatch.Prepare(new BatchRequest(year, clients, 1)).Match<Outcome<Func<IStoreSession, QueuedBatch>>>(
            plan => new Outcome<Func<IStoreSession, QueuedBatch>>.Ok(s => Queue(s, year, [.. plan.Clients.Select(c => c.Code)], by)),
            refused => new Outcome<Func<IStoreSession, QueuedBatch>>.Refused(refused.Code, refused.Detail));

    /// <summary>Asks a run to end before its next stage; one that has not begun ends at once.</summary>
    public Outcome<RunRecord> Cancel(string runId, string by) => OnRun(runId, (s, run) =>
    {
        if (run.IsOver) return Refused("run-is-over", $"Run {runId} is over.");
        s.Audit.Add(by, "run-cancel-requested", runId);
        s.Runs.CancelRequested(runId);
        if (run.State == RunState.Queued) s.End(run, RunState.Cancelled, actor: by);
        return Ok(s, runId);
    });

    /// <summary>Does a run's stage, and what follows it, again.</summary>
    public Outcome<RunRecord> RetryStage(string runId, string stage, string by) => OnRun(runId, (s, run) =>
    {
        if (RunStages.JobOf(stage) is not { } job) return Refused("unknown-stage", $"There is no stage {stage}.");
        if (!run.IsOver) return Refused("run-goes-on", $"Run {runId} is not over.");
        if (s.Runs.Unfinished(run.Client, run.Year) is { } other) return Refused("already-running", $"Run {other.Id} of the same client and year is not over.");
        var done = s.Stages.Of(runId).Where(x => x.State == StageState.Finished).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        if (RunStages.Jobs.TakeWhile(j => j != job).Any(j => !done.Contains(j))) return Refused("stage-before-it", $"A stage before {stage} has not finished.");
        s.Stages.Clear(runId, [.. RunStages.Jobs.SkipWhile(j => j != job).SelectMany(RunStages.OfJob)]);
        s.Runs.Reopened(runId, by);
        s.Batches.RunReopened(run.BatchId);
        s.Audit.Add(by, "stage-retried", runId, stage);
        s.Queue(run, job);
        return Ok(s, runId);
    });

    /// <summary>A run of that client and year from the beginning.</summary>
    public Outcome<QueuedBatch> Rerun(string client, int year, string by) => folders.Codes().Contains(client, StringComparer.Ordinal)
        ? Batch(year, [client], by)
        : new Outcome<QueuedBatch>.Refused("unknown-client", $"There is no folder for client {client} in the data folder.");

    private static QueuedBatch Queue(IStoreSession s, int year, IReadOnlyList<string> clients, string by)
    {
        // Written first: its row's lock puts two who ask at once in order, so that no client gets two runs.
        s.Notes.Set(FormattableString.Invariant($"queued/{year}"), Moment.Text(s.Now));
        var busy = clients.Where(c => s.Runs.Unfinished(c, year) is not null).ToList();
        var free = clients.Except(busy, StringComparer.Ordinal).ToList();
        if (free.Count == 0) return new QueuedBatch("", [], busy);
        var batch = s.Batches.Add(year, by, free.Count);
        var runs = free.Select(c => s.Runs.Add(batch.Id, c, year, by)).ToList();
        foreach (var run in runs)
        {
            if (s.Returns.Find(run.Client, year) is null) s.Returns.Set(run.Client, year, ReturnStates.WaitingForFiles, "");
            s.Queue(run, RunStages.Pull);
        }

        s.Audit.Add(by, "batch-queued", batch.Id);
        return new QueuedBatch(batch.Id, [.. runs.Select(r => r.Id)], busy);
    }

    private Outcome<RunRecord> OnRun(string runId, Func<IStoreSession, RunRecord, Outcome<RunRecord>> work) => store.Change(s =>
        s.Runs.Find(runId) is { } run ? work(s, run) : Refused("unknown-run", "There is no such run."));

    private static Outcome<RunRecord> Ok(IStoreSession s, string runId) => new Outcome<RunRecord>.Ok(s.Runs.Find(runId)!);

    private static Outcome<RunRecord> Refused(string code, string detail) => new Outcome<RunRecord>.Refused(code, detail);
}
