using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Folders;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>Runs through their stages: what is recorded, tried again, refused, cancelled and done again.</summary>
public sealed class RunTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly SmallBatch _batch = new(organisations: 2, staff: 60);

    private string Client => _batch.Clients[0];

    private TestService Service(Action<IServiceCollection>? change = null) => new(_batch, _time, change: change);

    private static QueuedBatch Queue(TestService service, params string[] clients) => service.Get<QueueRuns>()
        .Batch(SmallBatch.Year, clients, "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));

    private static RunRecord Run(TestService service, string id) => service.Store.Look(s => s.Runs.Find(id))!;

    [Fact]
    public async Task Batch_RecordsEveryStage_AndWritesWhatTheCommandLineWrites()
    {
        using var service = Service();
        var queued = Queue(service);
        var reports = await service.RunDue();
        Assert.All(reports, r => Assert.Equal(JobEnd.Done, r.End));
        Assert.All(queued.RunIds, id => Assert.Equal(RunStages.All, service.Store.Look(s => s.Stages.Of(id)).Select(x => x.Name)));
        Assert.NotNull(service.Store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt);

        var command = _batch["command"];
        var folders = new ClientFolders(_batch.Data);
        var output = new OutputFolder(command);
        var making = new App.Runs.ReturnMaking(
            service.Get<IFileReader>(), service.Get<ISubmissionReader>(), output, service.Get<IDocuments>(), service.Get<IReturnDocuments>(),
            service.Get<IPublicationDocuments>(), service.Get<IFindingsReader>());
        new App.Runs.RunBatch(service.Get<App.Runs.PlanBatch>(), making.From(folders), output, service.Get<IDocuments>(), _time)
            .Run(new App.Runs.BatchRequest(SmallBatch.Year, [], 1) { Author = "tester" })
            .Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        // The service makes the batch book when somebody asks for it; it says the same.
        var book = service.Get<App.Gates.TakeBatchBook>().Of(SmallBatch.Year, new App.Gates.Actor("tester")).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        Assert.Equal(File.ReadAllBytes(Path.Combine(command, "batch-book.xlsx")), book);
        Assert.StartsWith("batch-book.xlsx ", service.Store.Look(s => s.Audit.After(0, 1000)).Single(a => a.Act == "downloaded").Detail, StringComparison.Ordinal);
        File.Delete(Path.Combine(command, "batch-book.xlsx"));
        // And HR's pages, for which this is, are the service's.
        foreach (var client in queued.RunIds.Select(id => Run(service, id).Client))
            File.Delete(_batch[$"state/results/{client}/{SmallBatch.Year}/{App.Exceptions.WorklistFile.Name}"]);
        Assert.Equal(SmallBatch.Files(command), SmallBatch.Files(_batch["state/results"]));
    }

    [Fact]
    public async Task RunOfAClientThatGoesOn_IsNotStartedTwice()
    {
        using var service = Service();
        Queue(service, Client);
        var again = Queue(service);
        Assert.Equal([Client], again.AlreadyRunning);
        Assert.Single(again.RunIds);
        await service.RunDue();
        Assert.Empty(Queue(service, Client).AlreadyRunning);
    }

    [Fact]
    public async Task LockHeldByAnother_WaitsAndThenRuns()
    {
        using var service = Service();
        var run = Queue(service, Client).RunIds[0];
        service.Store.Change(s => s.Leases.Take($"{Client}/{SmallBatch.Year}", "another worker", TimeSpan.FromMinutes(5)));
        var first = Assert.Single(await service.RunDue());
        Assert.Equal((JobEnd.Again, "locked"), (first.End, first.Reason));
        _time.Advance(TimeSpan.FromMinutes(6));
        await service.RunDue();
        Assert.Equal(RunState.Finished, Run(service, run).State);
    }

    [Fact]
    public async Task DiskThatIsFullForAWhile_IsTriedAgainByTheList_AndTheRunEndsWell()
    {
        var disk = new FlakyOutput(_batch["state/results"]);
        using var service = Service(s => s.AddSingleton<IOutputFolder>(disk));
        disk.FailuresLeft = 2;
        var run = Queue(service, Client).RunIds[0];
        var attempts = new List<JobReport>();
        for (var i = 0; i < 10; i++)
        {
            attempts.AddRange(await service.RunDue());
            _time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(2, attempts.Count(a => a is { End: JobEnd.Again, Reason: "disk-unavailable" }));
        Assert.Equal(RunState.Finished, Run(service, run).State);
    }

    [Fact]
    public async Task DiskThatStaysFull_FailsTheRunWithItsReason_AndTheOtherClientIsDone()
    {
        var disk = new FlakyOutput(_batch["state/results"]) { FailuresLeft = int.MaxValue, Only = Client };
        using var service = Service(s => s.AddSingleton<IOutputFolder>(disk));
        var queued = Queue(service);
        for (var i = 0; i < 10; i++)
        {
            await service.RunDue();
            _time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal((RunState.Failed, "disk-unavailable"), (Run(service, queued.RunIds[0]).State, Run(service, queued.RunIds[0]).Reason));
        Assert.Equal(RunState.Finished, Run(service, queued.RunIds[1]).State);
        Assert.NotNull(service.Store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt);

        disk.FailuresLeft = 0;
        service.Get<QueueRuns>().RetryStage(queued.RunIds[0], RunStages.Calculate, "operator").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        await service.RunDue();
        Assert.Equal(RunState.Finished, Run(service, queued.RunIds[0]).State);
        Assert.Equal(1, service.Store.Look(s => s.Stages.Of(queued.RunIds[0])).Single(x => x.Name == RunStages.Pull).Attempts);
    }

    [Fact]
    public async Task DefectInOneClient_IsNotTriedAgain_AndSaysNothingOfItsData()
    {
        using var service = Service(s => s.AddSingleton<IDocuments>(new BrokenDocuments()));
        var run = Queue(service, Client).RunIds[0];
        var report = (await service.RunDue()).Single(r => r.End == JobEnd.Failed);
        Assert.Equal("defect", report.Reason);
        Assert.DoesNotContain(BrokenDocuments.Secret, report.Place, StringComparison.Ordinal);
        Assert.Equal(RunState.Failed, Run(service, run).State);
        service.Store.Look(s =>
        {
            Assert.DoesNotContain(s.Audit.After(0, 100), a => a.Detail.Contains(BrokenDocuments.Secret, StringComparison.Ordinal));
            return true;
        });
    }

    [Fact]
    public async Task CancelledRun_EndsBeforeItsNextStage()
    {
        using var service = Service();
        var run = Queue(service, Client).RunIds[0];
        await service.Get<Dispatch>().Due(CancellationToken.None);
        service.Get<JobRunner>().Run(service.Scheduling.Enqueued.Dequeue().Id, CancellationToken.None);
        service.Get<QueueRuns>().Cancel(run, "operator");
        await service.RunDue();
        Assert.Equal(RunState.Cancelled, Run(service, run).State);
        Assert.False(Directory.Exists(Path.Combine(_batch["state/results"], Client)));
    }

    [Fact]
    public async Task FileThatChangesAfterItWasPulled_ChangesNothingOfTheRun()
    {
        using var service = Service();
        var run = Queue(service, Client).RunIds[0];
        await service.Get<Dispatch>().Due(CancellationToken.None);
        service.Get<JobRunner>().Run(service.Scheduling.Enqueued.Dequeue().Id, CancellationToken.None);
        var pulled = service.Store.Look(s => s.Runs.Inputs(run));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_batch.Data, Client), "*.csv")) File.WriteAllText(file, "changed\n");
        await service.RunDue();
        Assert.Equal(RunState.Finished, Run(service, run).State);
        var manifest = File.ReadAllText(Path.Combine(_batch["state/results"], Client, "2020", "run.json"));
        Assert.All(pulled, p => Assert.Contains(p.Sha256, manifest, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_batch["state/working"]));
    }

    [Fact]
    public async Task SourceThatNeedsAPerson_RefusesTheRun_AndIsSaidOnce()
    {
        using var service = Service(s => s.AddSingleton<App.Sources.ISources>(new RefusingSources()));
        File.AppendAllText(
            Path.Combine(_batch.Config, "clients", Client, "client.yaml"),
            $"sources:\n  folders:\n    - {{ name: share, path: \"{_batch["nowhere"]}\", files: [\"*.csv\"] }}\n");
        for (var i = 0; i < 2; i++)
        {
            var run = Queue(service, Client).RunIds[0];
            await service.RunDue();
            Assert.Equal((RunState.Refused, "source-refused"), (Run(service, run).State, Run(service, run).Reason));
        }

        Assert.Single(service.Store.Look(s => s.Alerts.Newest(10)), a => a.Alert.Kind == App.Alerts.AlertKind.SourceFailed);
    }

    [Fact]
    public async Task ExportsPastTheirDays_AreRemovedWithACertificate_AndNotTakenBack()
    {
        using var service = Service();
        Queue(service, Client);
        await service.RunDue();
        var held = service.Store.Look(s => s.Exports.Held(Client));
        Assert.NotEmpty(held);
        Assert.Contains(service.Store.Look(s => s.Findings.Of(Client, SmallBatch.Year)), f => f.Locator.Length > 0);
        _time.Advance(TimeSpan.FromDays(400));
        service.Store.Change(service.Get<IEnumerable<IPipelineWork>>().OfType<RetentionWork>().Single().Run(null, CancellationToken.None));
        service.Store.Look(s =>
        {
            Assert.Empty(s.Exports.Held(Client));
            Assert.Equal(held.Count, s.Exports.Removed(Client).Count);
            Assert.All(s.Findings.Of(Client, SmallBatch.Year), f => Assert.Equal("", f.Locator + f.PersonHash));
            Assert.Single(s.Audit.After(0, 1000), a => a.Act == "retention-purged" && a.Subject == Client);
            return true;
        });
        Assert.All(held, h => Assert.False(service.Get<App.Sources.IArchive>().Holds(Client, h.Sha256)));
        var again = Queue(service, Client).RunIds[0];
        await service.RunDue();
        Assert.Equal("no-files", Run(service, again).Reason);
    }

    [Fact]
    public async Task ServiceThatStops_LeavesTheRunToTheNextStart()
    {
        using var service = Service();
        var run = Queue(service, Client).RunIds[0];
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await service.Get<Dispatch>().Due(CancellationToken.None);
        Assert.Equal((JobEnd.Again, "stopped"), service.Get<JobRunner>().Run(service.Scheduling.Enqueued.Dequeue().Id, stop.Token) is var r ? (r.End, r.Reason) : default);
        await service.RunDue();
        Assert.Equal(RunState.Finished, Run(service, run).State);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}
