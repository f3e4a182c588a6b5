namespace WresEtl.Adapters.Csv;

/// <summary>How a text file's bytes are to be read, as far as its first bytes can tell.</summary>
internal enum TextEncoding
{
    /// <summary>UTF-8, or Windows-1252 from the first byte that is not valid UTF-8.</summary>
    ByContent,
    Utf16LittleEndian,
    Utf16BigEndian,
}

internal static class TextEncodings
{
    /// <summary>A byte order mark decides; without one, Latin text with a zero in every second byte is UTF-16.</summary>
    public static TextEncoding Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TextEncoding.Utf16LittleEndian;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TextEncoding.Utf16BigEndian;

        if (!head.Contains((byte)0))
            return TextEncoding.ByContent;

        var (even, odd) = CountZeros(head);
        var enough = head.Length / 4;
        if (head.Length >= 4 && odd > enough && even * 8 < odd)
            return TextEncoding.Utf16LittleEndian;
        return head.Length >= 4 && even > enough && odd * 8 < even ? TextEncoding.Utf16BigEndian : TextEncoding.ByContent;
    }

    private static (int Even, int Odd) CountZeros(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        return (even, odd);
    }
}
