using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.App.Operations;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>What becomes of a run when the database is locked under it, a source vanishes in the middle of a pull, or the clock jumps.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly SmallBatch _batch = new(organisations: 1, staff: 30);

    private string Client => _batch.Clients[0];

    private static string Queue(TestService service) => service.Get<QueueRuns>()
        .Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail)).RunIds[0];

    [Fact]
    public async Task DatabaseLockedUnderARunningJob_LosesNothing_TheJobIsTakenBackAndDoneOnce()
    {
        using var output = new LockingOutput(_batch["state/results"], _batch["state/wres.db"]);
        using var service = new TestService(
            _batch, _time, change: s => s.AddSingleton<IOutputFolder>(output), database: _ => new SqliteDatabase(_batch["state/wres.db"], TimeSpan.FromMilliseconds(100)));
        var run = Queue(service);
        await Assert.ThrowsAsync<StoreBusyException>(service.RunDue);
        output.Unlock();
        // Nobody recorded anything: the job is its worker's until the lease ends, then anybody's.
        Assert.Equal(JobState.Running, service.Store.Look(s => s.Jobs.Open()).Single(j => j.Job.Detail == RunStages.Calculate).State);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Single((await service.Get<DeadMan>().Check(CancellationToken.None)).TakenBack);
        await service.RunDue();
        Assert.Equal(RunState.Finished, service.Store.Look(s => s.Runs.Find(run))!.State);
        Assert.Single(service.Store.Look(s => s.Audit.After(0, 1000)), a => a.Act == "run-finished");
        Assert.Single(Directory.EnumerateFiles(_batch["state/results"], "run.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task SourceVanishingMidPull_IsTriedAgainByTheList_AndWhatCameIsNotFetchedTwice()
    {
        File.WriteAllText(
            Path.Combine(_batch.Config, "wres.yaml"),
            File.ReadAllText(Path.Combine(_batch.Config, "wres.yaml")).Replace("attempts: 4", "attempts: 1", StringComparison.Ordinal));
        File.AppendAllText(
            Path.Combine(_batch.Config, "clients", Client, "client.yaml"),
            $"sources:\n  folders:\n    - {{ name: share, path: \"{_batch["share"]}\", files: [\"*.csv\"], settle: 1s }}\n");
        var source = new VanishingSource();
        using var service = new TestService(_batch, _time, change: s => s.AddSingleton<ISources>(source));
        var run = Queue(service);
        Assert.Contains(await RunDue(service, source), a => a is { End: JobEnd.Again, Reason: "source-unavailable" });
        Assert.Equal(RunState.Running, service.Store.Look(s => s.Runs.Find(run))!.State);
        Assert.NotEmpty(service.Store.Look(s => s.Exports.Held(Client)));
        var (share, byHand) = (await HealthOf(service, "share"), await HealthOf(service, "data folder"));
        Assert.Equal((false, null, SourceFault.BrokenOff), (share.IsWell, share.WellAt, share.Fault));
        Assert.Equal((true, share.FailedAt), (byHand.IsWell, byHand.WellAt));
        _time.Advance(TimeSpan.FromMinutes(6));
        await RunDue(service, source);
        Assert.Equal(RunState.Finished, service.Store.Look(s => s.Runs.Find(run))!.State);
        Assert.Contains(service.Store.Look(s => s.Runs.Inputs(run)), i => i.Name == "later.csv");
        Assert.Equal(2, service.Store.Look(s => s.Stages.Of(run)).Single(x => x.Name == RunStages.Pull).Attempts);
        // Its own last success, and that it had failed before.
        var now = await HealthOf(service, "share");
        Assert.True(now is { IsWell: true } && now.WellAt > now.FailedAt && now.FailedAt == share.FailedAt);
    }

    /// <summary>As the operations page shows it; of a source that the client's file does not name, as the store has it.</summary>
    private async Task<SourceHealth> HealthOf(TestService service, string source) =>
        (await service.Get<LookAtOperations>().Look(CancellationToken.None)).Sources.FirstOrDefault(x => x.Client == Client && x.Source == source)?.Health
        ?? service.Store.Look(SourceHealth.All)[SourceHealth.KeyOf(Client, source)];

    /// <summary>Runs what is due; time passes while the pull waits for the source's files to stand still, and only then.</summary>
    private async Task<IReadOnlyList<JobReport>> RunDue(TestService service, VanishingSource source)
    {
        var work = Task.Run(service.RunDue);
        while (!work.IsCompleted)
        {
            if (source.IsWaitedFor) _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        return await work;
    }

    [Theory]
    [InlineData(3, 28)]
    [InlineData(10, 24)]
    public async Task ClockThatJumpsOverTheNightOfAChange_CatchesEachDailyJobUpOnce(int month, int day)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2020, month, day, 22, 0, 0, TimeSpan.Zero));
        using var service = new TestService(_batch, time, "night");
        service.Store.Change(s => StartPlannedRuns.ExpectedSince(s));
        await service.Get<DeadMan>().StartUp(service.Schedule(), CancellationToken.None);
        // From the evening to the morning in one step, as a machine that slept.
        time.Advance(TimeSpan.FromHours(10));
        for (var i = 0; i < 2; i++)
        {
            await service.Get<DeadMan>().Check(CancellationToken.None);
            await service.RunDue();
        }

        var started = service.Store.Look(s => s.Schedule.StartedBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        Assert.Equal(StartedBy.DeadMan, Assert.Single(started, r => r.Pipeline == PipelineNames.Retention).How);
        Assert.Equal(StartedBy.DeadMan, Assert.Single(started, r => r.Pipeline == PipelineNames.DeadlineWatch).How);
        // The last quarter of an hour is not late yet: the scheduler starts it, for the thirty-nine before it too.
        Assert.Single(service.Get<StartPlannedRuns>().Start(service.Schedule(), StartedBy.Scheduler, "heartbeat/quarter-hour"), c => c.InsteadOf.Count == 39);
        await service.RunDue();
        Assert.Empty(service.Store.Look(s => s.Jobs.Open()));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }

    /// <summary>Somebody else locks the database for good, in the middle of a job.</summary>
    private sealed class LockingOutput(string root, string database) : IOutputFolder, IDisposable
    {
        private readonly Adapters.Folders.OutputFolder _inner = new(root);
        private SqliteConnection? _other;
        private bool _isDone;

        public void Dispose() => Unlock();

        public void Unlock()
        {
            _other?.Execute("COMMIT");
            _other?.Dispose();
            _other = null;
        }

        public void Stage(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files)
        {
            if (!_isDone)
            {
                _isDone = true;
                _other = new SqliteConnection($"Data Source={database};Pooling=False");
                _other.Open();
                _other.Execute("BEGIN IMMEDIATE");
            }

            _inner.Stage(code, year, files);
        }

        public void ReplaceRun(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files) => _inner.ReplaceRun(code, year, files);

        public bool RollForward(string code, int year) => _inner.RollForward(code, year);

        public byte[]? ReadRun(string code, int year, string path) => _inner.ReadRun(code, year, path);

        public IReadOnlyList<PublishedFigures> Published() => _inner.Published();

        public void WriteBatch(string name, byte[] content) => _inner.WriteBatch(name, content);

        public string PathOf(string code, int year) => _inner.PathOf(code, year);
    }

    /// <summary>Two files; the connection is gone in the middle of the second one, once.</summary>
    private sealed class VanishingSource : ISources, ISourceReader
    {
        private bool _hasVanished;

        public bool IsWaitedFor { get; private set; }

        public ISourceReader Open(SourceDefinition source) => this;

        public Task<IReadOnlyList<SourceFile>> List(CancellationToken cancel)
        {
            IsWaitedFor = true;
            return Task.FromResult<IReadOnlyList<SourceFile>>([new SourceFile("earlier.csv", null, ""), new SourceFile("later.csv", null, "")]);
        }

        public async Task Copy(SourceFile file, Stream to, CancellationToken cancel)
        {
            IsWaitedFor = false;
            await to.WriteAsync("a,b\n"u8.ToArray(), cancel);
            if (file.Name == "later.csv" && !_hasVanished)
            {
                _hasVanished = true;
                throw new SourceException(SourceFault.BrokenOff);
            }

            await to.WriteAsync("1,2\n"u8.ToArray(), cancel);
        }

        public void Dispose()
        {
        }
    }
}
