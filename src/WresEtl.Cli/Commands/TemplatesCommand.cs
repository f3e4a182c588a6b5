using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents.Templates;
using WresEtl.App.Clients;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres templates</c>: blank input workbooks for what no system exports.</summary>
internal static class TemplatesCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Reporting year.", Required = true };
        var client = new Option<string>("--client") { Description = "Organisation code.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the workbooks go; one that is there already is left alone.", Required = true };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command("templates", "Writes blank workbooks for board, survey, training, cases and data-cleanse returns, with drop-downs and an example.")
        {
            year, client, output, config,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(year), parsed.GetValue(client)!, parsed.GetValue(output)!.FullName, ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(int year, string client, string output, string config) =>
        ClientTerms.Of(new ConfigurationFolder(config), year, client).Match(
            terms =>
            {
                Directory.CreateDirectory(output);
                foreach (var (name, content) in new InputTemplates().Workbooks(terms.Standard, terms.Client)) Write(Path.Combine(output, name), content);
                return ExitCodes.Ok;
            },
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return ExitCodes.Of(refused.Code);
            });

    // A workbook that is there may have been filled in.
    private static void Write(string path, byte[] content)
    {
        if (File.Exists(path))
        {
            Console.Out.WriteLine($"{path} is there already and was left alone.");
            return;
        }

        File.WriteAllBytes(path, content);
        Console.Out.WriteLine(path);
    }
}
