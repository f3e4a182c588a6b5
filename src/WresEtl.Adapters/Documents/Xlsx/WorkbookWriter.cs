using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Adapters.Zip;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>
/// Writes a workbook sheet by sheet, streaming, every part under an id given here and with no time, author or machine in it: the same
/// sheets give the same bytes. No hidden sheet, cache or external part can come out of it.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly MemoryStream _package = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly StyleBook _styles = new();
    private readonly List<SheetLayout> _sheets = [];

    public WorkbookWriter(DocumentStamp stamp)
    {
        _document = SpreadsheetDocument.Create(_package, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
        stamp.WriteTo(_document);
    }

    public void AddSheet(SheetLayout layout, IEnumerable<SheetRow> rows)
    {
        _sheets.Add(layout);
        var part = _workbook.AddNewPart<WorksheetPart>($"rId{_sheets.Count}");
        using var sheet = new SheetWriter(part, layout, _styles);
        sheet.Write(rows);
    }

    public byte[] ToBytes()
    {
        var styles = _workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
        styles.Stylesheet = _styles.ToStylesheet();
        _workbook.Workbook = new Workbook(new WorkbookProperties(), new BookViews(new WorkbookView()), SheetList());
        if (Names().ToList() is { Count: > 0 } names) _workbook.Workbook.Append(new DefinedNames(names));
        _workbook.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
        _document.Dispose();
        return DeterministicZip.Repack(_package);
    }

    public void Dispose()
    {
        _document.Dispose();
        _package.Dispose();
    }

    private Sheets SheetList() => new(_sheets.Select((s, i) =>
        new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" }));

    /// <summary>
    /// Rows that repeat on every page, and the filters again as names: LibreOffice shows a filter only where there is one. Excel hides
    /// that name when it writes it; here nothing is hidden.
    /// </summary>
    private IEnumerable<DefinedName> Names()
    {
        for (var i = 0; i < _sheets.Count; i++)
        {
            var sheet = _sheets[i];
            if (sheet.FilterRange is { } filter) yield return Name("_xlnm._FilterDatabase", i, CellName.Absolute(filter));
            if (sheet.PrintTitleRow > 0) yield return Name("_xlnm.Print_Titles", i, $"${sheet.PrintTitleRow}:${sheet.PrintTitleRow}");
        }
    }

    private DefinedName Name(string name, int sheet, string range) =>
        new($"'{_sheets[sheet].Name}'!{range}") { Name = name, LocalSheetId = (uint)sheet };
}
