using WresEtl.Adapters;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Demo;

namespace WresEtl.Host.Jobs;

/// <summary>Before anything else: the store's schema, and what an earlier process left in the middle.</summary>
internal sealed class StoreStart(IEdition edition, Migrator migrator, IRunStore store, WresPaths paths, ILogger<StoreStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        migrator.Migrate();
        if (edition.IsAlone)
        {
            var back = store.Change(s =>
            {
                s.Leases.ReleaseAll();
                return s.Jobs.TakeBackAll();
            });
            WorkingCopy.RemoveLeftovers(paths.Working);
            if (back.Count > 0) log.LogWarning("{Count} jobs of an earlier process go on", back.Count);
        }

        store.Change(s => s.Audit.Add("system", "service-started", edition.Name));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>After the scheduler: what it is to know, what was missed while nothing ran, and the demonstration where there is nothing else.</summary>
internal sealed class ScheduleStart(
    Planning planning, DeadMan deadMan, AuditConfiguration auditConfiguration, DemoBatch demo, HostSettings settings, ILogger<ScheduleStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        auditConfiguration.Audit();
        await planning.Schedule().Match(
            schedule => Start(schedule, cancellationToken),
            refused =>
            {
                log.LogError("The configuration is refused ({Code}): nothing is started. {Detail}", refused.Code, refused.Detail);
                return Task.CompletedTask;
            }).ConfigureAwait(false);
        if (settings.IsDemo) demo.QueueOnce();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Start(Schedule schedule, CancellationToken cancel)
    {
        var caughtUp = await deadMan.StartUp(schedule, cancel).ConfigureAwait(false);
        foreach (var run in caughtUp) log.LogWarning("Caught up {Run}, which stands for {Missed} earlier ones", run.Run.Key, run.InsteadOf.Count);
    }
}

/// <summary>Keeps a second process from the state folder of the embedded edition; the system lets go of it however this one ends.</summary>
internal sealed class AloneOn : IDisposable
{
    private readonly FileStream _lock;

    public AloneOn(WresPaths paths)
    {
        StateFolder.Close(paths);
        try
        {
            _lock = new FileStream(Path.Combine(paths.State, "wres.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StateInUseException($"Another process works on the state folder {paths.State}.");
        }
    }

    public void Dispose() => _lock.Dispose();
}
