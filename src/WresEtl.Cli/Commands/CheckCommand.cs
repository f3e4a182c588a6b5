using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Intake;
using WresEtl.App.Clients;
using WresEtl.Cli.Output;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres check</c>: reads and validates files only, for a client to run before anything leaves it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, or folders of them.", Arity = ArgumentArity.OneOrMore }.ReadsFileOrFolder();
        var year = new Option<int>("--year") { Description = "Reporting year; the snapshot is its 31 March.", Required = true };
        var client = new Option<string>("--client") { Description = "Organisation code.", Required = true };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command(
            "check", "Reads and validates files by the rules of a run and writes nothing. Values of single records are not printed; the place is.")
        {
            files, year, client, config,
        };
        command.SetAction(parsed => Run(
            new CheckRequest(parsed.GetValue(year), parsed.GetValue(client)!, InputFiles.Of(parsed.GetValue(files)!)),
            ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(CheckRequest request, string config)
    {
        var reader = new FileReader();
        return new CheckFiles(new ConfigurationFolder(config), reader, new FilePasswords(reader, PasswordPrompt.Ask)).Check(request).Match(
            report =>
            {
                CheckSummary.Print(report);
                return report.HasErrors ? ExitCodes.WithHr : ExitCodes.Ok;
            },
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return ExitCodes.Of(refused.Code);
            });
    }
}

/// <summary>The files a command was given; of a folder those directly in it, without the program's own.</summary>
internal static class InputFiles
{
    public static IReadOnlyList<string> Of(IEnumerable<string> paths) =>
        [.. paths.SelectMany(p => Directory.Exists(p) ? InFolder(p) : [p]).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> InFolder(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(f => Path.GetFileName(f) is var name && !name.StartsWith('.') && name != "answers.csv")
            .Order(StringComparer.Ordinal);
}
