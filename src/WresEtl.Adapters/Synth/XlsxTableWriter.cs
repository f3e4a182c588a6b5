using System.Globalization;
using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Zip;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>
/// Writes generated sheets as a minimal workbook, streamed: text as inline strings, dates as date cells. Archive times are fixed and
/// there are no document properties, so the same sheets give the same bytes.
/// </summary>
// A hand-written writer rather than OpenXml: inputs only ever need these parts, and its packages stamp times into the archive.
internal static class XlsxTableWriter
{
    // Day 0 of the two date systems.
    private const int DaysTo1900 = 693_593;
    private const int DaysTo1904 = 695_055;

    public static void Write(Stream stream, IReadOnlyList<SynthSheet> sheets, bool is1904, bool mergesTitle)
    {
        using (stream)
        {
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) WriteParts(archive, sheets, is1904, mergesTitle);
            DeterministicZip.ForgetSystem(stream);
        }
    }

    private static void WriteParts(ZipArchive archive, IReadOnlyList<SynthSheet> sheets, bool is1904, bool mergesTitle)
    {
        var parts = new XlsxParts(sheets, is1904);
        foreach (var (name, content) in parts.All()) Part(archive, name, content);
        for (var i = 0; i < sheets.Count; i++)
        {
            using var writer = Open(archive, XlsxParts.SheetPath(i));
            writer.Write(XlsxParts.SheetStart);
            var sheet = new SheetWriter(writer, is1904 ? DaysTo1904 : DaysTo1900);
            foreach (var row in sheets[i].Rows) sheet.Row(row);
            writer.Write("</sheetData>");
            if (mergesTitle) writer.Write("<mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>");
            writer.Write("</worksheet>");
        }
    }

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var writer = Open(archive, name);
        writer.Write(content);
    }

    private static StreamWriter Open(ZipArchive archive, string name) =>
        new(DeterministicZip.Add(archive, name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);

    private sealed class SheetWriter(StreamWriter writer, int dayZero)
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
                case SynthCellKind.Error: Error(cell.TextOrPrefix); break;
                case SynthCellKind.Number: Value("\"><v>", cell.Value, cell.Width); break;
                case SynthCellKind.Percent: Value("\" s=\"2\"><v>", cell.Value, (byte)(cell.Width + 2)); break;
                case SynthCellKind.Date: Value("\" s=\"1\"><v>", cell.Value - dayZero, 0); break;
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
            for (var digits = Digits(cell.Value); digits < cell.Width; digits++) writer.Write('0');
            Whole(cell.Value);
            if (cell.Suffix == 0) return;
            writer.Write('-');
            Whole(cell.Suffix);
        }

        private static int Digits(int number)
        {
            var digits = 1;
            while ((number /= 10) > 0) digits++;
            return digits;
        }

        private void Error(string error)
        {
            writer.Write("\" t=\"e\"><v>");
            writer.Write(error);
            writer.Write("</v>");
        }

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
}
