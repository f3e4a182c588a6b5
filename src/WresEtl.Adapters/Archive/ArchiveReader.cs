using System.Buffers.Binary;
using System.Security.Cryptography;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Archive;

/// <summary>Decrypts an archive file from its beginning. Nothing unchecked is handed out.</summary>
internal sealed class ArchiveReader : Stream
{
    private readonly Stream _from;
    private readonly string _sha256;
    private readonly AesGcm _cipher;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _sealed = new byte[ArchiveFormat.ChunkBytes + ArchiveFormat.TagBytes];
    private readonly byte[] _chunk = new byte[ArchiveFormat.ChunkBytes];
    private int _filled;
    private int _given;
    private long _number;
    private bool _isAtEnd;

    /// <param name="from">The file; closed with the reader.</param>
    /// <param name="sha256">What the content must hash to.</param>
    /// <param name="unwrap">Unwraps the file's key.</param>
    public ArchiveReader(Stream from, string sha256, Func<byte[], byte[]> unwrap)
    {
        (_from, _sha256) = (from, sha256);
        _cipher = ArchiveFormat.Cipher(Key(from, unwrap));
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0) return 0;
        while (_given == _filled && !_isAtEnd) Next();
        var taken = Math.Min(buffer.Length, _filled - _given);
        _chunk.AsSpan(_given, taken).CopyTo(buffer);
        _given += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        CryptographicOperations.ZeroMemory(_chunk);
        _cipher.Dispose();
        _hash.Dispose();
        _from.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Key(Stream from, Func<byte[], byte[]> unwrap)
    {
        try
        {
            Span<byte> head = stackalloc byte[ArchiveFormat.Magic.Length + sizeof(int)];
            from.ReadExactly(head);
            var length = BinaryPrimitives.ReadInt32BigEndian(head[ArchiveFormat.Magic.Length..]);
            if (!head.StartsWith(ArchiveFormat.Magic) || length is < 1 or > ArchiveFormat.LongestWrappedKey) throw Damaged();
            var wrapped = new byte[length];
            from.ReadExactly(wrapped);
            return unwrap(wrapped) is { Length: ArchiveFormat.KeyBytes } key ? key : throw Damaged();
        }
        catch (EndOfStreamException)
        {
            throw Damaged();
        }
        catch (CryptographicException problem)
        {
            throw new ArchiveDamagedException(
                "An archive entry's key cannot be opened: the entry was changed, or the key folder is not the one it was written under.", problem);
        }
    }

    private void Next()
    {
        var read = _from.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false);
        if (read < ArchiveFormat.TagBytes) throw Damaged();
        _isAtEnd = read < _sealed.Length || IsFileAtEnd();
        (_filled, _given) = (read - ArchiveFormat.TagBytes, 0);
        try
        {
            _cipher.Decrypt(
                ArchiveFormat.Nonce(_number++, _isAtEnd), _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, ArchiveFormat.TagBytes),
                _chunk.AsSpan(0, _filled));
        }
        catch (AuthenticationTagMismatchException problem)
        {
            _filled = 0;
            throw new ArchiveDamagedException("An archive entry was changed or cut off.", problem);
        }

        _hash.AppendData(_chunk, 0, _filled);
        // The name is the hash: an entry moved to another name is not what was asked for.
        if (_isAtEnd && Convert.ToHexStringLower(_hash.GetHashAndReset()) != _sha256) throw Damaged();
    }

    private bool IsFileAtEnd() => _from.Position == _from.Length;

    private static ArchiveDamagedException Damaged() => new("An archive entry was changed or cut off.");

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
