using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>
/// Renews a job's lease, and the locks it took, while the job runs; stops doing so once the job's time is up, so that a job that hangs
/// is given to another worker and can record nothing any more.
/// </summary>
internal sealed class LeaseKeeper : IDisposable
{
    /// <summary>Renewals to a lease: two may be missed.</summary>
    private const int Renewals = 3;

    private readonly IRunStore _store;
    private readonly string _jobId;
    private readonly string _holder;
    private readonly TimeSpan _lease;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _timeout;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly List<string> _held = [];

    public LeaseKeeper(IRunStore store, TimeProvider time, string jobId, string holder, TimeSpan lease, TimeSpan timeout, CancellationToken stop)
    {
        (_store, _jobId, _holder, _lease) = (store, jobId, holder, lease);
        _timeout = new CancellationTokenSource(timeout, time);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop, _timeout.Token);
        _timer = time.CreateTimer(_ => Renew(), null, lease / Renewals, lease / Renewals);
    }

    public CancellationToken Token => _stop.Token;

    public IReadOnlyList<string> Held
    {
        get
        {
            lock (_gate) return [.. _held];
        }
    }

    public void AlsoHold(string name)
    {
        lock (_gate) _held.Add(name);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _stop.Dispose();
        _timeout.Dispose();
    }

    private void Renew()
    {
        try
        {
            if (_timeout.IsCancellationRequested) return;
            var held = Held;
            var isOurs = _store.Change(s => s.Jobs.Renew(_jobId, _holder, _lease) && held.All(name => s.Leases.Take(name, _holder, _lease)));
            if (!isOurs) _stop.Cancel();
        }
        catch (StoreBusyException)
        {
            // The next renewal may get through; where none does, the lease runs out, which is what it is for.
        }
        catch (ObjectDisposedException)
        {
            // The job ended while this renewal was on its way.
        }
    }
}
