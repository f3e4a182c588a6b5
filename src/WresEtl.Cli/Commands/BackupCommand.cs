using System.CommandLine;
using System.Globalization;
using WresEtl.Adapters;
using WresEtl.Adapters.Backup;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres backup</c> and <c>wres restore</c>: the embedded edition's run store, archive and results; the keys apart.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var places = new ServicePlaces();
        var to = new Option<DirectoryInfo>("--to") { Description = "A new or empty folder for the backup.", Required = true };
        var keysTo = new Option<DirectoryInfo?>("--keys-to") { Description = "Another folder, kept apart, for the keys without which nobody can read the archive." };
        var command = new Command("backup", "Copies the service's run store, archive and results while it runs.") { to, keysTo };
        places.AddTo(command);
        command.SetAction(parsed => new MakeBackup(places.Of(parsed), TimeProvider.System).Make(parsed.GetValue(to)!.FullName, parsed.GetValue(keysTo)?.FullName).Match(
            made =>
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Files} files, {made.Bytes} bytes. Audit head, to be noted elsewhere: {made.Head.Number}:{made.Head.Hash}"));
                if (made.Missing > 0) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Missing} exports that the store says are held are not in the archive; unless retention removed them just now, restore an earlier backup."));
                Console.Out.WriteLine(made.HasKeys ? "The keys are backed up apart; keep them apart." : "The keys are NOT in it, and without them the archive cannot be read: back them up with --keys-to.");
                Console.Out.WriteLine("It holds exports and exact counts: delete it when the retention schedule says so.");
                return ExitCodes.Ok;
            },
            refused => Refuse(refused.Code, refused.Detail)));
        return command;
    }

    public static Command CreateRestore()
    {
        var places = new ServicePlaces();
        var from = new Option<DirectoryInfo>("--from") { Description = "The backup.", Required = true };
        var keysFrom = new Option<DirectoryInfo?>("--keys-from") { Description = "The backup of the keys; leave it out where the keys are in their place." };
        var by = new Option<string>("--as") { Description = "Who restores, for the audit.", DefaultValueFactory = _ => Environment.UserName };
        var command = new Command("restore", "Puts a backup into empty folders; the service must not run on them.") { from, keysFrom, by };
        places.AddTo(command);
        command.SetAction(parsed => new RestoreBackup(places.Of(parsed), TimeProvider.System)
            .Restore(parsed.GetValue(from)!.FullName, parsed.GetValue(keysFrom)?.FullName, parsed.GetValue(by)!).Match(
                restored =>
                {
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{restored.Files} files restored as they were at {restored.Made:u}; the audit is sound up to entry {restored.Head.Number}."));
                    if (!restored.HasKeys) Console.Out.WriteLine("The keys were not restored: they must be in their place.");
                    return ExitCodes.Ok;
                },
                refused => Refuse(refused.Code, refused.Detail)));
        return command;
    }

    private static int Refuse(string code, string detail)
    {
        Console.Error.WriteLine(detail);
        return ExitCodes.Of(code);
    }

    /// <summary>Where the service keeps what it keeps.</summary>
    private sealed class ServicePlaces
    {
        private readonly Option<DirectoryInfo> _state = new("--state")
        {
            Description = "The service's state folder.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("out", "service")),
        };

        private readonly Option<DirectoryInfo?> _output = new("--out") { Description = "The service's results; results in the state folder by default." };
        private readonly Option<DirectoryInfo?> _keys = new("--keys") { Description = "The service's keys; keys in the state folder by default." };

        public void AddTo(Command command)
        {
            command.Add(_state);
            command.Add(_output);
            command.Add(_keys);
        }

        public WresPaths Of(ParseResult parsed)
        {
            var state = parsed.GetValue(_state)!.FullName;
            return new WresPaths(
                "", parsed.GetValue(_output)?.FullName ?? Path.Combine(state, "results"), "", "", state, parsed.GetValue(_keys)?.FullName ?? Path.Combine(state, "keys"));
        }
    }
}
