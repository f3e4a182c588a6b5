using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.App.Runs;
using WresEtl.Cli.Output;

namespace WresEtl.Cli.Commands;

/// <summary>What <c>run</c> and <c>demo</c> share: the batch, its progress and its summary.</summary>
internal static class BatchRunner
{
    public static int Run(BatchRequest request, string data, string output, string config, bool showFigures, bool json, Func<IReadOnlyList<ClientOutcome>, int> exitCode)
    {
        var folders = new ClientFolders(data);
        var outputFolder = new OutputFolder(output);
        var runClient = new RunClient(new FileReader(), folders, new SubmissionCsvReader());
        var batch = new RunBatch(
            new PlanBatch(new ConfigurationFolder(config), folders),
            new MakeReturn(folders, outputFolder, runClient, new Documents(), new ExceptionsCsvReader()), outputFolder, TimeProvider.System);
        var clients = request.Clients.Count > 0 ? request.Clients.Count : folders.Codes().Count;
        return BatchProgressBar.Show($"WRES {request.Year}", clients, progress => batch.Run(request, progress)).Match(
            outcomes => Report(outcomes, output, showFigures, json, exitCode),
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return ExitCodes.Of(refused.Code);
            });
    }

    private static int Report(
        IReadOnlyList<ClientOutcome> outcomes, string output, bool showFigures, bool json, Func<IReadOnlyList<ClientOutcome>, int> exitCode)
    {
        if (json)
        {
            Console.Out.Write(File.ReadAllText(Path.Combine(output, "batch.json")));
            return exitCode(outcomes);
        }

        BatchSummary.Print(outcomes, showFigures);
        BatchSummary.PrintPublications(outcomes);
        return exitCode(outcomes);
    }
}
