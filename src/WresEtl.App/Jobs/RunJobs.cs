using System.Globalization;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>The jobs of runs and batches, and how a run ends: always in the transaction of what it follows from.</summary>
internal static class RunJobs
{
    public static void Queue(this IStoreSession store, RunRecord run, string stage) => store.Jobs.AddNext(new NewJob(
        $"{run.Id}/{stage}", JobKinds.RunStage, run.Id, stage, string.Create(CultureInfo.InvariantCulture, $"{run.Client} {run.Year}: {stage}")));

    /// <summary>Ends the run; with the last run of a batch, the job that finishes the batch is queued.</summary>
    public static void End(this IStoreSession store, RunRecord run, RunState state, string reason = "", string actor = "system")
    {
        store.Runs.Ended(run.Id, state, reason);
        store.Audit.Add(actor, $"run-{Word(state)}", run.Id, reason);
        if (store.Batches.RunEnded(run.BatchId))
            store.Jobs.AddNext(new NewJob(
                $"{run.BatchId}/finish", JobKinds.FinishBatch, run.BatchId, "",
                string.Create(CultureInfo.InvariantCulture, $"{run.BatchId}: finish")));
    }

    private static string Word(RunState state) => state switch
    {
        RunState.Queued => "queued",
        RunState.Running => "running",
        RunState.Finished => "finished",
        RunState.Refused => "refused",
        RunState.Failed => "failed",
        RunState.Cancelled => "cancelled",
    };
}
