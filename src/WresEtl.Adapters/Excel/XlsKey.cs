using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WresEtl.Adapters.Excel;

/// <summary>The key of a protected .xls, tried on the verifier beside it ([MS-OFFCRYPTO] 2.3.5 and 2.3.6).</summary>
/// <param name="Hash">Of salt and password.</param>
/// <param name="Bytes">How many bytes of a block's hash are its key.</param>
/// <param name="IsSha1">Excel 2002 and later; before it was MD5.</param>
internal sealed record XlsKey(byte[] Hash, int Bytes, bool IsSha1)
{
    private const int SaltBytes = 16;

    // 40 bits, the least that either form has.
    private const int ShortBytes = 5;
    private const int Md5KeyBytes = 16;

    /// <summary>Null where the password does not fit, or the protection is of another kind.</summary>
    public static XlsKey? Of(byte[] filePass, string password)
    {
        if (filePass.Length < 6 || BinaryPrimitives.ReadUInt16LittleEndian(filePass) != 1) return null;
        return (BinaryPrimitives.ReadUInt16LittleEndian(filePass.AsSpan(2)), BinaryPrimitives.ReadUInt16LittleEndian(filePass.AsSpan(4))) switch
        {
            (1, 1) => OfExcel97(filePass.AsSpan(6), password),
            (2 or 3 or 4, 2) => OfExcel2002(filePass.AsSpan(6), password),
            _ => null,
        };
    }

    /// <summary>A block's cipher, at its first byte.</summary>
    public Rc4 Cipher(int block)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, block);
        var key = HashOf([.. Hash, .. number])[..Bytes];
        // 40 bits are filled up with zeros, by Microsoft's library.
        return new Rc4(IsSha1 && Bytes == ShortBytes ? [.. key, .. new byte[16 - ShortBytes]] : key);
    }

    public override string ToString() => nameof(XlsKey);

    private static XlsKey? OfExcel97(ReadOnlySpan<byte> data, string password)
    {
        const int Repeats = 16;
        const int VerifierBytes = 16;
        if (data.Length < SaltBytes + 2 * VerifierBytes) return null;
        var begin = Md5(Encoding.Unicode.GetBytes(password))[..ShortBytes];
        var salted = Enumerable.Repeat((byte[])[.. begin, .. data[..SaltBytes]], Repeats).SelectMany(b => b).ToArray();
        var key = new XlsKey(Md5(salted)[..ShortBytes], Md5KeyBytes, IsSha1: false);
        return key.Opens(data.Slice(SaltBytes, VerifierBytes), data.Slice(SaltBytes + VerifierBytes, VerifierBytes)) ? key : null;
    }

    private static XlsKey? OfExcel2002(ReadOnlySpan<byte> data, string password)
    {
        const int HeaderAt = 8;
        const int KeySizeAt = HeaderAt + 16;
        const int VerifierBytes = 16 + 4 + 20;
        if (data.Length < KeySizeAt + 4) return null;
        var headerBytes = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        var verifierAt = HeaderAt + (long)headerBytes + 4 + SaltBytes;
        if (headerBytes < 0 || verifierAt + VerifierBytes > data.Length) return null;
        var bits = BinaryPrimitives.ReadInt32LittleEndian(data[KeySizeAt..]);
        if (bits is not (0 or (>= 40 and <= 128)) || bits % 8 != 0) return null;
        var verifier = data[(int)verifierAt..];
        var hash = Sha1([.. data.Slice((int)verifierAt - SaltBytes, SaltBytes), .. Encoding.Unicode.GetBytes(password)]);
        var key = new XlsKey(hash, bits == 0 ? ShortBytes : bits / 8, IsSha1: true);
        return key.Opens(verifier[..16], verifier.Slice(20, 20)) ? key : null;
    }

    private bool Opens(ReadOnlySpan<byte> verifier, ReadOnlySpan<byte> verifierHash)
    {
        byte[] both = [.. verifier, .. verifierHash];
        Cipher(0).Apply(both);
        return HashOf(both.AsSpan(0, verifier.Length)).AsSpan().SequenceEqual(both.AsSpan(verifier.Length));
    }

    private byte[] HashOf(ReadOnlySpan<byte> bytes) => IsSha1 ? Sha1(bytes) : Md5(bytes);

#pragma warning disable CA5350, CA5351 // The format's choices, not ours.
    private static byte[] Sha1(ReadOnlySpan<byte> bytes) => SHA1.HashData(bytes);

    private static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5350, CA5351
}
