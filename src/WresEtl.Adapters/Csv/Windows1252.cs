namespace WresEtl.Adapters.Csv;

/// <summary>Windows-1252, the encoding of a spreadsheet's "save as CSV" in Britain.</summary>
internal static class Windows1252
{
    // 0x80 to 0x9F. The five bytes without a meaning stay control characters, as browsers read them.
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Writes at most three bytes for each byte of text; returns how many.</summary>
    public static int ToUtf8(ReadOnlySpan<byte> text, Span<byte> utf8)
    {
        var written = 0;
        foreach (var b in text)
        {
            var c = b is >= 0x80 and <= 0x9F ? Upper[b - 0x80] : (char)b;
            if (c < 0x80)
            {
                utf8[written++] = b;
            }
            else if (c < 0x800)
            {
                utf8[written++] = (byte)(0xC0 | (c >> 6));
                utf8[written++] = (byte)(0x80 | (c & 0x3F));
            }
            else
            {
                utf8[written++] = (byte)(0xE0 | (c >> 12));
                utf8[written++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                utf8[written++] = (byte)(0x80 | (c & 0x3F));
            }
        }

        return written;
    }
}
