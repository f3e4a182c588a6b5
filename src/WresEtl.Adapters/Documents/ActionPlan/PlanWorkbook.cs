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
        yield return Line(content.Title, Looks.Title with { Wrap = true }, 22, 1.9);
        yield return Line(PlanContent.Stamp, Looks.Stamp with { Wrap = true }, 16, 1.25);
        foreach (var sentence in table.Lead) yield return Line(sentence, Looks.Lead, 14, 1.05);
        if (table.Rows.Count == 0) yield break;
        yield return new SheetRow([.. table.Columns.Select(c => SheetCell.Of(c.Heading, Looks.Heading))]);
        foreach (var row in table.Rows)
            yield return new SheetRow([.. row.Select(c => c.Number is { } number ? SheetCell.Of(number, Looks.Whole) : SheetCell.Of(c.Text, Looks.ClientText))]);

        // Over all columns, and as high as its lines: cells that are merged do not grow by themselves, and a narrow table's would be cut.
        SheetRow Line(string text, CellLook look, double line, double widthOfLetter) =>
            new([SheetCell.Of(text, look)], line * Math.Ceiling(text.Length * widthOfLetter / table.Columns.Sum(c => c.Width)) + 2);
    }
}
