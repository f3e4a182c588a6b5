using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.Adapters;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests;

/// <summary>The service's use cases over a real store, with a scheduler and a clock that the test moves.</summary>
internal sealed class TestService : IDisposable
{
    private readonly ServiceProvider _services;

    public TestService(SmallBatch batch, TimeProvider time, string state = "state", Action<IServiceCollection>? change = null, Func<SqlDialect, SqlDialect>? database = null, string? data = null)
    {
        Directory.CreateDirectory(batch[state]);
        var paths = new WresPaths(data ?? batch.Data, batch[state + "/results"], batch.Config, WresPaths.PipelinesOf(batch.Config), batch[state], batch[state + "/keys"]);
        var sqlite = new SqliteDatabase(paths.StoreFile, TimeSpan.FromSeconds(5));
        new Migrator(sqlite, time).Migrate();
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddLogging();
        services.AddWresEtl(paths).AddRunStore(database?.Invoke(sqlite) ?? sqlite);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton(new Worker("worker-1", TimeSpan.FromSeconds(60)));
        services.AddSingleton<IScheduling>(Scheduling);
        change?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeScheduling Scheduling { get; } = new();

    public IRunStore Store => Get<IRunStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Dispatches and runs until nothing is due; what every attempt came to.</summary>
    public async Task<IReadOnlyList<JobReport>> RunDue()
    {
        var reports = new List<JobReport>();
        while (await Get<Dispatch>().Due(CancellationToken.None) > 0)
        {
            while (Scheduling.Enqueued.TryDequeue(out var job)) reports.Add(Get<JobRunner>().Run(job.Id, CancellationToken.None));
        }

        return reports;
    }

    public Schedule Schedule() => Get<Planning>().Schedule().Match(ok => ok, no => throw new InvalidOperationException(no.Detail));

    public void Dispose() => _services.Dispose();
}

/// <summary>A scheduler that does what the test says, loses things included.</summary>
internal sealed class FakeScheduling : IScheduling
{
    public Queue<NewJob> Enqueued { get; } = new();

    public Dictionary<string, RecurringStatus> Known { get; } = new(StringComparer.Ordinal);

    public string Name => "fake";

    public Task Enqueue(NewJob job, CancellationToken cancel)
    {
        Enqueued.Enqueue(job);
        return Task.CompletedTask;
    }

    public Task Declare(RecurringStart job, CancellationToken cancel)
    {
        Known[job.Name] = new RecurringStatus(job.Name, job.Cron, IsEnabled: true, DateTimeOffset.MaxValue);
        return Task.CompletedTask;
    }

    public Task Remove(string name, CancellationToken cancel)
    {
        Known.Remove(name);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<RecurringStatus>> Recurring(CancellationToken cancel) => Task.FromResult<IReadOnlyList<RecurringStatus>>([.. Known.Values]);

    public Task Trigger(string name, CancellationToken cancel) => Task.CompletedTask;
}
