using System.Globalization;
using System.IO.Compression;
using System.Text;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>
/// Writes generated cells as a minimal workbook of one sheet, streamed: text as inline strings, dates as date cells of the 1900
/// system. Archive times are fixed and there are no document properties, so the same table gives the same bytes.
/// </summary>
// A hand-written writer rather than OpenXml: inputs only ever need these five parts, and its packages stamp times into the archive.
internal static class XlsxTableWriter
{
    private static readonly DateTimeOffset ArchiveTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const int DaysToSerial = 693_593;

    public static void Write(Stream stream, SynthTable table, string sheetName)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: false);
        Part(archive, "[Content_Types].xml", ContentTypes);
        Part(archive, "_rels/.rels", PackageRelations);
        Part(archive, "xl/workbook.xml", Workbook.Replace("{name}", sheetName, StringComparison.Ordinal));
        Part(archive, "xl/_rels/workbook.xml.rels", WorkbookRelations);
        Part(archive, "xl/styles.xml", Styles);
        using var writer = Open(archive, "xl/worksheets/sheet1.xml");
        writer.Write(SheetStart);
        var sheet = new SheetWriter(writer);
        sheet.Row([.. table.Header.Select(SynthCell.Text)]);
        foreach (var row in table.Rows) sheet.Row(row);
        writer.Write("</sheetData></worksheet>");
    }

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var writer = Open(archive, name);
        writer.Write(content);
    }

    private static StreamWriter Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = ArchiveTime;
        return new StreamWriter(entry.Open(), new UTF8Encoding(false), 1 << 16);
    }

    private sealed class SheetWriter(StreamWriter writer)
    {
        private readonly List<string> _columns = [];
        private readonly char[] _number = new char[32];
        private int _row;

        public void Row(ReadOnlySpan<SynthCell> cells)
        {
            _row++;
            writer.Write("<row r=\"");
            Whole(_row);
            writer.Write("\">");
            for (var column = 0; column < cells.Length; column++) Cell(cells[column], column);
            writer.Write("</row>");
        }

        private void Cell(in SynthCell cell, int column)
        {
            if (cell.Kind == SynthCellKind.Empty) return;
            writer.Write("<c r=\"");
            writer.Write(Column(column));
            Whole(_row);
            switch (cell.Kind)
            {
                case SynthCellKind.Text or SynthCellKind.Key: Text(cell); break;
                case SynthCellKind.Number: Value("\"><v>", cell.Value, cell.Width); break;
                case SynthCellKind.Date: Value("\" s=\"1\"><v>", cell.Value - DaysToSerial, 0); break;
            }
            writer.Write("</c>");
        }

        private void Text(in SynthCell cell)
        {
            writer.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            Escaped(cell.TextOrPrefix);
            if (cell.Kind == SynthCellKind.Key) Key(cell);
            writer.Write("</t></is>");
        }

        private void Key(in SynthCell cell)
        {
            cell.Value.TryFormat(_number, out var written, cell.Width == 0 ? "D" : Padded(cell.Width), CultureInfo.InvariantCulture);
            writer.Write(_number, 0, written);
            if (cell.Suffix == 0) return;
            writer.Write('-');
            Whole(cell.Suffix);
        }

        private static string Padded(byte width) => width switch
        {
            2 => "D2",
            5 => "D5",
            6 => "D6",
            _ => "D8",
        };

        private void Value(string start, int scaled, byte decimals)
        {
            writer.Write(start);
            var unit = 1;
            for (var i = 0; i < decimals; i++) unit *= 10;
            Whole(scaled / unit);
            if (scaled % unit != 0)
            {
                writer.Write('.');
                Whole(unit + scaled % unit, skip: 1);
            }
            writer.Write("</v>");
        }

        private void Whole(int number, int skip = 0)
        {
            number.TryFormat(_number, out var written, default, CultureInfo.InvariantCulture);
            writer.Write(_number, skip, written - skip);
        }

        private void Escaped(string text)
        {
            if (!text.AsSpan().ContainsAny("&<>")) writer.Write(text);
            else writer.Write(text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        }

        private string Column(int column)
        {
            while (_columns.Count <= column) _columns.Add(Letters(_columns.Count));
            return _columns[column];
        }

        private static string Letters(int column) =>
            column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
    }

    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string ContentTypes = Start + "<Types xmlns=\"" + Package + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + Type + ".sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + Type + ".worksheet+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + Type + ".styles+xml\"/></Types>";

    private const string PackageRelations = Start + "<Relationships xmlns=\"" + Package + "/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private const string Workbook = Start + "<workbook xmlns=\"" + Main + "\" xmlns:r=\"" + Relations + "\">"
        + "<sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private const string WorkbookRelations = Start + "<Relationships xmlns=\"" + Package + "/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"" + Relations + "/styles\" Target=\"styles.xml\"/></Relationships>";

    private const string Styles = Start + "<styleSheet xmlns=\"" + Main + "\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "</styleSheet>";

    private const string SheetStart = Start + "<worksheet xmlns=\"" + Main + "\"><sheetData>";
}
