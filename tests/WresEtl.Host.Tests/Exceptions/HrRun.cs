using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Exceptions;
using WresEtl.App.Jobs;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;

namespace WresEtl.Host.Tests.Exceptions;

/// <summary>An invented client with people to ask, and the service that runs it.</summary>
public sealed class HrRun : IAsyncLifetime, IDisposable
{
    internal const int Year = SmallBatch.Year;

    private readonly SmallBatch _batch = new(organisations: 2, staff: 240);

    public HrRun() => Service = new TestService(_batch, new FakeTimeProvider(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero)));

    internal TestService Service { get; }

    internal string Client => _batch.Clients[0];

    internal string OtherClient => _batch.Clients[1];

    internal string Database => _batch["state/wres.db"];

    internal Worklist Worklist => Ok(Service.Get<Worklists>().Of(Client, Year));

    public Task InitializeAsync() => Run();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Service.Dispose();
        _batch.Dispose();
    }

    internal async Task Run()
    {
        Ok(Service.Get<QueueRuns>().Rerun(Client, Year, "tester"));
        await Service.RunDue();
    }

    /// <summary>The client's run now, from its files and answers: nothing of it is written.</summary>
    internal ClientRun InMemory() => Ok(Service.Get<RunOneClient>().Run(Year, Client));

    internal static T Ok<T>(Outcome<T> outcome) => outcome.Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
}
