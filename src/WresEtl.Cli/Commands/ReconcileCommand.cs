using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Documents.Analysis;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.App.Reconciling;
using WresEtl.App.Runs;
using WresEtl.Cli.Output;
using WresEtl.Core.Returns.Reconciling;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres reconcile</c>: our figures beside prefilled or national ones, with reasons.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Reporting year.", Required = true };
        var client = new Option<string>("--client") { Description = "The client.", Required = true };
        var with = new Option<FileInfo>("--with") { Description = "Their figures: a submission.csv, or a CSV with the columns row, white, bme, unknown.", Required = true }.ReadsFile();
        var data = new Option<DirectoryInfo>("--data") { Description = "Data folder: one folder for each client.", Required = true }.ReadsFolder();
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for the reconciliation (INTERNAL); that of their file by default." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command("reconcile", "Puts our figures beside prefilled or national ones, by row, with the people and reasons behind each difference.")
        {
            year, client, with, data, output, config,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(year), parsed.GetValue(client)!, parsed.GetValue(with)!.FullName, parsed.GetValue(data)!.FullName,
            parsed.GetValue(output)?.FullName, ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(int year, string client, string with, string data, string? output, string config)
    {
        var folders = new ClientFolders(data);
        var runOne = new RunOneClient(
            new ConfigurationFolder(config), folders, new RunClient(new FileReader(), folders, new SubmissionCsvReader()), TimeProvider.System);
        return new ReconcileReturn(runOne, new OtherFiguresCsv()).Run(year, client, File.ReadAllBytes(with)).Match(
            reconciled => Report(reconciled, output ?? Path.GetDirectoryName(with)!),
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return refused.Code == "no-return" ? ExitCodes.WithHr : ExitCodes.Of(refused.Code);
            });
    }

    /// <summary>Names rows and how many people stand behind them; figures, numbers and reasons are in the workbook.</summary>
    private static int Report(Reconciled reconciled, string folder)
    {
        var (run, result) = (reconciled.Run, reconciled.Reconciliation);
        Directory.CreateDirectory(folder);
        var year = run.Standard.Year.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"reconciliation-{run.Client.Code}-{year}.xlsx");
        File.WriteAllBytes(file, ReconciliationWorkbook.Write(reconciled));
        var differences = result.Differences.ToList();
        if (differences.Count == 0) Terminal.Out.WriteLine("Every row agrees.");
        else Terminal.Out.Write(TableOf(differences, result));
        Terminal.Out.Profile.Out.Writer.WriteLine($"Figures, people and reasons (INTERNAL): {file}");
        return differences.Count == 0 ? ExitCodes.Ok : ExitCodes.WithHr;
    }

    private static Table TableOf(IReadOnlyList<ReconciledCell> differences, Reconciliation result)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("Row").RightAligned()).AddColumn("Item").AddColumn("Groups").AddColumn(new TableColumn("People behind").RightAligned());
        foreach (var row in differences.GroupBy(d => d.Template.Row))
        {
            var cells = row.ToList();
            table.AddRow(
                N(row.Key), Markup.Escape(cells[0].Template.Item), string.Join(", ", cells.Select(c => c.Group == Core.Primitives.EthnicGroup.Bme ? "BME" : c.Group.ToString())),
                cells[0].FollowsFromOthers ? "follows" : N(cells.Sum(c => result.Behind(c).Count())));
        }

        return table;
    }

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);
}
