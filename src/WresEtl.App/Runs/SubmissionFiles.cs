using WresEtl.App.Ports;
using WresEtl.Core.Returns;

namespace WresEtl.App.Runs;

/// <summary>
/// The files of <c>submission/</c>: the return as a workbook and as text, and the check report a submitter signs. The workbook is the
/// year's official proforma where one was given and every check of it passed, and our working copy otherwise.
/// </summary>
/// <param name="documents">Writes the working copy and the text.</param>
/// <param name="returns">Fills the proforma and writes the check report.</param>
internal sealed class SubmissionFiles(IDocuments documents, IReturnDocuments returns)
{
    /// <param name="run">The run.</param>
    /// <param name="exact">Its return.</param>
    /// <param name="proforma">The official proforma as downloaded, or null.</param>
    /// <returns>The files, and the checks that kept the proforma from being filled.</returns>
    public (IReadOnlyList<(string Path, byte[] Content)> Files, IReadOnlyList<SubmissionCheck> ProformaFaults) Of(ClientRun run, ExactReturn exact, byte[]? proforma)
    {
        var template = TemplateModel.From([.. exact.Rows.Select(r => r.Template)]).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        RefuseWhatTheTemplateContradicts(exact, template);
        var draft = exact.IsDraft ? "DRAFT-" : "";
        var filled = proforma is null ? null : returns.Fill(proforma, exact, run.Standard, run.LastYear);
        var checks = new SubmissionChecks(exact, run.Standard.Thresholds, template, run.Findings).All();
        return (
        [
            ($"submission/{draft}WRES-{exact.Year}-{exact.ClientCode}.xlsx",
                filled?.Workbook ?? documents.SubmissionWorkbook(exact, run.Standard, run.Client, run.LastYear, run.History)),
            ($"submission/{draft}submission.csv", documents.SubmissionCsv(exact)),
            ($"submission/{draft}check-report.xlsx", returns.CheckReport(exact, run.Standard, run.Client, [.. filled?.Checks ?? [], .. checks], run.History)),
        ],
        filled is { Workbook: null } ? [.. filled.Checks.Where(c => c.State == CheckState.Failed)] : []);
    }

    /// <summary>Indicators are calculated from people, automatic rows from the template's formulas: where they differ, one is wrong.</summary>
    private static void RefuseWhatTheTemplateContradicts(ExactReturn exact, TemplateModel template)
    {
        var rows = ReturnCheck.Disagreements(exact, template).Select(d => d.Row).Distinct().ToArray();
        if (rows.Length > 0)
            throw new InvalidOperationException($"The return of {exact.ClientCode} disagrees with its template in rows {string.Join(", ", rows)}; nothing was written.");
    }
}
