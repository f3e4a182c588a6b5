using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>The encryption of Excel 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): AES in ECB mode, keys by SHA-1.</summary>
internal static class StandardEncryption
{
    private const int Spins = 50_000;
    private const int HashBytes = 20;

    public static byte[]? Open(byte[] info, byte[] package, string password)
    {
        var headerSize = Int32(info, 8);
        var keyBytes = Int32(info, 12 + 16) / 8;
        var verifier = info.AsSpan(12 + headerSize);
        if (keyBytes is not (16 or 24 or 32))
            throw WorkbookPassword.NotKnown();

        var key = Key(verifier.Slice(4, 16), password, keyBytes);
        var expected = Sha1(WorkbookPassword.Decrypt(key, [], CipherMode.ECB, verifier.Slice(20, 16)));
        var stated = WorkbookPassword.Decrypt(key, [], CipherMode.ECB, verifier.Slice(40, 32));
        if (!expected.AsSpan().SequenceEqual(stated.AsSpan(0, HashBytes)))
            return null;

        var size = BinaryPrimitives.ReadInt64LittleEndian(package);
        return size >= 0 && size <= package.Length - 8
            ? WorkbookPassword.Decrypt(key, [], CipherMode.ECB, package.AsSpan(8))[..(int)size]
            : throw new DamagedException("The protected workbook is broken or cut short.");
    }

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static byte[] Key(ReadOnlySpan<byte> salt, string password, int length)
    {
        var hash = Sha1([.. salt, .. Encoding.Unicode.GetBytes(password)]);
        var next = new byte[4 + HashBytes];
        for (var i = 0; i < Spins; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(next, i);
            hash.CopyTo(next, 4);
            hash = Sha1(next);
        }

        hash = Sha1([.. hash, 0, 0, 0, 0]);
        return [.. ((byte[])[.. Half(hash, 0x36), .. Half(hash, 0x5C)])[..length]];
    }

    private static byte[] Half(byte[] hash, byte fill)
    {
        var block = new byte[64];
        Array.Fill(block, fill);
        for (var i = 0; i < hash.Length; i++)
            block[i] ^= hash[i];
        return Sha1(block);
    }

#pragma warning disable CA5350 // The format's choice, not ours.
    private static byte[] Sha1(ReadOnlySpan<byte> bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350
}
