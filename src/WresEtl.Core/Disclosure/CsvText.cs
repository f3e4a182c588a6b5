using System.Text;

namespace WresEtl.Core.Disclosure;

/// <summary>RFC 4180 as the pack's own files use it: comma, LF, quotes where needed.</summary>
internal static class CsvText
{
    public static string Quote(string field) =>
        field.AsSpan().IndexOfAny("\",\n\r") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The lines below the header; null when the header or a line's length is not the expected one.</summary>
    public static List<string[]>? Read(string text, string header)
    {
        var width = header.Split(',').Length;
        var lines = Lines(text);
        var isExpected = lines.Count > 0 && string.Join(',', lines[0]) == header && lines.TrueForAll(l => l.Length == width);
        return isExpected ? lines[1..] : null;
    }

    private static List<string[]> Lines(string text)
    {
        List<string[]> lines = [];
        List<string> fields = [];
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || (c != ',' && c != '\n'))
                field.Append(c);
            else
                EndField(c);
        }
        if (field.Length > 0 || fields.Count > 0)
            EndField('\n');
        return lines;

        void EndField(char end)
        {
            fields.Add(field.ToString());
            field.Clear();
            if (end != '\n')
                return;
            lines.Add([.. fields]);
            fields.Clear();
        }
    }
}
