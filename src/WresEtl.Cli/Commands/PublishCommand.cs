using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Publishing;
using WresEtl.App.Exceptions;
using WresEtl.App.Publishing;
using WresEtl.App.Reporting;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres publish</c>: turns a signed-off draft pack into a publication and enters it in the ledger.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Reporting year.", Required = true };
        var client = new Option<string>("--client") { Description = "The client.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "The output folder of the run.", Required = true };
        var ledger = new Option<FileInfo?>("--ledger") { Description = "The ledger of all publications; ledger.jsonl in the output folder by default." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command("publish", "Turns a signed-off draft pack into a publication and enters it in the ledger.") { year, client, output, ledger, config };
        command.SetAction(parsed => Run(
            parsed.GetValue(year), parsed.GetValue(client)!, parsed.GetValue(output)!.FullName, parsed.GetValue(ledger)?.FullName, ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(int year, string code, string output, string? ledger, string config)
    {
        if (!ClientCode.IsFine(code)) return ClientCode.Refuse();
        var folder = new RunFolder(output, code, year);
        if (OfService.Refuses(folder)) return ExitCodes.BadConfiguration;
        var file = new LineFile(LedgerFile.PathOf(ledger, output));
        return new ConfigurationFolder(config).Policies().Match(
            policies => new PublishRun(folder, new OutputFolder(output), file, policies, PackGates.All, TimeProvider.System).Publish(code, year).Match(
                published =>
                {
                    var (shown, withheld) = published.Figures;
                    Console.Out.WriteLine($"{code} {year}, issue {published.Entry.Pack.Issue}: {shown} figures shown, {withheld} withheld. {Path.Combine(output, code, $"{year}", "publication")}");
                    Console.Out.WriteLine(published.IsRepeat ? $"It was in the ledger {file.Name} already." : $"Entered in the ledger {file.Name}.");
                    Beside(folder);
                    return ExitCodes.Ok;
                },
                refused => Refuse(refused.Code, refused.Detail)),
            refused => Refuse(refused.Code, refused.Detail));
    }

    /// <summary>The report and the action plan in the client's words are its own to publish: the pack's list of files is fixed.</summary>
    private static void Beside(RunFolder folder)
    {
        var files = folder.Files(ReportingFiles.Folder).Where(f => !f.StartsWith("unread-", StringComparison.Ordinal)).ToList();
        if (files.Count > 0)
            Console.Out.WriteLine($"To be published beside it, from {ReportingFiles.Folder}: {string.Join(", ", files)}. Their figures are this pack's; the words are yours to check.");
    }

    private static int Refuse(string code, string detail)
    {
        Console.Error.WriteLine(detail);
        return ExitCodes.Of(code);
    }
}

/// <summary>
/// A run that the service made is signed off, submitted and published on its pages: there the second person has signed in, and the audit has it.
/// Here anybody can type a name.
/// </summary>
internal static class OfService
{
    public static bool Refuses(RunFolder folder)
    {
        if (folder.Read(WorklistFile.Name) is null) return false;
        Console.Error.WriteLine("The service made this run: sign off, record the receipt and publish on the return's page, where a person signs in and the audit has it.");
        return true;
    }
}

/// <summary>Which ledger a command means.</summary>
internal static class LedgerFile
{
    /// <summary>A name typed wrongly would count as nothing published. Before the first publication there is no ledger; by default that is no news.</summary>
    public static void TellIfNone(FileInfo? given)
    {
        if (given is { Exists: false }) Console.Error.WriteLine($"There is no ledger {given.FullName} yet: nothing is counted as published.");
    }

    public static string PathOf(string? given, string output) => given ?? Path.Combine(output, "ledger.jsonl");
}
