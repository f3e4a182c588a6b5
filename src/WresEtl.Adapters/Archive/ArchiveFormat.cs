using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WresEtl.Adapters.Archive;

/// <summary>
/// An archive file: magic, length of the wrapped key (4 bytes, big-endian), wrapped key, chunks. Each file has a random AES-256 key of
/// its own, wrapped by Data Protection for the client; each chunk is 64 KiB of content (the last one less, or none) under AES-GCM with
/// its 16-byte tag behind it.
/// </summary>
/// <remarks>
/// A chunk's nonce is its number and whether it is the last. A key encrypts one file only, so no nonce comes twice; and a chunk that was
/// moved, left out, repeated or taken from another file, or a file cut off between chunks, does not decrypt. Data Protection alone would
/// do for a small file, but takes whole buffers, and would have to be told about order and end just the same.
/// </remarks>
internal static class ArchiveFormat
{
    public const int ChunkBytes = 64 << 10;
    public const int TagBytes = AesGcmTag;
    public const int KeyBytes = 32;
    public const int LongestWrappedKey = 4096;

    private const int AesGcmTag = 16;
    private const int NonceBytes = 12;

    public static ReadOnlySpan<byte> Magic => "WRESARC1"u8;

    public static AesGcm Cipher(byte[] key) => new(key, AesGcmTag);

    /// <summary>The nonce of a chunk.</summary>
    public static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
