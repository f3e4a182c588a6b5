namespace WresEtl.Adapters.Csv;

internal static class Lines
{
    /// <summary>Line breaks inside a record: CR, LF and CR LF each count once.</summary>
    public static int BreaksIn(ReadOnlySpan<byte> record)
    {
        var breaks = 0;
        for (var at = record.IndexOfAny((byte)'\n', (byte)'\r'); at >= 0; at = record.IndexOfAny((byte)'\n', (byte)'\r'))
        {
            breaks++;
            var length = record[at] == '\r' && at + 1 < record.Length && record[at + 1] == '\n' ? 2 : 1;
            record = record[(at + length)..];
        }

        return breaks;
    }
}
