using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <param name="Run">What the run found out.</param>
/// <param name="Files">Paths below the client's year folder, with content; run.json last.</param>
/// <param name="Line">Its line of batch.json.</param>
public sealed record MadeReturn(ClientRun Run, IReadOnlyList<(string Path, byte[] Content)> Files, BatchLine Line);

/// <summary>
/// One client from its files to the bytes of everything a run leaves, in memory: what the command line and the service both run. A
/// function of inputs, standard, configuration and code; of the output folder it reads what the last run found.
/// </summary>
public sealed class MakeReturn(IClientFolders folders, IOutputFolder output, RunClient runClient, IDocuments documents, IFindingsReader pastFindings)
{
    public MadeReturn Make(Client client, BatchPlan plan, StageClock clock)
    {
        // A run that was killed while its files were put in place: they are, before anything is compared with them.
        output.RollForward(client.Code, plan.Standard.Year);
        var withPredecessors = client with { Predecessors = [.. client.Predecessors.Union(folders.Predecessors(client.Code))] };
        var run = WithHistory(runClient.Run(new RunTerms(withPredecessors, plan.Standard, plan.LastYear, plan.Settings, plan.Policies), clock));
        var files = clock.Time("produce", () => new ClientArtefacts(documents).Of(run));
        return new MadeReturn(run, files, LineOf(run, files));
    }

    /// <summary>New, persisting and resolved, against the last run on other inputs in the same output folder.</summary>
    private ClientRun WithHistory(ClientRun run)
    {
        var (code, year) = (run.Client.Code, run.Standard.Year);
        if (output.ReadRun(code, year, "exceptions.csv") is not { } csv || output.ReadRun(code, year, "run.json") is not { } manifest) return run;
        var last = pastFindings.Read(csv, run.Standard.Rules);
        return run with { Findings = FindingHistory.Compare(run.Findings, last, Manifest.InputsKeyOf(manifest) == run.InputsKey, run.Undisclosed) };
    }

    private static BatchLine LineOf(ClientRun run, IReadOnlyList<(string Path, byte[] Content)> files) => new(
        run.Client.Code, run.State, run.Return?.IsDraft ?? false, run.RowsRead, run.RowsUsed, run.RowsAside,
        new FindingCounts(
            run.Count(Severity.Error), run.Count(Severity.Query), run.Count(Severity.Notice),
            run.Count(FindingStatus.New), run.Count(FindingStatus.Persisting), run.Count(FindingStatus.Resolved)),
        [.. files.Select(f => $"{run.Client.Code}/{run.Standard.Year}/{f.Path}").Order(StringComparer.Ordinal)]);
}

/// <summary>Makes returns from whichever folders the files lie in.</summary>
public sealed class ReturnMaking(IFileReader reader, ISubmissionReader submissions, IOutputFolder output, IDocuments documents, IFindingsReader pastFindings)
{
    public MakeReturn From(IClientFolders folders) => new(folders, output, new RunClient(reader, folders, submissions), documents, pastFindings);
}
