namespace WresEtl.Core.Intake;

/// <summary>
/// Numbers that somebody wrote so that a spreadsheet keeps them as text: <c>="0001"</c>, or an apostrophe before the first figure. For
/// keys only, of which neither mark is ever a part.
/// </summary>
internal static class SpreadsheetText
{
    /// <summary>The text inside the marks; the text itself where there are none.</summary>
    /// <param name="text">A cell without spaces at its ends.</param>
    public static ReadOnlySpan<byte> Inside(ReadOnlySpan<byte> text)
    {
        // Almost every key begins with a figure: one look, no work.
        if (text.IsEmpty || text[0] is not ((byte)'=' or (byte)'\'')) return text;
        if (text[0] == (byte)'\'') return Utf8Text.Trim(text[1..]);
        return text is [(byte)'=', (byte)'"', .. var inside, (byte)'"'] ? Utf8Text.Trim(inside) : text;
    }
}
