using System.CommandLine;
using System.Globalization;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres audit verify</c>: checks that no entry of the audit was changed, removed or put in.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var store = new Option<FileInfo>("--store")
        {
            Description = "The run store's file.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("out", "service", "wres.db")),
        };
        var head = new Option<string?>("--head")
        {
            Description = "A head noted earlier, NUMBER:HASH, which must still be in the chain. Whoever can write the store can write a whole new chain; this shows it.",
        };
        var verify = new Command("verify", "Reads the whole chain of the audit and checks it.") { store, head };
        verify.SetAction(parsed => Verify(parsed.GetValue(store)!, parsed.GetValue(head)));
        return new Command("audit", "The audit of the run store.") { verify };
    }

    private static int Verify(FileInfo file, string? noted)
    {
        if (!file.Exists) return Refuse($"There is no run store {file.FullName}.");
        if (noted is not null && HeadOf(noted) is null) return Refuse("--head is a number, a colon and 64 hexadecimal digits, as `wres audit verify` prints it.");
        var store = new SqlRunStore(new SqliteDatabase(file.FullName), TimeProvider.System);
        var (sound, fault) = store.Look(s => AuditChain.Verify(s.Audit, noted is null ? null : HeadOf(noted)));
        if (fault is not null)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit is NOT sound after entry {sound}: {fault}."));
            return ExitCodes.DisclosureRefused;
        }

        var head = store.Look(s => s.Audit.Head());
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit is sound: {sound} entries. Head, to be noted elsewhere: {head.Number}:{head.Hash}"));
        return ExitCodes.Ok;
    }

    private static AuditHead? HeadOf(string text) =>
        text.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new AuditHead(n, hash) : null;

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return ExitCodes.BadConfiguration;
    }
}
