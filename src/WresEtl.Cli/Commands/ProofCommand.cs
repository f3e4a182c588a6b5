using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Reports;
using WresEtl.App.Proofing;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres proof</c>: checks the figures in a report someone wrote.</summary>
internal static class ProofCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The report: docx, html, csv or txt." }.ReadsFile();
        var client = new Option<string>("--client") { Description = "The client.", Required = true };
        var year = new Option<int>("--year") { Description = "Reporting year.", Required = true };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "Output folder of wres run, where the client's return lies.",
            DefaultValueFactory = _ => new DirectoryInfo("out"),
        };
        var figures = new Option<bool>("--show-figures") { Description = "Print what the return has instead (INTERNAL)." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command("proof", "Finds the WRES figures in a report and says which contradict the return or each other.")
        {
            file, client, year, output, figures, config,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!.FullName, parsed.GetValue(client)!, parsed.GetValue(year), parsed.GetValue(output)!.FullName,
            parsed.GetValue(figures), ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(string file, string client, int year, string output, bool showFigures, string config)
    {
        if (!client.All(char.IsAsciiLetterOrDigit))
        {
            Console.Error.WriteLine("--client: expected an organisation code, letters and digits.");
            return ExitCodes.BadConfiguration;
        }

        var proof = new ProofReport(new ConfigurationFolder(config), new OutputFolder(output), new ReportReader(), new SubmissionCsvReader());
        return proof.Run(year, client, Path.GetFileName(file), File.ReadAllBytes(file)).Match(
            result => Report(result, client, showFigures),
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return ExitCodes.Of(refused.Code);
            });
    }

    private static int Report(ProofResult result, string client, bool showFigures)
    {
        if (!result.HasReturn)
            Console.Error.WriteLine($"No return of {client} was found, so the report was checked against itself only; --out names the output folder of wres run.");
        foreach (var finding in result.Findings)
        {
            var exact = showFigures && finding.FromReturn.Length > 0 ? $" The return has {finding.FromReturn}." : "";
            Console.Out.WriteLine($"{finding.Place}: {finding.Message}{exact}");
        }

        Console.Out.WriteLine(result.Findings.Count switch
        {
            0 => "Nothing found that contradicts. Figures the checker does not recognise are not checked.",
            1 => "1 figure to put right.",
            var n => $"{n} figures to put right.",
        });
        return result.Findings.Count == 0 ? ExitCodes.Ok : ExitCodes.WithHr;
    }
}
