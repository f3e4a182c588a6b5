using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Store;

/// <summary>A store made by the first release's only script is brought to today's schema with everything in it.</summary>
public sealed class UpgradeTests : IDisposable
{
    /// <summary>The script as it was released: it is never edited, only followed by others.</summary>
    private const string FirstScript = "8d552f52d04e252afddb28e6af3c9c1d6795e61bebd5553b2c0e85d4fa81c9d8";

    private readonly TempFolder _folder = new();

    private string FilePath => _folder["wres.db"];

    [Fact]
    public void StoreOfTheFirstMigration_KeepsWhatItHolds()
    {
        MakeFirstStore();
        var store = OpenedStore.New(FilePath, TimeProvider.System);
        store.Look(s =>
        {
            Assert.Equal(("ZZ1-2020-1", RunState.Finished, "ada.one", ""), s.Runs.Find("ZZ1-2020-1") is { } r ? (r.Id, r.State, r.RequestedBy, r.RetriedBy) : default);
            Assert.Equal(ReturnStates.Signed, s.Returns.Find("ZZ1", 2020)!.State);
            Assert.Equal(("bo.two", null), Assert.Single(s.Returns.SignOffs("ZZ1", 2020)) is var x ? (x.SignedBy, x.VoidedAt) : default);
            Assert.Equal((1, null), AuditChain.Verify(s.Audit));
            return true;
        });
        store.Change(s => s.Audit.Add("tester", "upgraded", "store"));
        Assert.Equal((2, null), store.Look(s => AuditChain.Verify(s.Audit)));
        // And again: nothing is left to do.
        OpenedStore.New(FilePath, TimeProvider.System);
    }

    [Fact]
    public void FirstScript_IsAsItWasReleased() => Assert.Equal(FirstScript, HashOf(Script("0001_runs.sql")));

    /// <summary>As the first release made and used it: only columns of its script are named.</summary>
    private void MakeFirstStore()
    {
        const string At = "2020-07-20T06:00:00.000Z";
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        connection.Execute(Script("0000_schema_version.sql"));
        connection.Execute(Script("0001_runs.sql"));
        connection.Execute("INSERT INTO schema_version (number, name, sha256, applied_at) VALUES (1, '0001_runs.sql', @hash, @At)", new { hash = HashOf(Script("0001_runs.sql")), At });
        var (zeros, hash) = (AuditChain.Beginning, AuditChain.HashOf(1, Moment.Of(At), "bo.two", "signed-off", "ZZ1/2020", "submission", AuditChain.Beginning));
        connection.Execute(
            """
            INSERT INTO batch (id, year, requested_by, requested_at, runs_open, ended_at) VALUES ('batch-2020-1', 2020, 'ada.one', @At, 0, @At);
            INSERT INTO run (id, batch_id, client, year, state, reason, requested_by, requested_at, started_at, ended_at, cancel_requested, inputs_key, manifest_sha256, line)
            VALUES ('ZZ1-2020-1', 'batch-2020-1', 'ZZ1', 2020, 'finished', '', 'ada.one', @At, @At, @At, 0, 'key', 'sha', '{}');
            INSERT INTO client_return (client, year, state, run_id, changed_at) VALUES ('ZZ1', 2020, 'signed', 'ZZ1-2020-1', @At);
            INSERT INTO sign_off (client, year, number, purpose, run_id, manifest_sha256, signed_by, signed_at) VALUES ('ZZ1', 2020, 1, 'submission', 'ZZ1-2020-1', 'sha', 'bo.two', @At);
            INSERT INTO audit (number, happened_at, actor, act, subject, detail, previous_hash, hash) VALUES (1, @At, 'bo.two', 'signed-off', 'ZZ1/2020', 'submission', @zeros, @hash);
            UPDATE audit_head SET number = 1, hash = @hash WHERE id = 1;
            """,
            new { At, zeros, hash });
    }

    private static string Script(string name)
    {
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream("migrations/sqlite/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string HashOf(string script) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
