namespace WresEtl.Adapters.Excel;

/// <summary>References such as AB12.</summary>
internal static class CellReference
{
    /// <summary>The column from 0; −1 when there is no letter in front; too far right to be real gives int.MaxValue − 1.</summary>
    public static int Column(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var b in reference)
        {
            var letter = (b | 0x20) - 'a';
            if (letter is < 0 or > 25)
                break;
            if (column > 1_000_000)
                return int.MaxValue - 1;
            column = (column * 26) + letter + 1;
        }

        return column - 1;
    }

    /// <summary>A positive whole number, or 0 when it is none.</summary>
    public static int Number(ReadOnlySpan<byte> digits) =>
        System.Buffers.Text.Utf8Parser.TryParse(digits, out int number, out var read) && read == digits.Length ? Math.Max(number, 0) : 0;
}
