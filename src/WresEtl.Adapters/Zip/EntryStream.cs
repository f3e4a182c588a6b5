using System.IO.Compression;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Zip;

/// <summary>
/// One entry of a zip, unpacked: refuses more than so many bytes for each packed byte while it unpacks, and at the end a length or
/// checksum that is not the stated one.
/// </summary>
internal sealed class EntryStream : Stream
{
    // Small repetitive parts compress well in good files too.
    private const long FreeBytes = 1 << 20;

    private readonly Stream _unpacked;
    private readonly IDisposable? _owner;
    private readonly long _stated;
    private readonly uint _statedCrc;
    private readonly long _most;
    private readonly int _expansion;
    private Crc32 _crc = new();
    private long _read;
    private bool _ended;

    /// <param name="entry">What to unpack.</param>
    /// <param name="expansion">Unpacked bytes for each packed byte, at most.</param>
    /// <param name="most">Unpacked bytes, at most.</param>
    /// <param name="owner">What to close with the stream.</param>
    public EntryStream(ZipArchiveEntry entry, int expansion, long most, IDisposable? owner = null)
    {
        _owner = owner;
        if (entry.IsEncrypted)
            throw new DamagedException("A part of the zip is encrypted. Send it without a password, or a workbook with one.");

        _stated = entry.Length;
        _statedCrc = entry.Crc32;
        _most = Math.Min(most, Math.Max(FreeBytes, entry.CompressedLength * expansion));
        _expansion = expansion;
        _unpacked = entry.Open();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _stated;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _ended)
            return 0;

        var read = _unpacked.Read(buffer);
        _read += read;
        if (_read > _most)
            throw new LimitException($"A part unpacks to more than {_most} bytes (at most {_expansion} for each packed byte).");

        _crc.Add(buffer[..read]);
        if (read == 0)
            CheckEnd();
        return read;
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
        {
            _unpacked.Dispose();
            _owner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        _ended = true;
        if (_read != _stated || _crc.Value != _statedCrc)
            throw new DamagedException("A part of the zip does not match its checksum: the file was damaged on its way.");
    }
}
