using WresEtl.App.Ports;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Returns;

namespace WresEtl.App.Runs;

/// <summary>The files of one client's run, built in memory so that they are written all or not at all.</summary>
public sealed class ClientArtefacts(IDocuments documents)
{
    /// <summary>Paths below the client's year folder, with content; run.json last, over all the others.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Of(ClientRun run)
    {
        var report = new ExceptionsReport(run.Client, run.Standard, run.Findings);
        var files = new List<(string Path, byte[] Content)>
        {
            ("exceptions.xlsx", documents.ExceptionsWorkbook(report)),
            ("exceptions.csv", documents.ExceptionsCsv(report)),
        };
        if (run.Return is { } exact)
        {
            files.AddRange(Submission(run, exact));
            var cleansing = CleansingReports.Of(run);
            files.Add(("cleansing.xlsx", documents.CleansingWorkbook(cleansing)));
            files.Add(("mail-merge.csv", documents.MailMerge(cleansing)));
        }

        files.AddRange(PublicationDraft.Files(run));
        if (run is { Return: not null, Inputs: not null }) files.Add(("analysis/analysis.xlsx", Analysis(run)));
        files.Add(("run.json", Manifest.OfClient(run, files)));
        return files;
    }

    private IEnumerable<(string, byte[])> Submission(ClientRun run, ExactReturn exact)
    {
        RefuseWhatTheTemplateContradicts(exact);
        var draft = exact.IsDraft ? "DRAFT-" : "";
        yield return ($"submission/{draft}WRES-{exact.Year}-{exact.ClientCode}.xlsx",
            documents.SubmissionWorkbook(exact, run.Standard, run.Client, run.LastYear));
        yield return ($"submission/{draft}submission.csv", documents.SubmissionCsv(exact));
    }

    private byte[] Analysis(ClientRun run) => documents.AnalysisWorkbook(
        AnalysisReport.Of(run.Standard, run.Client, run.Inputs!, run.Return!, run.LastYearPublished, run.LastYearVerified), run.Standard, run.Client);

    /// <summary>Indicators are calculated from people, automatic rows from the template's formulas: where they differ, one is wrong.</summary>
    private static void RefuseWhatTheTemplateContradicts(ExactReturn exact)
    {
        var template = TemplateModel.From([.. exact.Rows.Select(r => r.Template)]).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var rows = ReturnCheck.Disagreements(exact, template).Select(d => d.Row).Distinct().ToArray();
        if (rows.Length > 0)
            throw new InvalidOperationException($"The return of {exact.ClientCode} disagrees with its template in rows {string.Join(", ", rows)}; nothing was written.");
    }
}
