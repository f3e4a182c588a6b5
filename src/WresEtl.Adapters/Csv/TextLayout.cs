namespace WresEtl.Adapters.Csv;

/// <param name="Encoding">How the bytes become characters.</param>
/// <param name="Separator">What separates fields.</param>
/// <param name="HasHint">The first line is Excel's <c>sep=</c>, no data.</param>
/// <param name="HasQuotes">Quotation marks enclose fields; otherwise they are text like any other.</param>
internal sealed record TextLayout(TextEncoding Encoding, byte Separator, bool HasHint = false, bool HasQuotes = true)
{
    /// <param name="head">The file's first bytes.</param>
    /// <param name="isWhole">There are no more.</param>
    public static TextLayout Of(ReadOnlySpan<byte> head, bool isWhole)
    {
        var encoding = TextEncodings.Detect(head);
        var text = ToUtf8(head, encoding);
        return Separators.HasHint(text, out var hint)
            ? new TextLayout(encoding, hint, true)
            : new TextLayout(encoding, Separators.Find(text, isWhole));
    }

    public static byte[] ToUtf8(ReadOnlySpan<byte> head, TextEncoding encoding)
    {
        using var utf8 = new Utf8Stream(new MemoryStream(head.ToArray()), encoding);
        using var text = new MemoryStream();
        utf8.CopyTo(text);
        return text.ToArray();
    }
}
