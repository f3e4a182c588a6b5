using System.Buffers;
using System.Buffers.Binary;
using WresEtl.Adapters.Csv;

namespace WresEtl.Adapters.Intake;

/// <summary>Recognises a file by its first bytes, never by its extension: exports are often called .xls and are something else.</summary>
internal static class ContentSniffer
{
    /// <summary>Enough to see past a long preamble, and to choose the separator from.</summary>
    public const int HeadBytes = 64 << 10;

    private const string AsTable = "Export it again as CSV or Excel (.xlsx).";

    private static readonly (byte[] Signature, string Advice)[] Foreign =
    [
        ("%PDF"u8.ToArray(), $"It looks like a PDF, which cannot be read reliably. {AsTable}"),
        ("{\\rtf"u8.ToArray(), $"It looks like a word-processor document (RTF). {AsTable}"),
        ("TABLE\r\n0,1"u8.ToArray(), "It looks like a DIF file. Open it in Excel and save it as .xlsx, or export as CSV."),
        ("TABLE\n0,1"u8.ToArray(), "It looks like a DIF file. Open it in Excel and save it as .xlsx, or export as CSV."),
        ("ID;P"u8.ToArray(), "It looks like a SYLK file. Open it in Excel and save it as .xlsx, or export as CSV."),
        ([0x1F, 0x8B], "It looks like a gzip archive. Unpack it, or send a .zip."),
        ("7z\xBC\xAF"u8[..2].ToArray(), "It looks like a 7-Zip archive. Unpack it, or send a .zip."),
        ("Rar!"u8.ToArray(), "It looks like a RAR archive. Unpack it, or send a .zip."),
        ("SQLite format 3"u8.ToArray(), $"It looks like a SQLite database. {AsTable}"),
        ([0, 1, 0, 0, .. "Standard Jet DB"u8], $"It looks like an Access database. {AsTable}"),
        ([0, 1, 0, 0, .. "Standard ACE DB"u8], $"It looks like an Access database. {AsTable}"),
        ([0x89, .. "PNG"u8], $"It looks like a picture. {AsTable}"),
        ([0xFF, 0xD8, 0xFF], $"It looks like a picture. {AsTable}"),
        ("GIF8"u8.ToArray(), $"It looks like a picture. {AsTable}"),
        ([.. "II"u8, 0x2A, 0], $"It looks like a scanned picture (TIFF). {AsTable}"),
        ([.. "MM"u8, 0, 0x2A], $"It looks like a scanned picture (TIFF). {AsTable}"),
        ("PAR1"u8.ToArray(), $"It looks like a Parquet file. {AsTable}"),
        ("MZ"u8.ToArray(), $"It looks like a program. {AsTable}"),
        ("%!PS"u8.ToArray(), $"It looks like a print file. {AsTable}"),
    ];

    // All but tab, line feed, form feed, carriage return and the end-of-file mark of old systems.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except([(byte)'\t', (byte)'\n', (byte)0x0C, (byte)'\r', (byte)0x1A])]);

    private static readonly byte[] CompoundSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Content Of(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.IsEmpty)
            return new(ContentKind.Empty);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return new(ContentKind.Package);
        if (head.StartsWith(CompoundSignature))
            return new(ContentKind.Compound);
        if (IsRawBiff(head))
            return new(ContentKind.RawBiff);

        foreach (var (signature, advice) in Foreign)
        {
            if (head.StartsWith(signature))
                return new(ContentKind.Other, advice);
        }

        return OfText(bytes);
    }

    private static Content OfText(ReadOnlyMemory<byte> head)
    {
        var text = TextHead.Of(head);
        if (text.Encoding == TextEncoding.ByContent && LooksBinary(head.Span))
            return new(ContentKind.Other, $"It does not look like text or a spreadsheet. {AsTable}");

        return Markup.Of(text.Utf8.Span) with { Text = text };
    }

    // Text has hardly any control characters; a run of zeros in an otherwise good file is reported by the text reader.
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        for (var rest = head; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
            controls++;
        return controls * 20 > head.Length;
    }

    // Excel 2 to 5 wrote the workbook's records straight into the file, beginning with BOF: number, length, version, kind of sheet.
    private static bool IsRawBiff(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8)
            return false;

        var size = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        var sheet = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        return BinaryPrimitives.ReadUInt16LittleEndian(head) switch
        {
            0x0009 => size == 4 && sheet is 0x10 or 0x20 or 0x40,
            0x0209 or 0x0409 => size == 6 && sheet is 0x10 or 0x20 or 0x40 or 0x0100,
            0x0809 => size is >= 4 and <= 16 && sheet is 0x05 or 0x06 or 0x10 or 0x20 or 0x40 or 0x0100,
            _ => false,
        };
    }
}
