using System.CommandLine;
using WresEtl.Adapters;
using WresEtl.Adapters.Doctor;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres doctor</c>: looks at the machine and the configuration and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Data folder, if it is to be looked at.", DefaultValueFactory = _ => "" };
        var output = new Option<string>("--out") { Description = "Where results would go.", DefaultValueFactory = _ => "out" };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var state = new Option<string>("--state") { Description = "What the service keeps for itself.", DefaultValueFactory = _ => "out/service" };
        var keys = new Option<string?>("--keys") { Description = "The service's keys; keys in its state folder by default." };
        var ledger = new Option<string?>("--ledger") { Description = "The ledger of publications; ledger.jsonl in the output folder by default." };
        var command = new Command("doctor", "Looks at the machine, the folders, the configuration and what the service keeps, and says what to do. Changes nothing.")
        {
            data, output, config, state, keys, ledger,
        };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(state)!);
            var configuration = Path.GetFullPath(ConfigFolder.Find(parsed.GetValue(config)));
            var paths = new WresPaths(
                parsed.GetValue(data) is { Length: > 0 } given ? Path.GetFullPath(given) : "", Path.GetFullPath(parsed.GetValue(output)!), configuration,
                WresPaths.PipelinesOf(configuration), folder, Path.GetFullPath(parsed.GetValue(keys) ?? Path.Combine(folder, "keys")));
            if (parsed.GetValue(ledger) is { } elsewhere) paths = paths with { Ledger = Path.GetFullPath(elsewhere) };
            return Report(Examination.Of(paths, TimeProvider.System, Environment.GetEnvironmentVariable));
        });
        return command;
    }

    private static int Report(IReadOnlyList<DoctorLine> lines)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine($"{Mark(line.Health)}  {line.Subject}: {line.Says.ReplaceLineEndings("\n       ")}");
            if (line.ToDo.Length > 0) Console.Out.WriteLine($"       To do: {line.ToDo}");
        }

        var (notes, faults) = (lines.Count(l => l.Health == Health.Note), lines.Count(l => l.Health is Health.MachineFault or Health.ConfigurationFault));
        Console.Out.WriteLine($"Looked at {lines.Count}. Faults: {faults}. Notes: {notes}.");
        return lines.Any(l => l.Health == Health.MachineFault) ? ExitCodes.Environment
            : faults > 0 ? ExitCodes.BadConfiguration
            : ExitCodes.Ok;
    }

    private static string Mark(Health health) => health switch
    {
        Health.Fine => "ok   ",
        Health.Note => "note ",
        Health.MachineFault or Health.ConfigurationFault => "FAULT",
    };
}
