using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.Host.Jobs;

/// <summary>
/// Has one worker of all on the store do a thing at a time, or two would send an alert twice and mend what the other mends. A worker that dies in the
/// middle keeps the others from it until its lease ends; one that takes longer than the lease is stopped.
/// </summary>
internal sealed class OneAtATime(IRunStore store, Worker worker, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>False where another worker is at it.</summary>
    public async Task<bool> Do(string what, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        if (!store.Change(s => s.Leases.Take(what, worker.Name, Lease))) return false;
        try
        {
            using var late = new CancellationTokenSource(0.9 * Lease, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
            await work(either.Token).ConfigureAwait(false);
            return true;
        }
        finally
        {
            store.Change(s => s.Leases.Release(what, worker.Name));
        }
    }
}
