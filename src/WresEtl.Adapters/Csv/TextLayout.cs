namespace WresEtl.Adapters.Csv;

/// <param name="Encoding">How the bytes become characters.</param>
/// <param name="Separator">What separates fields.</param>
/// <param name="HasHint">The first line is Excel's <c>sep=</c>, no data.</param>
/// <param name="HasQuotes">Quotation marks enclose fields; otherwise they are text like any other.</param>
internal sealed record TextLayout(TextEncoding Encoding, byte Separator, bool HasHint = false, bool HasQuotes = true)
{
    /// <param name="head">The file's first text.</param>
    /// <param name="isWhole">There is no more.</param>
    public static TextLayout Of(TextHead head, bool isWhole) =>
        Separators.HasHint(head.Utf8.Span, out var hint)
            ? new TextLayout(head.Encoding, hint, true)
            : new TextLayout(head.Encoding, Separators.Find(head.Utf8.Span, isWhole));
}
