using System.CommandLine;
using System.Diagnostics;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Synth;
using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Cli.Output;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres demo</c>: the whole annual batch on invented clients.</summary>
internal static class DemoCommand
{
    private const int Year = 2020;

    public static Command Create()
    {
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "Where exports and results go.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("out", "demo")),
        };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command("demo", "Writes exports of invented clients, runs the whole annual batch on them, and says where everything is.")
        {
            output, config,
        };
        command.SetAction(parsed => Run(parsed.GetValue(output)!.FullName, ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(string output, string config)
    {
        var watch = Stopwatch.StartNew();
        var (data, results, answers) = (Path.Combine(output, "data"), Path.Combine(output, "results"), Path.Combine(output, "answers"));
        var own = Path.Combine(output, "config");
        if (!Clear(output, data, results, answers, own)) return ExitCodes.BadConfiguration;
        var plan = DemoClients.Plan(Year);
        SynthWriter.Write(plan, data);
        DemoConfiguration.Write(plan, config, own);
        var folders = new ClientFolders(data);
        foreach (var client in plan.Clients) folders.WriteInventedKey(client.Organisation.Code, plan.Seed);
        Terminal.Out.Profile.Out.Writer.WriteLine($"WRES {Year}, the annual batch on {plan.Clients.Count} invented client organisations. Exports: {data}");
        foreach (var client in plan.Clients)
            Terminal.Out.Profile.Out.Writer.WriteLine($"  {client.Organisation.Code}  {client.Organisation.Name}");
        var first = new List<ClientOutcome>();
        var code = Batch(data, results, own, BatchPrint.SummaryWithFigures, first);
        if (code == ExitCodes.Ok)
            code = DemoAnswers.Play(first, data, own, answers, second => Batch(data, results, own, BatchPrint.Nothing, second));
        Terminal.Out.Profile.Out.Writer.WriteLine($"Took {watch.Elapsed.TotalSeconds:F1} s. Everything is under {output}");
        return code;
    }

    /// <summary>
    /// Takes away what an earlier demonstration left: it would be this one's last run. Folders that no demonstration made are refused, for
    /// somebody's own data may be in them.
    /// </summary>
    private static bool Clear(string output, params string[] folders)
    {
        var mark = Path.Combine(output, "INVENTED.txt");
        if (folders.Any(Directory.Exists) && !File.Exists(mark))
        {
            Console.Error.WriteLine($"{output} holds folders that no demonstration made. Give another folder with --out.");
            return false;
        }

        foreach (var folder in folders.Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(output);
        File.WriteAllText(mark, "Everything in these folders was invented by `wres demo`, which replaces it each time it runs.\n");
        return true;
    }

    private static int Batch(string data, string results, string config, BatchPrint print, List<ClientOutcome> outcomes) => BatchRunner.Run(
        new BatchRequest(Year, [], Environment.ProcessorCount) { Author = "demo" }, LedgerFile.PathOf(null, results), data, results, config, print,
        made =>
        {
            outcomes.AddRange(made);
            return WentAsItShould(made);
        });

    /// <summary>Clients with HR or rejected are part of the demonstration; a failed one is not.</summary>
    private static int WentAsItShould(IReadOnlyList<ClientOutcome> outcomes) =>
        ExitCodes.Of(outcomes) is ExitCodes.WithHr ? ExitCodes.Ok : ExitCodes.Of(outcomes);
}
