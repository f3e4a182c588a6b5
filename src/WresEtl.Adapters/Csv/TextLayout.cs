namespace WresEtl.Adapters.Csv;

/// <param name="Encoding">How the bytes become characters.</param>
/// <param name="Separator">What separates fields.</param>
/// <param name="HasHint">The first line is Excel's <c>sep=</c>, no data.</param>
/// <param name="HasQuotes">Quotation marks enclose fields; otherwise they are text like any other.</param>
/// <param name="HasSpaces">A space may stand between a separator and a quotation mark, as people write lists: <c>"a", "b"</c>.</param>
internal sealed record TextLayout(TextEncoding Encoding, byte Separator, bool HasHint = false, bool HasQuotes = true, bool HasSpaces = false)
{
    /// <param name="head">The file's first text.</param>
    /// <param name="isWhole">There is no more.</param>
    public static TextLayout Of(TextHead head, bool isWhole)
    {
        var text = head.Utf8.Span;
        var hasHint = Separators.HasHint(text, out var hint);
        var separator = hasHint ? hint : Separators.Find(text, isWhole);
        return new TextLayout(head.Encoding, separator, hasHint, HasSpaces: text.IndexOf([separator, (byte)' ', (byte)'"']) >= 0);
    }
}
