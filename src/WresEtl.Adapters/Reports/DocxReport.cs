using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WresEtl.Core.Proofing;

namespace WresEtl.Adapters.Reports;

/// <summary>The text a reader of a Word document sees: deleted text of tracked changes is not there, inserted text is.</summary>
internal static class DocxReport
{
    public static WrittenReport Read(Body body)
    {
        var passages = body.Descendants<Paragraph>()
            .Where(p => p.Ancestors<Table>().FirstOrDefault() is null)
            .Select((p, i) => new ReportPassage($"paragraph {(i + 1).ToString(CultureInfo.InvariantCulture)}", TextOf(p)));
        var tables = body.Descendants<Table>().Select((t, i) =>
            new ReportTable($"table {(i + 1).ToString(CultureInfo.InvariantCulture)}", [.. t.Elements<TableRow>().Select(RowOf)]));
        return new WrittenReport([.. passages.Where(p => p.Text.Trim().Length > 0)], [.. tables]);
    }

    /// <summary>A cell over several columns keeps their places, so that headings stay above their figures.</summary>
    private static IReadOnlyList<string> RowOf(TableRow row) =>
        [.. row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row).SelectMany(c =>
            Enumerable.Repeat("", Math.Clamp(c.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 100) - 1).Prepend(CellText(c)))];

    private static string CellText(TableCell cell) => string.Join('\n', cell.Elements<Paragraph>().Select(TextOf)).Trim();

    private static string TextOf(OpenXmlElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var part in paragraph.Descendants())
        {
            if (part is Text run && part.Ancestors<DeletedRun>().FirstOrDefault() is null) text.Append(run.Text);
            else if (part is TabChar or Break) text.Append(' ');
            else if (part is NoBreakHyphen) text.Append('-');
        }

        return text.Replace('\u00A0', ' ').ToString();
    }
}
