namespace WresEtl.Adapters.Csv;

/// <summary>
/// Which character separates the fields of a text file: decided once per file from its first lines, never guessed by a library. A
/// table is a run of lines with (nearly) the same number of fields that begins at its header and goes on to the end of the sample.
/// Composite values such as <c>NHS|XR05|Review Body Band 5</c> make such a run too, but it begins below the header: the run that
/// begins first wins, and between equals the one with more fields.
/// </summary>
internal static class Separators
{
    private const int SampleRecords = 40;
    private const double Agreement = 0.6;

    private static ReadOnlySpan<byte> Candidates => ",\t~|;"u8;

    /// <param name="head">The first part of the file as UTF-8.</param>
    /// <param name="isWhole">The file ends where the head ends; otherwise the last record is left out.</param>
    public static byte Find(ReadOnlySpan<byte> head, bool isWhole)
    {
        var best = new Table((byte)',', int.MaxValue, 0);
        var fallback = new Table((byte)',', 0, 0);
        foreach (var separator in Candidates)
        {
            var counts = FieldCounts.Of(head, separator, isWhole, SampleRecords);
            var table = TableIn(counts, separator);
            if (table.Start < best.Start || (table.Start == best.Start && table.Weight > best.Weight))
                best = table;

            var widest = Widest(counts, separator);
            if (widest.Weight > fallback.Weight)
                fallback = widest;
        }

        return best.Start == int.MaxValue ? fallback.Separator : best.Separator;
    }

    /// <summary>Excel's <c>sep=;</c> in the first line, which is no data.</summary>
    public static bool HasHint(ReadOnlySpan<byte> head, out byte separator)
    {
        separator = head.Length > 4 ? head[4] : (byte)0;
        return head.Length > 5
            && System.Text.Ascii.EqualsIgnoreCase(head[..4], "sep="u8)
            && head[5] is (byte)'\r' or (byte)'\n'
            && separator < 0x80 && separator is not ((byte)'"' or (byte)'\r' or (byte)'\n')
            && !char.IsLetterOrDigit((char)separator);
    }

    private static Table TableIn(List<int> counts, byte separator)
    {
        for (var start = 0; start < counts.Count; start++)
        {
            // The second half on its own, so that a few lines of preamble with a comma each are no table.
            if (counts[start] >= 2 && Agree(counts, start, start) >= Agreement
                && Agree(counts, start, (start + counts.Count) / 2) >= Agreement)
                return new Table(separator, start, counts[start]);
        }

        return new Table(separator, int.MaxValue, 0);
    }

    private static Table Widest(List<int> counts, byte separator)
    {
        var weight = 0.0;
        for (var start = 0; start < counts.Count; start++)
        {
            if (counts[start] >= 2)
                weight = Math.Max(weight, counts[start] * Agree(counts, start, start));
        }

        return new Table(separator, 0, weight);
    }

    private static double Agree(List<int> counts, int header, int from)
    {
        var (alike, tolerance) = (0, 1 + (counts[header] / 5));
        for (var i = from; i < counts.Count; i++)
        {
            if (counts[i] >= 2 && Math.Abs(counts[i] - counts[header]) <= tolerance)
                alike++;
        }

        return (double)alike / (counts.Count - from);
    }

    private readonly record struct Table(byte Separator, int Start, double Weight);
}
