using System.CommandLine;
using WresEtl.App.Runs;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres run</c>: the annual batch over a data folder.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Reporting year; the snapshot is its 31 March.", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "Data folder: one folder for each client.", Required = true }.ReadsFolder();
        var output = new Option<DirectoryInfo>("--out") { Description = "Where returns, exceptions and manifests go.", Required = true };
        var author = new Option<string>("--as") { Description = "Who makes this run, and so cannot sign it off.", DefaultValueFactory = _ => Environment.UserName };
        var ledger = new Option<FileInfo?>("--ledger") { Description = "The ledger of publications that are out; ledger.jsonl in the output folder by default." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var clients = new Option<string[]>("--client") { Description = "Only this client; may be given several times.", AllowMultipleArgumentsPerToken = true };
        var jobs = new Option<int>("--jobs") { Description = "Clients worked on at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var template = new Option<FileInfo?>("--template") { Description = "The year's official proforma (xlsx), to be filled in place of our working copy." }.ReadsFile();
        var figures = new Option<bool>("--show-figures") { Description = "Print counts of people by ethnic group (INTERNAL)." };
        var json = new Option<bool>("--json") { Description = "Print what batch.json holds." };
        var command = new Command("run", "Runs the annual batch: each client through every stage, none stopping another.")
        {
            year, data, output, config, clients, jobs, template, author, ledger, figures, json,
        };
        command.SetAction(parsed =>
        {
            LedgerFile.TellIfNone(parsed.GetValue(ledger));
            return BatchRunner.Run(
                new BatchRequest(parsed.GetValue(year), parsed.GetValue(clients) ?? [], parsed.GetValue(jobs))
                {
                    Author = parsed.GetValue(author)!,
                    Proforma = parsed.GetValue(template) is { } file ? File.ReadAllBytes(file.FullName) : null,
                },
                LedgerFile.PathOf(parsed.GetValue(ledger)?.FullName, parsed.GetValue(output)!.FullName),
                parsed.GetValue(data)!.FullName, parsed.GetValue(output)!.FullName, ConfigFolder.Find(parsed.GetValue(config)),
                PrintOf(parsed.GetValue(figures), parsed.GetValue(json)), ExitCodes.Of);
        });
        return command;
    }

    private static BatchPrint PrintOf(bool figures, bool json) =>
        json ? BatchPrint.Json : figures ? BatchPrint.SummaryWithFigures : BatchPrint.Summary;
}
