using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Backup;
using WresEtl.App.Jobs;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.Host.Tests.Store;

/// <summary>A backup made while the service works brings back store, archive and results, and nothing half.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly SmallBatch _batch = new(organisations: 1, staff: 30);

    private string Client => _batch.Clients[0];

    private WresPaths Paths(string state) =>
        new(_batch.Data, _batch[state + "/results"], _batch.Config, WresPaths.PipelinesOf(_batch.Config), _batch[state], _batch[state + "-keys"]);

    private TestService Service(string state) => new(_batch, _time, state, s => s.AddSingleton<IDataProtectionProvider>(ArchiveKeys.In(Paths(state).Keys, Paths(state).Archive)));

    private Outcome<BackupReport> Back(string to = "backup", string? keysTo = "keys") => new MakeBackup(Paths("state"), _time).Make(_batch[to], keysTo is null ? null : _batch[keysTo]);

    private Outcome<RestoreReport> Restore(string state = "restored", string from = "backup", string? keysFrom = "keys") =>
        new RestoreBackup(Paths(state), _time).Restore(_batch[from], keysFrom is null ? null : _batch[keysFrom], "op.five");

    [Fact]
    public async Task RoundTrip_WhileSomebodyWrites_BringsEverythingBack()
    {
        var run = await RunOnce();
        BackupReport made;
        using (var service = Service("state"))
        {
            using var stop = new CancellationTokenSource();
            var writer = Task.Run(() =>
            {
                while (!stop.IsCancellationRequested) service.Store.Change(s => s.Audit.Add("writer", "act", "subject"));
            });
            made = Value(Back());
            await stop.CancelAsync();
            await writer;
        }

        SqliteConnection.ClearAllPools();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_batch["backup/wres.db"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var restored = Value(Restore());
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            foreach (var folder in new[] { Paths("restored").State, Paths("restored").Keys }) Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Equal(Owner, File.GetUnixFileMode(Paths("restored").StoreFile));
        }

        Assert.Equal((made.Head, true), (restored.Head, restored.HasKeys));
        Assert.Equal(SmallBatch.Files(_batch["state/results"]), SmallBatch.Files(_batch["restored/results"]));
        using var after = Service("restored");
        Assert.Equal(run.ManifestSha256, after.Store.Look(s => s.Runs.Find(run.Id))!.ManifestSha256);
        Assert.Equal((made.Head.Number + 1, null), after.Store.Look(s => AuditChain.Verify(s.Audit, made.Head)));
        Assert.Equal("backup-restored", after.Store.Look(s => s.Audit.After(made.Head.Number, 1)).Single().Act);
        foreach (var held in after.Store.Look(s => s.Exports.Held(Client)))
        {
            using var content = after.Get<IArchive>().Open(Client, held.Sha256);
            await content.CopyToAsync(Stream.Null);
        }

        // And it works on: the same files, the same result.
        Value(after.Get<QueueRuns>().Rerun(Client, SmallBatch.Year, "tester"));
        await after.RunDue();
        var again = after.Store.Look(s => s.Runs.Newest(1)).Single();
        Assert.Equal((RunState.Finished, run.ManifestSha256), (again.State, again.ManifestSha256));
    }

    [Fact]
    public async Task KeysAreLeftOut_UnlessTheyGoToAPlaceOfTheirOwn()
    {
        await RunOnce();
        Assert.Equal("keys-inside", Code(Back(keysTo: "backup/keys")));
        Assert.False(Value(Back(keysTo: null)).HasKeys);
        Assert.DoesNotContain(Directory.EnumerateFiles(_batch["backup"], "*", SearchOption.AllDirectories), f => Path.GetFileName(f).StartsWith("key-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FoldersThatHoldSomething_AreLeftAlone()
    {
        await RunOnce();
        Value(Back());
        Assert.Equal("not-empty", Code(Back()));
        Assert.Equal("not-empty", Code(Restore("state")));
        Directory.CreateDirectory(_batch["half/archive/X"]);
        Assert.Equal("not-empty", Code(Restore("half")));
    }

    [Fact]
    public async Task DamagedOrUnfinishedBackup_IsRefusedBeforeAnythingIsWritten()
    {
        await RunOnce();
        Value(Back());
        File.AppendAllText(Directory.EnumerateFiles(_batch["backup/archive"], "*", SearchOption.AllDirectories).First(), "x");
        Assert.Equal("damaged", Code(Restore()));
        File.Delete(_batch["backup/backup.json"]);
        Assert.Equal("not-a-backup", Code(Restore()));
        Assert.False(Directory.Exists(_batch["restored"]));
    }

    [Fact]
    public async Task BackupOfANewerProgram_IsRefused()
    {
        await RunOnce();
        Value(Back());
        var path = _batch["backup/backup.json"];
        File.WriteAllText(path, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(path), "\"schema\": [0-9]+", "\"schema\": 9999"));
        Assert.Equal("newer-schema", Code(Restore()));
    }

    [Fact]
    public void NoStore_IsSaid() => Assert.Equal("no-store", Code(Back()));

    private async Task<RunRecord> RunOnce()
    {
        using var service = Service("state");
        var id = Value(service.Get<QueueRuns>().Batch(SmallBatch.Year, [], "tester")).RunIds[0];
        await service.RunDue();
        return service.Store.Look(s => s.Runs.Find(id))!;
    }

    private static T Value<T>(Outcome<T> outcome) => outcome.Match(ok => ok, no => throw new InvalidOperationException($"{no.Code}: {no.Detail}"));

    private static string Code<T>(Outcome<T> outcome) => outcome.Match(_ => "ok", no => no.Code);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}
