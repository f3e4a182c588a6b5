using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Publishing;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.Cli.Output;

namespace WresEtl.Cli.Commands;

/// <summary>What a batch leaves on standard output.</summary>
internal enum BatchPrint
{
    Summary,

    /// <summary>Counts of people by ethnic group too: INTERNAL.</summary>
    SummaryWithFigures,

    /// <summary>batch.json.</summary>
    Json,
    Nothing,
}

/// <summary>What <c>run</c> and <c>demo</c> share: the batch, its progress and its summary.</summary>
internal static class BatchRunner
{
    public static int Run(BatchRequest request, string ledger, string data, string output, string config, BatchPrint print, Func<IReadOnlyList<ClientOutcome>, int> exitCode)
    {
        return LedgerReading.Read(Path.GetFileName(ledger), new LineFile(ledger).Read(), new OutputFolder(output).Published()).Match(
            entries => Run(request with { Published = [.. entries.Select(e => e.Pack)] }, data, output, config, print, exitCode),
            broken =>
            {
                Console.Error.WriteLine(broken.Detail);
                return ExitCodes.Of(broken.Code);
            });
    }

    private static int Run(BatchRequest request, string data, string output, string config, BatchPrint print, Func<IReadOnlyList<ClientOutcome>, int> exitCode)
    {
        var folders = new ClientFolders(data);
        var outputFolder = new OutputFolder(output);
        var runClient = new RunClient(new FileReader(), folders, new SubmissionCsvReader());
        var batch = new RunBatch(
            new PlanBatch(new ConfigurationFolder(config), folders),
            new MakeReturn(folders, outputFolder, runClient, new Documents(), new ReturnDocuments(), new PublicationDocuments(), new ExceptionsCsvReader()), outputFolder, new Documents(), TimeProvider.System);
        var clients = request.Clients.Count > 0 ? request.Clients.Count : folders.Codes().Count;
        return BatchProgressBar.Show($"WRES {request.Year}", clients, progress => batch.Run(request, progress)).Match(
            outcomes => Report(outcomes, output, print, exitCode),
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return ExitCodes.Of(refused.Code);
            });
    }

    private static int Report(
        IReadOnlyList<ClientOutcome> outcomes, string output, BatchPrint print, Func<IReadOnlyList<ClientOutcome>, int> exitCode)
    {
        switch (print)
        {
            case BatchPrint.Json:
                Console.Out.Write(File.ReadAllText(Path.Combine(output, "batch.json")));
                break;
            case BatchPrint.Summary or BatchPrint.SummaryWithFigures:
                BatchSummary.Print(outcomes, print == BatchPrint.SummaryWithFigures);
                BatchSummary.PrintPublications(outcomes);
                break;
            case BatchPrint.Nothing:
                break;
        }

        return exitCode(outcomes);
    }
}
