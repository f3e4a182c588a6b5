namespace WresEtl.Adapters.Csv;

/// <summary>How many fields each record would have with a given separator. Blank lines are left out.</summary>
internal static class FieldCounts
{
    public static List<int> Of(ReadOnlySpan<byte> text, byte separator, bool isWhole, int atMost)
    {
        var counts = new List<int>();
        var (fields, start, quoted) = (1, 0, false);
        for (var i = 0; i < text.Length && counts.Count < atMost; i++)
        {
            var b = text[i];
            if (b == '"')
            {
                quoted = quoted ? !Closes(text, ref i) : IsFieldStart(text, i, start, separator);
            }
            else if (!quoted && b == separator)
            {
                fields++;
            }
            else if (!quoted && b is (byte)'\n' or (byte)'\r')
            {
                AddUnlessBlank(counts, fields, text[start..i]);
                (fields, start) = (1, i + 1);
            }
        }

        if (isWhole && counts.Count < atMost)
            AddUnlessBlank(counts, fields, text[start..]);
        return counts;
    }

    // A doubled quotation mark is text; any other inside quotes closes them.
    private static bool Closes(ReadOnlySpan<byte> text, ref int i)
    {
        if (i + 1 >= text.Length || text[i + 1] != '"')
            return true;

        i++;
        return false;
    }

    private static bool IsFieldStart(ReadOnlySpan<byte> text, int i, int start, byte separator) =>
        i == start || text[i - 1] == separator;

    private static void AddUnlessBlank(List<int> counts, int fields, ReadOnlySpan<byte> line)
    {
        if (!line.Trim(" \t\r\n"u8).IsEmpty)
            counts.Add(fields);
    }
}
