using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>Lays a table out as the rows of a file: headings, data, and the mess around and inside them.</summary>
public static class SynthRenderer
{
    public static IReadOnlyList<SynthSheet> Sheets(SynthTable table, SynthRendering rendering)
    {
        var sheets = new List<SynthSheet>();
        if (rendering.Has(SynthMessItems.NotesSheet)) sheets.Add(new("Notes", SynthVisibility.Visible, Notes));
        sheets.Add(new("Export", SynthVisibility.Visible, Rows(table, rendering)));
        if (rendering.Has(SynthMessItems.HiddenSheets))
        {
            sheets.Add(new("Lookup", SynthVisibility.Hidden, Notes));
            sheets.Add(new("Cache", SynthVisibility.VeryHidden, Notes));
        }
        return sheets;
    }

    private static readonly SynthCell[][] Notes =
        [[SynthCell.Text("Invented data for demonstration and tests")], [SynthCell.Text("No person described here exists")]];

    private static IEnumerable<SynthCell[]> Rows(SynthTable table, SynthRendering rendering)
    {
        var body = Body(table, rendering);
        return rendering.Has(SynthMessItems.BlankFirstColumn) ? body.Select(Shifted) : body;
    }

    private static SynthCell[] Shifted(SynthCell[] row) => row.Length == 0 ? row : [default, .. row];

    private static IEnumerable<SynthCell[]> Body(SynthTable table, SynthRendering rendering)
    {
        foreach (var row in Above(rendering)) yield return row;
        var cells = new SynthCellMess(table, rendering);
        yield return cells.Heading;
        var hasBetween = rendering.Has(SynthMessItems.BlankRows | SynthMessItems.RepeatedHeading);
        var count = 0;
        foreach (var row in table.Rows)
        {
            yield return cells.Change(row, count++);
            if (!hasBetween) continue;
            foreach (var between in Between(rendering, cells, count)) yield return between;
        }
        foreach (var row in Below(table, rendering, count)) yield return row;
    }

    private static IEnumerable<SynthCell[]> Above(SynthRendering rendering)
    {
        if (rendering.Has(SynthMessItems.Preamble))
            return [Line("National Returns - invented data"), [], Line("Payroll", "All"), Line("Person Type", "Employee"),
                Line("Status", "All"), [], Line("Run by", "Invented Reports"), []];
        return rendering.Has(SynthMessItems.MergedTitle)
            ? [Line("Invented export - merged title"), [], Line("All organisations"), []]
            : [];
    }

    private const int BlankAfter = 150;
    private const int HeadingAfter = 200;
    private const int FirstTime = 4;

    private static IEnumerable<SynthCell[]> Between(SynthRendering rendering, SynthCellMess cells, int count)
    {
        if (rendering.Has(SynthMessItems.BlankRows) && count % BlankAfter == FirstTime) yield return [];
        if (rendering.Has(SynthMessItems.RepeatedHeading) && count % HeadingAfter == FirstTime) yield return cells.Heading;
    }

    private static IEnumerable<SynthCell[]> Below(SynthTable table, SynthRendering rendering, int count)
    {
        // A summary carries its own total as a line of the table.
        if (rendering.Has(SynthMessItems.GrandTotal) && !table.IsSummary)
            yield return [SynthCell.Text("Grand Total"), SynthCell.Text(count.ToString(CultureInfo.InvariantCulture))];
        if (!rendering.Has(SynthMessItems.FilterFooter)) yield break;
        yield return [];
        yield return Line("Filter: Payroll is equal to All");
    }

    private static SynthCell[] Line(params string[] texts) => [.. texts.Select(SynthCell.Text)];
}
