using System.Globalization;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Reporting;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <param name="Run">What the run found out.</param>
/// <param name="Files">Paths below the client's year folder, with content; run.json last.</param>
/// <param name="Line">Its line of batch.json.</param>
/// <param name="ProformaFaults">Why the official proforma given was not filled.</param>
public sealed record MadeReturn(
    ClientRun Run, IReadOnlyList<(string Path, byte[] Content)> Files, BatchLine Line, IReadOnlyList<SubmissionCheck> ProformaFaults);

/// <summary>
/// One client from its files to the bytes of everything a run leaves, in memory: what the command line and the service both run. A
/// function of inputs, standard, configuration and code; of the output folder it reads what the last run found, and last year's return.
/// </summary>
public sealed class MakeReturn(
    IClientFolders folders, IOutputFolder output, RunClient runClient, IDocuments documents, IReturnDocuments returns, IPublicationDocuments publication,
    IFindingsReader pastFindings)
{
    public MadeReturn Make(Client client, BatchPlan plan, StageClock clock)
    {
        // A run that was killed while its files were put in place: they are, before anything is compared with them.
        output.RollForward(client.Code, plan.Standard.Year);
        var withPredecessors = client with { Predecessors = [.. client.Predecessors.Union(folders.Predecessors(client.Code))] };
        var run = WithHistory(runClient.Run(new RunTerms(withPredecessors, plan.Standard, plan.LastYear, plan.Settings, plan.Policies) { Published = plan.Published, OwnLastYear = OwnLastYear(withPredecessors, plan.Standard.Year - 1) }, clock));
        run = run with { Versions = Versions(client.Code, plan.Standard.Year) };
        run = clock.Time("produce", () => PublicationDraft.WithPack(run, publication));
        run = clock.Time("produce", () => run with { Reporting = new ReportingFiles(publication.Reporting, folders, output).Of(run, plan.Published) });
        var made = clock.Time("produce", () => new ClientArtefacts(documents, returns).Of(run, plan.Proforma));
        return new MadeReturn(run, made.Files, LineOf(run, made.Files), made.ProformaFaults);
    }

    private IReadOnlyList<ReturnVersion> Versions(string code, int year) => output.ReadRun(code, year, SignOff.File) is { } file
        ? ReturnVersions.Read(LinesRead.Of(file)) ?? []
        : [];

    /// <summary>The returns made of last year in the same output folder. A DRAFT is no return, and its file has another name.</summary>
    private List<(string Name, byte[] Content)> OwnLastYear(Client client, int year)
    {
        var own = new List<(string Name, byte[] Content)>();
        foreach (var code in client.Predecessors.Prepend(client.Code).Order(StringComparer.Ordinal))
        {
            if (output.ReadRun(code, year, "submission/submission.csv") is { } content)
                own.Add((string.Create(CultureInfo.InvariantCulture, $"{code}/{year}/submission/submission.csv"), content));
        }

        return own;
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
        run.FindingCounts,
        [.. files.Select(f => $"{run.Client.Code}/{run.Standard.Year}/{f.Path}").Order(StringComparer.Ordinal)]);
}

/// <summary>Makes returns from whichever folders the files lie in.</summary>
public sealed class ReturnMaking(
    IFileReader reader, ISubmissionReader submissions, IOutputFolder output, IDocuments documents, IReturnDocuments returns, IPublicationDocuments publication,
    IFindingsReader pastFindings)
{
    public MakeReturn From(IClientFolders folders) =>
        new(folders, output, new RunClient(reader, folders, submissions), documents, returns, publication, pastFindings);
}
