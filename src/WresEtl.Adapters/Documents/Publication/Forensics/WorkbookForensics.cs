using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>
/// report.xlsx, part by part: only the parts our writer makes, only the elements a plain sheet has; a value is held against the figure
/// that column A names. Hidden sheets, rows and columns, comments, formulas, names, caches and links are strangers and fail.
/// </summary>
internal sealed class WorkbookForensics(PrintedFigures figures, PackLabels labels, List<string> faults)
{
    private static readonly string[] Parts =
    [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/custom.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
    ];

    private static readonly string[] CountColumns = ["{0}.white", "{0}.bme", "{0}.unknown", "{0}.total", "pct.{0}.white", "pct.{0}.bme", "pct.{0}.unknown"];

    private static readonly HashSet<string> SheetElements = new(
        "worksheet sheetPr pageSetUpPr sheetViews sheetView sheetFormatPr cols col sheetData row c v is t sheetProtection pageMargins pageSetup headerFooter oddFooter".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> WorkbookElements = new(
        "workbook workbookPr bookViews workbookView sheets sheet calcPr".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> SheetNames = ["About", "Counts and shares", "Likelihoods and others"];

    private static readonly HashSet<string> Heights = ["18", "24", "60"];

    public void Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Comment.Length > 0 || zip.Entries.Any(e => e.Comment.Length > 0)) faults.Add("report.xlsx: a comment in the archive");
            foreach (var stranger in zip.Entries.Where(e => !Parts.Contains(e.FullName, StringComparer.Ordinal)))
                faults.Add($"report.xlsx: a part that a report does not have ({StrangerPart.KindOf(stranger.FullName)})");
            if (zip.Entries.Count != zip.Entries.DistinctBy(e => e.FullName).Count()) faults.Add("report.xlsx: a part twice");
            foreach (var entry in zip.Entries.Where(e => Parts.Contains(e.FullName, StringComparer.Ordinal))) Part(entry);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            faults.Add("report.xlsx: cannot be read");
        }
    }

    private void Part(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var part = XDocument.Load(reader);
        var place = $"report.xlsx {entry.FullName}";
        if (part.DescendantNodes().Any(n => n is XComment or XProcessingInstruction)) faults.Add($"{place}: a comment");
        switch (entry.FullName)
        {
            case "xl/workbook.xml":
                Workbook(part, place);
                break;
            case "docProps/core.xml" or "docProps/custom.xml":
                Properties(part, place);
                break;
            case ['x', 'l', '/', 'w', 'o', 'r', 'k', 's', ..]:
                Sheet(part, place);
                break;
            default:
                Plain(part, place);
                break;
        }
    }

    private void Workbook(XDocument part, string place)
    {
        foreach (var e in part.Descendants())
        {
            if (!WorkbookElements.Contains(e.Name.LocalName)) faults.Add($"{place}: <{e.Name.LocalName}>, which a report does not have");
            if (e.Attribute("state") is not null || e.Attribute("visibility") is not null) faults.Add($"{place}: something hidden");
        }

        if (!part.Descendants().Where(e => e.Name.LocalName == "sheet").Select(e => e.Attribute("name")?.Value ?? "").ToHashSet(StringComparer.Ordinal).SetEquals(SheetNames))
            faults.Add($"{place}: its sheets are not those of a report");
        Texts(part, place);
    }

    /// <summary>Title, the program as creator, and the classification: nothing else, no person.</summary>
    private void Properties(XDocument part, string place)
    {
        foreach (var e in part.Descendants().Where(e => !e.HasElements))
        {
            var isKnown = e.Name.LocalName switch
            {
                "title" => labels.Fault(e.Value) is null && e.Value.StartsWith("WRES ", StringComparison.Ordinal),
                "creator" => e.Value == "WresEtl",
                "category" => e.Value == PublicationWorkbook.Stamp,
                "lpwstr" => e.Value == PublicationWorkbook.Stamp && e.Parent?.Attribute("name")?.Value == "Classification",
                _ => false,
            };
            if (!isKnown) faults.Add($"{place} <{e.Name.LocalName}>: a property that a report does not have");
        }
    }

    private void Sheet(XDocument part, string place)
    {
        foreach (var e in part.Descendants())
        {
            if (!SheetElements.Contains(e.Name.LocalName)) faults.Add($"{place}: <{e.Name.LocalName}>, which a report does not have");
            if (e.Attribute("hidden") is not null || e.Attribute("zeroHeight") is not null) faults.Add($"{place}: something hidden");
            if (e.Name.LocalName == "oddFooter" && labels.Fault(e.Value.Replace("&&", "&", StringComparison.Ordinal)) is { } footer) faults.Add($"{place} footer: {footer}");
        }

        foreach (var row in part.Descendants().Where(e => e.Name.LocalName == "row"))
        {
            if (!Heights.Contains(row.Attribute("ht")?.Value ?? "")) faults.Add($"{place}: a row as high as none is in a report");
            Row([.. row.Elements()], place);
        }
    }

    private void Row(List<XElement> cells, string place)
    {
        var name = cells.Count > 0 ? cells[0].Value : "";
        var isFigures = figures.IsName(name);
        for (var i = isFigures ? 1 : 0; i < cells.Count; i++)
        {
            if (cells[i].Value.Length == 0) continue;
            var id = !isFigures || i < 2 ? null : cells.Count == 3 ? name : CountColumns.ElementAtOrDefault(i - 2)?.Replace("{0}", name, StringComparison.Ordinal);
            var isFine = id is null ? labels.Fault(cells[i].Value) is null && cells[i].Attribute("t")?.Value == "inlineStr" : figures.IsSame(id, cells[i].Value);
            if (!isFine) faults.Add($"{place} cell {cells[i].Attribute("r")?.Value}: {(id is null ? "a number that is no label" : "not the figure its row and column name")}");
        }
    }

    /// <summary>Parts of layout: no text at all, and no way out of the package.</summary>
    private void Plain(XDocument part, string place)
    {
        if (part.Descendants().Any(e => !e.HasElements && e.Value.Length > 0)) faults.Add($"{place}: text where none belongs");
        if (part.Descendants().Any(e => e.Attribute("TargetMode") is not null)) faults.Add($"{place}: an external link");
    }

    private void Texts(XDocument part, string place)
    {
        if (part.DescendantNodes().OfType<XText>().Any(t => labels.Fault(t.Value) is not null)) faults.Add($"{place}: text where none belongs");
    }
}
