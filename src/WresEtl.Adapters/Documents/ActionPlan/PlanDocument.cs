using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Adapters.Zip;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>action-plan.docx, landscape, stamped on each page. Plain text in runs: no field, macro, link or template in it.</summary>
internal static class PlanDocument
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Write(PlanContent content)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(DocumentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = PlanStyles.Styles();
            main.AddNewPart<HeaderPart>("rIdHeader").Header = new Header(PlanText.Paragraph(PlanContent.Stamp, PlanStyles.Stamp));
            main.Document = new Document(new Body([.. Blocks(content), PlanStyles.Landscape("rIdHeader")]));
            new DocumentStamp(content.Title, Wording.Internal).WriteTo(document);
        }

        return DeterministicZip.Repack(package);
    }

    private static IEnumerable<OpenXmlElement> Blocks(PlanContent content)
    {
        yield return PlanText.Paragraph(content.Title, PlanStyles.Title);
        foreach (var table in content.Tables())
        {
            yield return PlanText.Paragraph(table.Name, PlanStyles.Heading);
            foreach (var sentence in table.Lead) yield return PlanText.Paragraph(sentence, PlanStyles.Normal);
            if (table.Rows.Count > 0) yield return Table(table);
        }

        // Word wants a paragraph after a table at the end.
        yield return PlanText.Paragraph("", PlanStyles.Normal);
    }

    private static Table Table(PlanTable table)
    {
        var widths = Widths(table);
        var rows = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, PlanStyles.Borders(), new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        rows.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Columns.Select((c, i) => Cell(c.Heading, widths[i], PlanStyles.ColumnHeading))]));
        foreach (var row in table.Rows) rows.Append(new TableRow(row.Select((c, i) => Cell(c.Text, widths[i], PlanStyles.Cell))));
        return rows;
    }

    private static TableCell Cell(string text, string width, string style) => new(
        [new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }), PlanText.Paragraph(text, style)]);

    /// <summary>The page's width shared out as the columns' widths are, in twentieths of a point.</summary>
    private static string[] Widths(PlanTable table)
    {
        var all = table.Columns.Sum(c => c.Width);
        return [.. table.Columns.Select(c => ((int)(c.Width / all * PlanStyles.TextWidth)).ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }
}
