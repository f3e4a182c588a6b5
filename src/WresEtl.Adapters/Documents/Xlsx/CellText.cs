using System.Text;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>Text as a spreadsheet cell can hold it, the same for writing a cell and for comparing one that came back.</summary>
internal static class CellText
{
    /// <summary>What Excel allows in one cell.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// Line ends become LF; characters that XML has no place for become U+FFFD; text beyond the limit is cut and ends in an ellipsis
    /// (the whole of it is in the CSV file).
    /// </summary>
    public static string Clean(string text)
    {
        if (text.Length <= Longest && !NeedsWork(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                clean.Append(text[at]).Append(text[++at]);
            else if (text[at] != '\r')
                clean.Append(IsAllowed(text[at]) ? text[at] : '\uFFFD');
            else if (at + 1 == text.Length || text[at + 1] != '\n')
                clean.Append('\n');
        }

        return clean.Length <= Longest ? clean.ToString() : Cut(clean);
    }

    /// <summary>As <see cref="Clean"/>, with what spreadsheets read as an escape (<c>_x000A_</c>) kept literal.</summary>
    public static string ForXml(string text)
    {
        var clean = Clean(text);
        if (!clean.Contains("_x", StringComparison.Ordinal)) return clean;
        var escaped = new StringBuilder(clean.Length + 16);
        for (var at = 0; at < clean.Length; at++)
            escaped.Append(IsEscape(clean.AsSpan(at)) ? "_x005F_" : clean[at]);
        return escaped.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
        char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
        {
            if (c == '\r' || char.IsSurrogate(c) || !IsAllowed(c)) return true;
        }

        return false;
    }

    private static bool IsAllowed(char c) => c is '\t' or '\n' or (>= ' ' and < '\uD800') or (>= '\uE000' and < '\uFFFE');

    private static string Cut(StringBuilder text)
    {
        var end = Longest - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text.ToString(0, end) + "…";
    }
}
