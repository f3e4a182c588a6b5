using WresEtl.Adapters.Documents.Xlsx;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>action-plan.xlsx: a sheet a section.</summary>
internal static class PlanWorkbook
{
    public static byte[] Write(PlanContent content)
    {
        using var workbook = new WorkbookWriter(new DocumentStamp(content.Title, Wording.Internal));
        foreach (var table in content.Tables()) workbook.AddSheet(Layout(table, content), Rows(table, content));
        return workbook.ToBytes();
    }

    private static SheetLayout Layout(PlanTable table, PlanContent content) => new()
    {
        Name = table.Name,
        Widths = [.. table.Columns.Select(c => c.Width)],
        Merged = [.. Enumerable.Range(1, 2 + table.Lead.Count).Select(row => CellName.Range(0, row, table.Columns.Count - 1, row))],
        FrozenRows = 2,
        IsWide = table.Columns.Sum(c => c.Width) > 150,
        TabColor = "FF003D73",
        Footer = content.Title,
    };

    private static IEnumerable<SheetRow> Rows(PlanTable table, PlanContent content)
    {
        yield return new SheetRow([SheetCell.Of(content.Title, Looks.Title)], 24);
        yield return new SheetRow([SheetCell.Of(PlanContent.Stamp, Looks.Stamp)], 18);
        var width = table.Columns.Sum(c => c.Width);
        foreach (var sentence in table.Lead)
            yield return new SheetRow([SheetCell.Of(sentence, Looks.Lead)], Math.Max(16, 14 * Math.Ceiling(sentence.Length * 1.05 / width) + 2));
        if (table.Rows.Count == 0) yield break;
        yield return new SheetRow([.. table.Columns.Select(c => SheetCell.Of(c.Heading, Looks.Heading))]);
        foreach (var row in table.Rows)
            yield return new SheetRow([.. row.Select(c => c.Number is { } number ? SheetCell.Of(number, Looks.Whole) : SheetCell.Of(c.Text, Looks.ClientText))]);
    }
}
