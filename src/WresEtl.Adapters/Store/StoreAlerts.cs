using WresEtl.App.Alerts;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

/// <summary>The run store's alerts, as those who send them ask for them.</summary>
public sealed class StoreAlerts(IRunStore store) : IAlertStore
{
    public Task<bool> Raise(Alert alert, CancellationToken cancel) => Task.FromResult(store.Change(s => s.Alerts.Raise(alert)));

    public Task<IReadOnlyList<PendingAlert>> Pending(IReadOnlyList<string> channels, CancellationToken cancel) =>
        Task.FromResult(store.Look(s => s.Alerts.Pending(channels)));

    public Task Delivered(string key, string channel, DateTimeOffset at, CancellationToken cancel)
    {
        store.Change(s => s.Alerts.Delivered(key, channel, at));
        return Task.CompletedTask;
    }
}
