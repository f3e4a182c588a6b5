using System.Text;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// The tags of an XML part, one after the other, from its bytes: enough to see limits, formulas and error cells at a small part of
/// what parsing costs. A document type is refused (no workbook has one; entity bombs do), and so is any encoding but UTF-8's family.
/// </summary>
internal ref struct XmlTags
{
    // With the longest tag just below what .NET keeps among its large objects: a workbook has five small parts.
    private const int BlockSize = 32 << 10;
    private const int LongestTag = 32 << 10;
    private const int ShortText = 32;

    private static ReadOnlySpan<byte> ValueStart => "<v>"u8;

    private static ReadOnlySpan<byte> CellEnd => "</v></c>"u8;

    private readonly Stream _xml;
    private readonly byte[] _block;
    private int _next;
    private int _end;
    private bool _ended;
    private bool _started;
    private readonly byte[] _keptText;
    private int _textAt;
    private int _textLength;

    public XmlTags(Stream xml)
    {
        _textAt = -1;
        _xml = xml;
        _block = new byte[BlockSize + LongestTag];
        _keptText = new byte[ShortText];
    }

    /// <summary>The tag without its brackets: name and attributes; closing tags begin with a slash.</summary>
    public ReadOnlySpan<byte> Tag { get; private set; }

    /// <summary>Bytes of text between the tag before and this one.</summary>
    public long TextBefore { get; private set; }

    /// <summary>That text if it is short, as error values are; otherwise empty.</summary>
    public readonly ReadOnlySpan<byte> ShortTextBefore =>
        (_textAt < 0 ? _keptText.AsSpan() : _block.AsSpan(_textAt))[.._textLength];

    /// <summary>The name without its namespace prefix; a closing tag without a prefix begins with a slash.</summary>
    public readonly ReadOnlySpan<byte> Name
    {
        get
        {
            var (start, end) = (0, 1);
            for (; end < Tag.Length && Tag[end] > ' ' && Tag[end] != '/'; end++)
            {
                if (Tag[end] == ':')
                    start = end + 1;
            }

            return Tag[start..end];
        }
    }

    public readonly bool IsClosing => Tag[0] == '/';

    public readonly bool IsSelfClosing => Tag[^1] == '/';

    public bool Read()
    {
        TextBefore = 0;
        while (true)
        {
            var rest = _block.AsSpan(_next, _end - _next);
            var open = rest.IndexOf((byte)'<');
            if (open >= 0)
            {
                PassText(open);
                if (TakeTag() && !IsSkipped())
                    return true;
            }
            else if (rest.Length > ShortText || !Fill())
            {
                PassText(rest.Length);
                if (_ended && _next == _end)
                    return false;
            }
        }
    }

    /// <summary>
    /// Passes over the rest of a cell when it is a plain value, as nearly all are; otherwise stays. At most so much text is passed.
    /// </summary>
    public bool TryPassValue(int most)
    {
        var rest = _block.AsSpan(_next, _end - _next);
        if (!rest.StartsWith(ValueStart))
            return false;

        var text = rest[ValueStart.Length..].IndexOf((byte)'<');
        if (text < 0 || text > most || !rest[(ValueStart.Length + text)..].StartsWith(CellEnd))
            return false;

        _next += ValueStart.Length + text + CellEnd.Length;
        return true;
    }

    /// <summary>An attribute's value; empty when it is not there.</summary>
    public static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var rest = tag;
        while (true)
        {
            var at = rest.IndexOf(name);
            if (at < 0)
                return [];

            var after = rest[(at + name.Length)..];
            if (at > 0 && IsBlank(rest[at - 1]) && after.Length > 2 && after[0] == '=' && after[1] is (byte)'"' or (byte)'\'')
            {
                var end = after[2..].IndexOf(after[1]);
                return end < 0 ? [] : after.Slice(2, end);
            }

            rest = after;
        }
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private void PassText(int length)
    {
        _textAt = _next;
        _textLength = length <= ShortText && TextBefore == 0 ? length : 0;
        TextBefore += length;
        _next += length;
    }

    private bool TakeTag()
    {
        while (true)
        {
            var rest = _block.AsSpan(_next, _end - _next);
            var close = Close(rest);
            if (close > 0)
            {
                Tag = rest[1..close];
                _next += close + 1;
                return Tag.Length > 0 ? true : throw new DamagedException("A part of the workbook is not well-formed.");
            }

            if (rest.Length > LongestTag || !Fill())
                throw new DamagedException("A part of the workbook is not well-formed or cut short.");
        }
    }

    private static int Close(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
            return After(rest, "-->"u8);
        return rest.StartsWith("<![CDATA["u8) ? After(rest, "]]>"u8) : rest.IndexOf((byte)'>');
    }

    private static int After(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> mark)
    {
        var at = rest.IndexOf(mark);
        return at < 0 ? at : at + mark.Length - 1;
    }

    private readonly bool IsSkipped()
    {
        if (Tag[0] == '?' || Tag.StartsWith("!--"u8) || Tag.StartsWith("![CDATA["u8))
            return true;
        return Tag[0] == '!' ? throw new DamagedException("A part of the workbook declares a document type, which no workbook does.") : false;
    }

    private bool Fill()
    {
        if (_ended)
            return false;

        if (_textAt >= 0)
            _block.AsSpan(_textAt, _textLength).CopyTo(_keptText);
        _textAt = -1;
        _block.AsSpan(_next, _end - _next).CopyTo(_block);
        _end -= _next;
        _next = 0;
        var read = _xml.ReadAtLeast(_block.AsSpan(_end), Math.Min(BlockSize, _block.Length - _end), throwOnEndOfStream: false);
        _ended = read == 0;
        _end += read;
        if (!_started)
            CheckStart();
        return read > 0;
    }

    private void CheckStart()
    {
        _started = true;
        var start = _block.AsSpan(0, _end);
        if (start.StartsWith(Encoding.UTF8.Preamble))
            start = start[3..];
        if (start.IsEmpty || start.Length > 1 && start[1] == 0 || start[0] != '<' && !IsBlank(start[0]))
            throw new DamagedException("A part of the workbook is not UTF-8 XML.");
    }
}
