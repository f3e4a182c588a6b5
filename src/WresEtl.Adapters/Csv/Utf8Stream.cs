using System.Text;
using System.Text.Unicode;

namespace WresEtl.Adapters.Csv;

/// <summary>
/// A text file as UTF-8, whatever it was written in, in one pass. Without a mark for UTF-16 the content decides: everything that is
/// valid UTF-8 passes as it is; at the first byte that is not, a file that held no UTF-8 character before it is Windows-1252 from
/// there (what came before was ASCII, the same in both). If it did hold one, the encodings are mixed: the byte is read as
/// Windows-1252 and counted.
/// </summary>
internal sealed class Utf8Stream(Stream bytes, TextEncoding encoding) : Stream
{
    private const int BlockSize = 64 << 10;

    // Most files never need it: what passes as it is goes where the reader wants it.
    private byte[] _block = [];
    private byte[] _wide = [];
    private int _kept;
    private bool _started;
    private bool _ended;
    private bool _isWindows1252;
    private bool _sawUtf8;
    private byte[] _out = [];
    private int _next;
    private int _end;
    private byte _last = (byte)'\n';

    /// <summary>Bytes, or UTF-16 units, that mean nothing in the encoding of the rest.</summary>
    public long Invalid { get; private set; }

    /// <summary>Zero bytes in the text: a file that was cut or overwritten on disk often has runs of them.</summary>
    public long Zeros { get; private set; }

    /// <summary>What was read so far does not end with a line break, nor with the mark by which DOS ended a file.</summary>
    public bool EndsWithoutLineEnd => _last is not ((byte)'\n' or (byte)'\r' or 0x1A);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        var count = Give(buffer);
        if (count > 0)
            _last = buffer[count - 1];
        return count;
    }

    private int Give(Span<byte> buffer)
    {
        if (_next == _end && encoding == TextEncoding.ByContent && !_isWindows1252 && _kept == 0 && !_ended && Pass(buffer) is > 0 and var passed)
            return passed;

        while (_next == _end && !_ended)
            Fill();

        var count = Math.Min(buffer.Length, _end - _next);
        _out.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            bytes.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads without a copy. Bytes that need work are kept for <see cref="Fill"/>, and 0 is returned.</summary>
    private int Pass(Span<byte> buffer)
    {
        var block = buffer[..Math.Min(buffer.Length, BlockSize)];
        block = block[..bytes.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)];
        if (!_started && MarkLength(block) is > 0 and var mark)
        {
            block[mark..].CopyTo(block);
            block = block[..^mark];
            _sawUtf8 = true;
        }

        _started = true;
        if (!PassesAsItIs(block))
        {
            AllocateBlock();
            block.CopyTo(_block);
            _kept = block.Length;
            return 0;
        }

        _ended = block.IsEmpty;
        Zeros += block.Count((byte)0);
        return block.Length;
    }

    private void AllocateBlock()
    {
        if (_block.Length == 0)
            _block = new byte[BlockSize];
    }

    private void Fill()
    {
        AllocateBlock();
        var wanted = BlockSize - _kept;
        var read = bytes.ReadAtLeast(_block.AsSpan(_kept), wanted, throwOnEndOfStream: false);
        _ended = read < wanted;
        var block = _block.AsSpan(0, _kept + read);
        _kept = 0;
        var mark = _started ? 0 : MarkLength(block);
        _started = true;
        _sawUtf8 |= mark == 3;
        Decode(block, mark);
        Zeros += _out.AsSpan(_next, _end - _next).Count((byte)0);
    }

    private int MarkLength(ReadOnlySpan<byte> block) => encoding switch
    {
        TextEncoding.ByContent => block.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0,
        TextEncoding.Utf16LittleEndian => block.StartsWith(Encoding.Unicode.Preamble) ? 2 : 0,
        TextEncoding.Utf16BigEndian => block.StartsWith(Encoding.BigEndianUnicode.Preamble) ? 2 : 0,
    };

    private void Decode(Span<byte> block, int start)
    {
        if (encoding != TextEncoding.ByContent)
            DecodeUtf16(block[start..]);
        else if (!_isWindows1252 && PassesAsItIs(block[start..]))
            Show(_block, start, block.Length);
        else
            DecodeByContent(block[start..]);
    }

    private bool PassesAsItIs(ReadOnlySpan<byte> block)
    {
        if (Ascii.IsValid(block))
            return true;
        if (!Utf8.IsValid(block))
            return false;

        _sawUtf8 = true;
        return true;
    }

    private void DecodeByContent(Span<byte> block)
    {
        Widen();
        var written = 0;
        while (!block.IsEmpty)
        {
            var taken = _isWindows1252 ? 0 : ValidPrefix(block);
            block[..taken].CopyTo(_wide.AsSpan(written));
            written += taken;
            block = block[taken..];
            if (block.IsEmpty || Keeps(block))
                break;

            var invalid = InvalidLength(block);
            written += Windows1252.ToUtf8(block[..invalid], _wide.AsSpan(written));
            block = block[invalid..];
        }

        Show(_wide, 0, written);
    }

    private int ValidPrefix(ReadOnlySpan<byte> block)
    {
        var position = 0;
        while (position < block.Length)
        {
            var ascii = block[position..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return block.Length;

            position += ascii;
            if (Rune.DecodeFromUtf8(block[position..], out _, out var length) != System.Buffers.OperationStatus.Done)
                return position;

            _sawUtf8 = true;
            position += length;
        }

        return position;
    }

    // A character that the end of the block cuts is decoded with the next block.
    private bool Keeps(Span<byte> rest)
    {
        var cut = !_isWindows1252 && !_ended && rest.Length < 4
            && Rune.DecodeFromUtf8(rest, out _, out _) == System.Buffers.OperationStatus.NeedMoreData;
        _kept = cut ? rest.Length : 0;
        if (cut)
            rest.CopyTo(_block);
        return cut;
    }

    private int InvalidLength(ReadOnlySpan<byte> block)
    {
        if (_sawUtf8)
        {
            Invalid++;
            return 1;
        }

        _isWindows1252 = true;
        return block.Length;
    }

    private void DecodeUtf16(Span<byte> block)
    {
        Widen();
        var written = Utf16.ToUtf8(block, encoding == TextEncoding.Utf16BigEndian, _ended, _wide, out var used, out var invalid);
        Invalid += invalid;
        var rest = block[used..];
        rest.CopyTo(_block);
        _kept = rest.Length;
        Show(_wide, 0, written);
    }

    // Most files are UTF-8 already and never need it.
    private void Widen()
    {
        if (_wide.Length == 0)
            _wide = new byte[3 * BlockSize];
    }

    private void Show(byte[] buffer, int start, int end)
    {
        _out = buffer;
        _next = start;
        _end = end;
    }
}
