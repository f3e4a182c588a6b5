using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>Writes one sheet: settings, rows as they come, then what must follow the rows.</summary>
internal sealed class SheetWriter(WorksheetPart part, SheetLayout layout, StyleBook styles) : IDisposable
{
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly CellFormula FormulaElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly Text TextElement = new();
    private static readonly OpenXmlAttribute KeepSpace =
        new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    private readonly OpenXmlWriter _xml = OpenXmlWriter.Create(part);
    private readonly string[] _columns = [.. Enumerable.Range(0, layout.Widths.Count).Select(CellName.Column)];

    public void Write(IEnumerable<SheetRow> rows)
    {
        _xml.WriteStartElement(new Worksheet());
        foreach (var element in SheetSettings.Before(layout)) _xml.WriteElement(element);
        _xml.WriteStartElement(new SheetData());
        var number = 0;
        foreach (var row in rows) WriteRow(++number, row);
        _xml.WriteEndElement();
        foreach (var element in SheetSettings.After(layout)) _xml.WriteElement(element);
        _xml.WriteEndElement();
    }

    public void Dispose() => _xml.Dispose();

    private void WriteRow(int number, SheetRow row)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var height = row.Height ?? RowHeight.Fit(row, layout.Widths);
        _xml.WriteStartElement(RowElement, [new("r", "", name), new("ht", "", Invariant(height)), new("customHeight", "", "1")]);
        for (var i = 0; i < row.Cells.Count; i++) WriteCell(_columns[i] + name, row.Cells[i]);
        _xml.WriteEndElement();
    }

    private void WriteCell(string name, SheetCell cell)
    {
        var attributes = new List<OpenXmlAttribute>(3)
        {
            new("r", "", name),
            new("s", "", styles.Number(cell.Look).ToString(CultureInfo.InvariantCulture)),
        };
        var type = (cell.Formula, cell.Text) switch
        {
            (not null, not null) => "str",
            (null, not null) => "inlineStr",
            _ => null,
        };
        if (type is not null) attributes.Add(new("t", "", type));
        _xml.WriteStartElement(CellElement, attributes);
        WriteContent(cell);
        _xml.WriteEndElement();
    }

    private void WriteContent(SheetCell cell)
    {
        if (cell.Formula is not null) WriteText(FormulaElement, cell.Formula);
        if (cell.Number is { } number) WriteText(ValueElement, Invariant(number));
        else if (cell is { Formula: not null, Text: not null }) WriteText(ValueElement, cell.Text);
        else if (cell.Text is not null) WriteInline(cell.Text);
    }

    private void WriteInline(string text)
    {
        _xml.WriteStartElement(InlineElement);
        _xml.WriteStartElement(TextElement, [KeepSpace]);
        _xml.WriteString(CellText.ForXml(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteText(OpenXmlElement element, string text)
    {
        _xml.WriteStartElement(element);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private static string Invariant(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
