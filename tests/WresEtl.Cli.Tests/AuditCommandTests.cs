using Microsoft.Data.Sqlite;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary><c>wres audit verify</c>, as an auditor types it.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "wres.db");

    public AuditCommandTests()
    {
        var database = new SqliteDatabase(Store);
        new Migrator(database, TimeProvider.System).Migrate();
        var store = new SqlRunStore(database, TimeProvider.System);
        for (var i = 0; i < 3; i++) store.Change(s => s.Audit.Add("tester", "act", "subject"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private WresResult Verify(params string[] more) => Wres.Run(["audit", "verify", "--store", Store, .. more]);

    [Fact]
    public void SoundChain_Is0_AndItsHeadCanBeHeldAgainstIt()
    {
        var result = Verify();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("3 entries", result.Output, StringComparison.Ordinal);
        var head = result.Output.Trim().Split(' ')[^1];
        Assert.Equal(0, Verify("--head", head).ExitCode);
        Assert.Equal(12, Verify("--head", head[..^1] + (head[^1] == '0' ? '1' : '0')).ExitCode);
        Assert.Equal(13, Verify("--head", "3").ExitCode);
    }

    [Fact]
    public void ChangedEntry_Is12_AndNoStore13()
    {
        using (var connection = new SqliteConnection($"Data Source={Store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'somebody else' WHERE number = 2";
            command.ExecuteNonQuery();
        }

        var result = Verify();
        Assert.Equal(12, result.ExitCode);
        Assert.Contains("after entry 1", result.Output, StringComparison.Ordinal);
        Assert.Equal(13, Wres.Run("audit", "verify", "--store", Store + "x").ExitCode);
    }
}
