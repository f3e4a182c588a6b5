using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WresEtl.Adapters.Archive;

/// <summary>Encrypts what is written to it into a file, chunk by chunk, and hashes the content on the way.</summary>
internal sealed class ArchiveWriter : Stream
{
    private readonly Stream _to;
    private readonly AesGcm _cipher;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _chunk = new byte[ArchiveFormat.ChunkBytes];
    private readonly byte[] _sealed = new byte[ArchiveFormat.ChunkBytes + ArchiveFormat.TagBytes];
    private int _filled;
    private long _number;

    /// <param name="to">Where it goes; left open.</param>
    /// <param name="key">The file's own key.</param>
    /// <param name="wrappedKey">The same, wrapped.</param>
    public ArchiveWriter(Stream to, byte[] key, byte[] wrappedKey)
    {
        _to = to;
        _cipher = ArchiveFormat.Cipher(key);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, wrappedKey.Length);
        to.Write(ArchiveFormat.Magic);
        to.Write(length);
        to.Write(wrappedKey);
    }

    public long ContentBytes { get; private set; }

    /// <summary>Writes the last chunk; gives the content's SHA-256. Without it the file does not decrypt.</summary>
    public string Finish()
    {
        Seal(isLast: true);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        ContentBytes += buffer.Length;
        while (buffer.Length > 0)
        {
            // A full chunk waits until more comes: only then is it known not to be the last.
            if (_filled == _chunk.Length) Seal(isLast: false);
            var taken = Math.Min(buffer.Length, _chunk.Length - _filled);
            buffer[..taken].CopyTo(_chunk.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        CryptographicOperations.ZeroMemory(_chunk);
        _cipher.Dispose();
        _hash.Dispose();
        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        _cipher.Encrypt(
            ArchiveFormat.Nonce(_number, isLast), _chunk.AsSpan(0, _filled), _sealed.AsSpan(0, _filled),
            _sealed.AsSpan(_filled, ArchiveFormat.TagBytes));
        _to.Write(_sealed, 0, _filled + ArchiveFormat.TagBytes);
        _number++;
        _filled = 0;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
