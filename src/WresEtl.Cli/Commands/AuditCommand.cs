using System.CommandLine;
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
        var head = noted is null ? null : AuditReport.HeadOf(noted);
        if (noted is not null && head is null) return Refuse("--head is a number, a colon and 64 hexadecimal digits, as `wres audit verify` prints it.");
        var report = AuditReport.Of(new SqlRunStore(new SqliteDatabase(file.FullName), TimeProvider.System), head);
        Console.Out.WriteLine(report.Words);
        return report.IsSound ? ExitCodes.Ok : ExitCodes.DisclosureRefused;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return ExitCodes.BadConfiguration;
    }
}
