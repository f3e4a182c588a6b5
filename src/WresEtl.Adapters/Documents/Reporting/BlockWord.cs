using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WresEtl.Adapters.Documents.ActionPlan;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Adapters.Zip;
using Lock = DocumentFormat.OpenXml.Wordprocessing.Lock;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// A document in Word. Each place to write is a content control with a tag that stays the same; what is ours is in locked ones, so that
/// figures are not changed by accident and whatever stands outside is known to be the client's; a figure is a control that names its line.
/// </summary>
internal sealed class BlockWord(BlockDocument document)
{
    public const string Ours = "wres";
    public const string FigurePrefix = "figure:";

    /// <summary>A run in the client's own words.</summary>
    public const string ClientStyle = PlanStyles.Client;

    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private int _controls;

    public byte[] Write()
    {
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>(DocumentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = PlanStyles.Styles();
            main.Document = new Document(new Body([.. Parts(), PlanStyles.Plain(document.IsWide)]));
            new DocumentStamp(document.Title, PublicationWorkbook.Stamp).WriteTo(word);
        }

        return DeterministicZip.Repack(package);
    }

    private IEnumerable<OpenXmlElement> Parts()
    {
        var ours = new List<OpenXmlElement> { PlanText.Paragraph(document.Title, PlanStyles.Title), PlanText.Paragraph(document.Subtitle, PlanStyles.Normal) };
        foreach (var block in document.Blocks)
        {
            if (block is not Block.Place place)
            {
                ours.AddRange(Of(block));
                continue;
            }

            ours.Add(PlanText.Paragraph(place.Label, PlanStyles.SubHeading));
            yield return Locked(ours);
            yield return Of(place);
            ours.Clear();
        }

        if (ours.Count > 0) yield return Locked(ours);

        // Word wants a paragraph after a table at the end.
        yield return PlanText.Paragraph("", PlanStyles.Normal);
    }

    private IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        Block.Heading heading => [PlanText.Paragraph(heading.Text, heading.Level == 1 ? PlanStyles.Heading : PlanStyles.SubHeading)],
        Block.Paragraph paragraph => [Paragraph(paragraph.Pieces, PlanStyles.Normal)],
        Block.Table table => [PlanText.Paragraph(table.Name, PlanStyles.TableName), Table(table)],
        _ => throw new InvalidOperationException("A block of another kind."),
    };

    private SdtBlock Locked(IEnumerable<OpenXmlElement> content) => new(
        new SdtProperties(new Tag { Val = Ours }, NextId(), new Lock { Val = LockingValues.SdtContentLocked }),
        new SdtContentBlock([.. content.ToList()]));

    private SdtBlock Of(Block.Place place)
    {
        var properties = new SdtProperties(new SdtAlias { Val = place.ShortLabel }, new Tag { Val = $"{place.Id}:{place.Mark}" }, NextId(), new Lock { Val = LockingValues.SdtLocked });
        if (place.Text.Length == 0) properties.Append(new ShowingPlaceholder());
        var style = place.Text.Length == 0 ? PlanStyles.Prompt : PlanStyles.Normal;
        var lines = place.Shown.Split('\n').Select(line => Line(line, style)).ToList();
        var id = _controls.ToString(CultureInfo.InvariantCulture);
        // Begins with an underscore: Word hides it, and LibreOffice, which drops tags, keeps it.
        lines[0].InsertAfter(new BookmarkStart { Id = id, Name = $"_{place.Id.Replace('-', '_')}_{place.Mark}" }, lines[0].ParagraphProperties);
        lines[^1].Append(new BookmarkEnd { Id = id });
        return new SdtBlock(properties, new SdtContentBlock([.. lines]));
    }

    private static Paragraph Line(string line, string style) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve }));

    private Paragraph Paragraph(IReadOnlyList<Piece> pieces, string style, bool isRight = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (isRight) properties.Append(new Justification { Val = JustificationValues.Right });
        return new Paragraph([properties, .. pieces.Select(Run)]);
    }

    private OpenXmlElement Run(Piece piece)
    {
        var run = piece.Kind == PieceKind.Client ? new Run(new RunProperties(new RunStyle { Val = ClientStyle })) : new Run();
        foreach (var (line, i) in CellText.Clean(piece.Text).Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0) run.Append(new Break());
            if (line.Length > 0) run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return piece.Kind == PieceKind.Figure
            ? new SdtRun(new SdtProperties(new Tag { Val = FigurePrefix + piece.Id }, NextId()), new SdtContentRun(run))
            : run;
    }

    private Table Table(Block.Table table)
    {
        var widths = Widths(table);
        var rows = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, PlanStyles.Borders(), new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        rows.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Columns.Select((c, i) => Cell([c.Heading], widths[i], PlanStyles.ColumnHeading, false))]));
        foreach (var row in table.Rows)
            rows.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((c, i) => Cell(c, widths[i], PlanStyles.Cell, table.IsNumbers && i > 0))]));
        return rows;
    }

    private TableCell Cell(IReadOnlyList<Piece> pieces, string width, string style, bool isRight) => new(
        [new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }), Paragraph(pieces, style, isRight)]);

    private string[] Widths(Block.Table table)
    {
        var (all, page) = (table.Columns.Sum(c => c.Width), document.IsWide ? PlanStyles.TextWidth : PlanStyles.NarrowTextWidth);
        return [.. table.Columns.Select(c => ((int)(c.Width / all * page)).ToString(CultureInfo.InvariantCulture))];
    }

    private SdtId NextId() => new() { Val = ++_controls };
}
