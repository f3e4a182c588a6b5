using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>
/// Hands due outbox rows to the scheduler. Handed over first, marked after: killed between the two it is handed over again, and the
/// second claim finds nothing to take.
/// </summary>
public sealed class Dispatch(IRunStore store, IScheduling scheduling)
{
    private const int AtOnce = 100;

    /// <summary>How many were handed over.</summary>
    public async Task<int> Due(CancellationToken cancel)
    {
        var due = store.Look(s => s.Jobs.Due(AtOnce));
        foreach (var job in due) await scheduling.Enqueue(job.Job, cancel).ConfigureAwait(false);
        if (due.Count > 0)
            store.Change(s =>
            {
                foreach (var job in due) s.Jobs.Dispatched(job);
            });
        return due.Count;
    }
}
