using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Reconciling;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Returns.Reconciling;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>The reconciliation as a workbook, INTERNAL: rows side by side, then the people and records behind the differences.</summary>
public static class ReconciliationWorkbook
{
    public static byte[] Write(Reconciled reconciled)
    {
        var (run, result) = (reconciled.Run, reconciled.Reconciliation);
        using var workbook = new WorkbookWriter(new DocumentStamp(
            $"WRES {run.Standard.Year.ToString(CultureInfo.InvariantCulture)} reconciliation, {run.Client.Code}", Wording.Internal));
        foreach (var page in new[] { Rows(reconciled), People(reconciled, result) }) workbook.AddSheet(page.Layout, page.Rows);
        return workbook.ToBytes();
    }

    private static AnalysisPage Rows(Reconciled reconciled)
    {
        var (run, result) = (reconciled.Run, reconciled.Reconciliation);
        var template = TemplateModel.From(run.Standard.Template).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var page = new PageBuilder("Rows", "Ours beside theirs", run.Standard.Year, run.Client, 7, 56, 10, 14, 14, 14, 18, 60);
        var differing = result.Differences.Select(d => d.Template.Row).Distinct().Count();
        page.Say($"{PageBuilder.Text(result.Cells.Select(c => c.Template.Row).Distinct().Count())} rows compared, {PageBuilder.Text(differing)} differ. "
            + "What stands behind a difference may explain it; it does not prove it, since the other side's people are not known.");
        page.Headings("Row", "Item", "Group", "Ours", "Theirs", "Ours less theirs", "Agreement", "What stands behind it");
        foreach (var cell in result.Cells) Add(page, cell, result, Decimals(template.Unit(cell.Template.Row), cell));
        return page.Build();
    }

    private static void Add(PageBuilder page, ReconciledCell cell, Reconciliation result, int decimals) => page.Row(
        PageBuilder.Words(PageBuilder.Text(cell.Template.Row)), PageBuilder.Words(cell.Template.Item), PageBuilder.Words(Wording.Of(cell.Group)),
        cell.Ours.State == FigureState.NotCollected ? PageBuilder.Words("") : PageBuilder.Number(cell.Ours, decimals),
        cell.Theirs is { } theirs ? PageBuilder.Number(Figure.Of(theirs.Value), theirs.Decimals) : PageBuilder.Words(""),
        cell.Difference.HasValue ? PageBuilder.Number(cell.Difference, decimals) : PageBuilder.Words(""),
        SheetCell.Of(ReconciliationWords.Of(cell.Agreement), cell.Agreement == Agreement.Agrees ? Looks.Words : Looks.Error),
        PageBuilder.Words(ReconciliationWords.Behind(cell, result)));

    private static AnalysisPage People(Reconciled reconciled, Reconciliation result)
    {
        var run = reconciled.Run;
        var page = new PageBuilder("People and records", "Behind the differences", run.Standard.Year, run.Client, 7, 52, 10, 22, 62, 30, 16, 10);
        page.Say("Employee numbers and references, for the people who reconcile the two and nobody else.");
        page.Headings("Row", "Item", "Group", "Person or record", "Why it may be counted otherwise", "File", "Sheet", "File row");
        var items = run.Standard.Template.ToDictionary(t => t.Row, t => t.Item);
        foreach (var one in result.Explanations)
        {
            var sheet = run.Intake.Sheets[one.At.Sheet];
            page.Row(
                PageBuilder.Words(PageBuilder.Text(one.Row)), PageBuilder.Words(items[one.Row]), PageBuilder.Words(Wording.Of(one.Group)),
                SheetCell.Of(one.Reference, Looks.ClientText), PageBuilder.Words(ReconciliationWords.Of(one)),
                SheetCell.Of(sheet.File, Looks.ClientText), SheetCell.Of(sheet.Sheet, Looks.ClientText), PageBuilder.Whole(one.At.Row));
        }

        return page.Build();
    }

    private static int Decimals(RowUnit unit, ReconciledCell cell) => Math.Max(cell.Theirs?.Decimals ?? 0, unit switch
    {
        RowUnit.Count => cell.Ours.HasValue && !cell.Ours.Number.Denominator.IsOne ? 1 : 0,
        RowUnit.Percentage or RowUnit.Difference => 1,
        RowUnit.Likelihood => 4,
        RowUnit.Ratio => 2,
    });
}
