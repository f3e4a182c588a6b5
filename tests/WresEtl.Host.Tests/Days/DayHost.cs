using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Exceptions;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Tests.Browser;

namespace WresEtl.Host.Tests.Days;

/// <summary>The service after a batch of two invented clients with faults in their files, and the people whose day it is.</summary>
public sealed class DayHost : IAsyncLifetime, IDisposable
{
    public const string Password = "orchard violin cobalt";
    public const string Hr = "hr.one";
    public const string Operator = "op.one";

    private readonly SmallBatch _batch = new(organisations: 2, staff: 240);

    public WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    public IRunStore Store => App.Services.GetRequiredService<IRunStore>();

    public string Client => _batch.Clients[0];

    public string OtherClient => _batch.Clients[1];

    public string Home => string.Create(CultureInfo.InvariantCulture, $"/hr/{Client}/{SmallBatch.Year}");

    /// <summary>The client's archived files.</summary>
    public IReadOnlyList<string> Archived => Directory.GetFiles(Path.Combine(_batch["state/archive"], Client), "*", SearchOption.AllDirectories);

    public string WorkforceFile => Directory.GetFiles(Path.Combine(_batch.Data, Client), "workforce*").Single();

    internal Worklist Worklist => App.Services.GetRequiredService<Worklists>().Of(Client, SmallBatch.Year).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));

    public async Task InitializeAsync()
    {
        App = WresHost.Build(
            ["--data", _batch.Data, "--config", _batch.Config, "--state", _batch["state"], "--urls", "http://127.0.0.1:0", "--Wres:Access:TriesPerMinute", "1000", "--Wres:DeadManEvery", "01:00:00"], new EmbeddedEdition());
        await App.StartAsync();
        await Run();
        AddAccount(Hr, new Grant(Roles.Hr, Client));
        AddAccount(Operator, new Grant(Roles.Operations, ""));
    }

    public async Task DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public void Dispose() => _batch.Dispose();

    /// <summary>Runs the client and waits for its end.</summary>
    public async Task Run()
    {
        App.Services.GetRequiredService<QueueRuns>().Rerun(Client, SmallBatch.Year, "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        await Quiet();
    }

    /// <summary>Waits until nothing runs or waits.</summary>
    public async Task Quiet()
    {
        for (var i = 0; i < 2400 && Store.Look(s => s.Jobs.Open().Any(j => j.Job.Kind is JobKinds.RunStage or JobKinds.Rerun) || s.Runs.Unfinished().Count > 0); i++) await Task.Delay(50);
    }

    public RunRecord NewestRun() => Store.Look(s => s.Runs.Newest(1)).Single();

    private void AddAccount(string name, Grant grant) => Store.Change(s => s.Accounts.Save(new AccountRecord(
        Secrets.Plain(name), App.Services.GetRequiredService<Secrets>().Hash(Password), "", 0, "stamp", IsActive: true, 0, null, s.Now, [grant])));
}

/// <summary>One service and one browser for all of them: one day follows another.</summary>
[CollectionDefinition(nameof(DayHost))]
public sealed class DayHostCollection : ICollectionFixture<DayHost>, ICollectionFixture<Chromium>;
