using System.Globalization;
using WresEtl.Adapters.Documents.ActionPlan;
using WresEtl.Adapters.Documents.Analysis;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The files people open, all INTERNAL: HR's exceptions and the exact return.</summary>
public sealed class Documents : IDocuments
{
    public byte[] ExceptionsWorkbook(ExceptionsReport report)
    {
        var (summary, findings, howTo) = (new FindingsSummary(report), new FindingsSheet(report), new HowToAnswerSheet(report));
        var year = report.Standard.Year.ToString(CultureInfo.InvariantCulture);
        using var workbook = new WorkbookWriter(new DocumentStamp($"WRES {year} exceptions, {report.Client.Code}", Wording.Internal));
        workbook.AddSheet(summary.Layout, summary.Rows());
        workbook.AddSheet(findings.Layout, findings.Rows());
        workbook.AddSheet(HowToAnswerSheet.Layout, howTo.Rows());
        return workbook.ToBytes();
    }

    public byte[] ExceptionsCsv(ExceptionsReport report) => Adapters.Documents.ExceptionsCsv.Write(report);

    public byte[] CleansingWorkbook(CleansingReport report) => new CleansingWorkbook(report).Write();

    public byte[] MailMerge(CleansingReport report) => new CleansingWorkbook(report).MailMerge();

    public byte[] SubmissionWorkbook(ExactReturn exact, Standard standard, Client client, ExactReturn? previous, ReturnHistory? history = null)
    {
        var sheet = new SubmissionSheet(exact, standard, client, previous, Template(exact), history ?? ReturnHistory.None);
        using var workbook = new WorkbookWriter(new DocumentStamp($"{sheet.Title}, {client.Code}", Wording.Internal));
        workbook.AddSheet(sheet.Layout, sheet.Rows());
        return workbook.ToBytes();
    }

    public byte[] AnalysisWorkbook(AnalysisReport report, Standard standard, Client client)
    {
        using var workbook = new WorkbookWriter(new DocumentStamp(
            $"WRES {report.Year.ToString(CultureInfo.InvariantCulture)} analysis, {client.Code}", Wording.Internal));
        foreach (var page in AnalysisPages.Of(report, standard, client)) workbook.AddSheet(page.Layout, page.Rows);
        return workbook.ToBytes();
    }

    public IReadOnlyList<(string Name, byte[] Content)> ActionPlan(ActionPlanReport report, Client client)
    {
        var content = new PlanContent(report, client);
        return
        [
            ("action-plan.docx", PlanDocument.Write(content)), ("action-plan.html", PlanPage.Write(content)), ("action-plan.xlsx", PlanWorkbook.Write(content)),
        ];
    }

    public byte[] BatchBook(IReadOnlyList<BookLine> lines, Standard standard) => new BatchBook(lines, standard).Write();

    public byte[] SubmissionCsv(ExactReturn exact) => Adapters.Documents.SubmissionCsv.Write(exact);

    private static TemplateModel Template(ExactReturn exact) => TemplateModel.From([.. exact.Rows.Select(r => r.Template)]).Match(
        template => template,
        refused => throw new InvalidOperationException($"The return's template does not hold together: {refused.Detail}"));
}
