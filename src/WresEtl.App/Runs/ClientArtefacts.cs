using WresEtl.App.Ports;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Returns;

namespace WresEtl.App.Runs;

/// <param name="Files">Paths below the client's year folder, with content; run.json last, over all the others.</param>
/// <param name="ProformaFaults">Why the official proforma given was not filled; empty where it was, or none was given.</param>
public sealed record Artefacts(IReadOnlyList<(string Path, byte[] Content)> Files, IReadOnlyList<SubmissionCheck> ProformaFaults);

/// <summary>The files of one client's run, built in memory so that they are written all or not at all.</summary>
public sealed class ClientArtefacts(IDocuments documents, IReturnDocuments returns)
{
    /// <param name="run">The run.</param>
    /// <param name="proforma">The official proforma as downloaded, or null.</param>
    public Artefacts Of(ClientRun run, byte[]? proforma = null)
    {
        var report = new ExceptionsReport(run.Client, run.Standard, run.Findings);
        var files = new List<(string Path, byte[] Content)>
        {
            ("exceptions.xlsx", documents.ExceptionsWorkbook(report)),
            ("exceptions.csv", documents.ExceptionsCsv(report)),
        };
        IReadOnlyList<SubmissionCheck> faults = [];
        if (run.Return is { } exact)
        {
            (var submission, faults) = new SubmissionFiles(documents, returns).Of(run, exact, proforma);
            files.AddRange(submission);
            var cleansing = CleansingReports.Of(run);
            files.Add(("cleansing.xlsx", documents.CleansingWorkbook(cleansing)));
            files.Add(("mail-merge.csv", documents.MailMerge(cleansing)));
        }

        files.AddRange(PublicationDraft.Files(run));
        if (run is { Return: not null, Inputs: not null }) files.Add(("analysis/analysis.xlsx", Analysis(run)));
        if (ActionPlanOf(run) is { } plan) files.AddRange(documents.ActionPlan(plan, run.Client).Select(f => ("action-plan/" + f.Name, f.Content)));
        if (run.Reporting is { } reporting) files.AddRange(reporting.Files);
        files.Add(("run.json", Manifest.OfClient(run, files, proforma)));
        return new Artefacts(files, faults);
    }

    /// <summary>Null where the client has no plan of the year. A rejected client's plan is written too, without targets.</summary>
    private static ActionPlanReport? ActionPlanOf(ClientRun run) => ActionPlanReport.Of(
        run.Standard, run.Client, run.Inputs is { } inputs ? TargetPlan.Of(run.Standard, run.Client, inputs) : null);

    private byte[] Analysis(ClientRun run) => documents.AnalysisWorkbook(
        AnalysisReport.Of(run.Standard, run.Client, run.Inputs!, run.Return!, run.LastYearPublished, run.LastYearVerified), run.Standard, run.Client);
}
