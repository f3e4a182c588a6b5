using System.IO.Compression;
using System.Text;

namespace WresEtl.Adapters.Tests.Excel;

/// <summary>
/// Workbooks written part by part, so that a test can say exactly what is in them, good or hostile. Styles: 0 general, 1 date
/// (dd/mm/yyyy), 2 per cent, 3 date and time, 4 text, 5 a quoted per cent sign, 6 [h]:mm:ss.
/// </summary>
public sealed class XlsxBuilder
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<(string Path, string Text)> _extra = [];

    public bool Date1904 { get; init; }

    public string? SharedStrings { get; init; }

    /// <summary>The encoding of every part.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>The namespace of the workbook part.</summary>
    public string Namespace { get; init; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A part to leave out.</summary>
    public string? Without { get; init; }

    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    public static string Strings(params string[] strings) =>
        $"<sst {Main}>{string.Concat(strings.Select(s => $"<si><t xml:space=\"preserve\">{s}</t></si>"))}</sst>";

    /// <summary>A sheet from its rows' XML.</summary>
    public XlsxBuilder Sheet(string rows, string name = "Sheet1", string state = "visible") =>
        Part(name, state, $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>");

    public XlsxBuilder Part(string name, string state, string xml)
    {
        _sheets.Add((name, state, xml));
        return this;
    }

    public XlsxBuilder With(string path, string text)
    {
        _extra.Add((path, text));
        return this;
    }

    public static string Text(string reference, string text) => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string reference, string number, int style = 0) => $"<c r=\"{reference}\" s=\"{style}\"><v>{number}</v></c>";

    public byte[] Build()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in Parts().Where(p => p.Path != Without))
            {
                using var part = zip.CreateEntry(path, Compression).Open();
                part.Write(Encoding.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private IEnumerable<(string Path, string Text)> Parts()
    {
        var sheets = _sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Rel}\"><workbookPr date1904=\"{(Date1904 ? 1 : 0)}\"/><sheets>{string.Concat(sheets)}</sheets></workbook>");

        var links = _sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Rel}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links)}</Relationships>");
        yield return ("xl/styles.xml", Styles);
        if (SharedStrings is not null)
            yield return ("xl/sharedStrings.xml", SharedStrings);

        for (var i = 0; i < _sheets.Count; i++)
            yield return ($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
        foreach (var extra in _extra)
            yield return extra;
    }

    private static string Styles =>
        $"<styleSheet {Main}><numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"0&quot;%&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"[h]:mm:ss\"/></numFmts><cellXfs>"
        + string.Concat(((int[])[0, 14, 10, 22, 49, 170, 171]).Select(f => $"<xf numFmtId=\"{f}\" applyNumberFormat=\"1\"/>"))
        + "</cellXfs></styleSheet>";
}
