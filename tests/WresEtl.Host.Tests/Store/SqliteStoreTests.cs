using Dapper;
using Microsoft.Data.Sqlite;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Testing;
using Xunit.Abstractions;

namespace WresEtl.Host.Tests.Store;

/// <summary>The run store in SQLite, on real files.</summary>
public sealed class SqliteStoreTests(ITestOutputHelper output) : RunStoreContract(output), IDisposable
{
    private readonly TempFolder _folder = new();

    private string FilePath => _folder["wres.db"];

    [Fact]
    public void NewerSchema_IsRefusedAndLeftAsItIs()
    {
        Open();
        Execute("INSERT INTO schema_version (number, name, sha256, applied_at) VALUES (9999, '9999_future.sql', 'x', 'x')");
        var refused = Assert.Throws<SchemaRefusedException>(() => Open());
        Assert.Contains("9999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SchemaOfAnEditedScript_IsRefused()
    {
        Open();
        Execute("UPDATE schema_version SET sha256 = 'edited' WHERE number = 1");
        Assert.Throws<SchemaRefusedException>(() => Open());
    }

    [Fact]
    public async Task DatabaseLockedForAWhile_IsWaitedFor()
    {
        var store = Open();
        using var other = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        var change = Task.Run(() => store.Change(s => s.Schedule.Beat("me")));
        await Task.Delay(300);
        Assert.False(change.IsCompleted);
        other.Execute("COMMIT");
        await change.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void DatabaseLockedForTooLong_IsBusy_AndNothingIsKept()
    {
        Open();
        var store = new SqlRunStore(new SqliteDatabase(FilePath, TimeSpan.FromMilliseconds(200)), Time);
        using var other = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        Assert.Throws<StoreBusyException>(() => store.Change(s => s.Schedule.Beat("me")));
        other.Execute("COMMIT");
        Assert.Null(store.Look(s => s.Schedule.LastBeat("me")));
    }

    /// <summary>What a slow disk makes of two workers: one writes without a pause, and the other's turn must come all the same.</summary>
    [Fact]
    public async Task WriterThatNeverPauses_LetsAnotherIn()
    {
        const int Changes = 15;
        Open();
        var store = new SqlRunStore(new SqliteDatabase(FilePath, TimeSpan.FromSeconds(2)), Time);
        using var writes = new ManualResetEventSlim();
        using var done = new CancellationTokenSource();
        var busy = Task.Factory.StartNew(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    store.Change(s =>
                    {
                        s.Schedule.Beat("busy");
                        writes.Set();
                        Thread.Sleep(50);
                    });
                }
            },
            TaskCreationOptions.LongRunning);
        writes.Wait();
        try
        {
            for (var i = 0; i < Changes; i++) store.Change(s => s.Schedule.Beat("other"));
        }
        finally
        {
            await done.CancelAsync();
            await busy;
        }
    }

    [Fact]
    public void FullDisk_IsAFaultOfTheMachine_AndNothingIsKept()
    {
        var store = Open();
        var full = new SqlRunStore(new FullDisk(new SqliteDatabase(FilePath)), Time);
        Assert.Throws<IOException>(() => full.Change(s =>
        {
            for (var i = 0; i < 10_000; i++) s.Audit.Add("tester", "act", $"subject {i}", new string('x', 1000));
        }));
        Assert.Equal(0, store.Look(s => s.Audit.Head().Number));
    }

    [Fact]
    public void EntryChangedPastTheTrigger_IsFound()
    {
        var store = Open();
        for (var i = 0; i < 3; i++) store.Change(s => s.Audit.Add("tester", "act", "subject"));
        Execute("DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'somebody else' WHERE number = 2");
        Assert.Equal((1, "entry 2 was changed"), store.Look(s => AuditChain.Verify(s.Audit)));
    }

    [Theory]
    [InlineData("DELETE FROM audit WHERE number = 2", 1, "entry 2 is missing")]
    [InlineData("DELETE FROM audit WHERE number = 3", 2, "entries are missing at the end")]
    public void EntryRemovedPastTheTrigger_IsFound(string sql, int sound, string fault)
    {
        var store = Open();
        for (var i = 0; i < 3; i++) store.Change(s => s.Audit.Add("tester", "act", "subject"));
        Execute("DROP TRIGGER audit_no_delete; " + sql);
        var found = store.Look(s => AuditChain.Verify(s.Audit));
        Assert.Equal(sound, found.Sound);
        Assert.StartsWith(fault, found.Fault, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    protected override IRunStore Open() => OpenedStore.New(FilePath, Time);

    protected override void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Execute(sql);
    }
}
