using Utf8Bytes = System.Text.Unicode.Utf8;
using Utf8Encoding = System.Text.Encoding;

namespace WresEtl.Adapters.Csv;

/// <summary>The first bytes of what may be a text file, decoded once for everyone who looks at them.</summary>
/// <param name="Encoding">What the bytes are, as far as they can tell.</param>
/// <param name="Utf8">The same as UTF-8, without a byte order mark.</param>
internal sealed record TextHead(TextEncoding Encoding, ReadOnlyMemory<byte> Utf8)
{
    public static TextHead Of(ReadOnlyMemory<byte> head)
    {
        var encoding = TextEncodings.Detect(head.Span);
        return new(encoding, encoding == TextEncoding.ByContent && Utf8Bytes.IsValid(head.Span) ? WithoutMark(head) : Decode(head, encoding));
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> head) =>
        head[(head.Span.StartsWith(Utf8Encoding.UTF8.Preamble) ? Utf8Encoding.UTF8.Preamble.Length : 0)..];

    private static byte[] Decode(ReadOnlyMemory<byte> head, TextEncoding encoding)
    {
        using var utf8 = new Utf8Stream(new MemoryStream(head.ToArray()), encoding);
        using var text = new MemoryStream();
        utf8.CopyTo(text);
        return text.ToArray();
    }
}
