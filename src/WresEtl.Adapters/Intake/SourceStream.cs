using System.Security.Cryptography;

namespace WresEtl.Adapters.Intake;

/// <summary>
/// A file being read: marks failures of the disk as such and, where asked, hashes what passes. With a hash it is forward only.
/// </summary>
internal sealed class SourceStream(string name, Stream file, IncrementalHash? hash = null, Action<string>? hashed = null) : Stream
{
    private bool _hashed;

    public override bool CanRead => true;

    public override bool CanSeek => hash is null && file.CanSeek;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = file.Read(buffer);
        }
        catch (IOException)
        {
            throw new SourceUnreadableException { File = name };
        }

        if (hash is not null)
            AddToHash(buffer[..read], atEnd: read == 0 && !buffer.IsEmpty);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        CanSeek ? file.Seek(offset, origin) : throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            hash?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void AddToHash(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        if (_hashed)
            return;

        hash!.AppendData(bytes);
        if (!atEnd)
            return;

        _hashed = true;
        hashed?.Invoke(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
