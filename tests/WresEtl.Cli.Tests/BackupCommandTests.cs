using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary><c>wres backup</c> and <c>wres restore</c> as operations type them; what they bring back is another test's question.</summary>
public class BackupCommandTests
{
    [Fact]
    public void BackupAndRestore_WithEveryRefusalOnTheWay()
    {
        using var folder = new TempFolder();
        string At(string name) => Path.Combine(folder.Path, name);
        WresResult Backup() => Wres.Run("backup", "--state", At("state"), "--to", At("backup"), "--keys-to", At("keys"));
        WresResult Restore(string state) => Wres.Run("restore", "--from", At("backup"), "--keys-from", At("keys"), "--state", At(state), "--as", "op.five");

        Assert.Equal(13, Backup().ExitCode);
        MakeState(At("state"));
        var made = Backup();
        Assert.Equal(0, made.ExitCode);
        Assert.Contains("to be noted elsewhere: 1:", made.Output, StringComparison.Ordinal);
        Assert.Equal(13, Backup().ExitCode);
        Assert.Equal(13, Restore("state").ExitCode);
        Assert.Equal(0, Restore("restored").ExitCode);
        Assert.Equal("key", File.ReadAllText(At("restored/keys/key-1.xml")));
        var head = made.Output.Split("elsewhere: ")[1].Split('\n')[0].Trim();
        Assert.Equal(0, Wres.Run("audit", "verify", "--store", At("restored/wres.db"), "--head", head).ExitCode);
        File.AppendAllText(At("keys/key-1.xml"), "x");
        var damaged = Restore("again");
        Assert.Equal(13, damaged.ExitCode);
        Assert.Contains("keys/key-1.xml", damaged.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("again")));
    }

    private static void MakeState(string state)
    {
        Directory.CreateDirectory(Path.Combine(state, "keys"));
        File.WriteAllText(Path.Combine(state, "keys", "key-1.xml"), "key");
        var database = new SqliteDatabase(Path.Combine(state, "wres.db"));
        new Migrator(database, TimeProvider.System).Migrate();
        new SqlRunStore(database, TimeProvider.System).Change(s => s.Audit.Add("tester", "act", "subject"));
    }
}
