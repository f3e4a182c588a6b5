using System.Buffers.Binary;
using System.Security.Cryptography;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>Opens the encrypted package of a password-protected .xlsx or .xlsb ([MS-OFFCRYPTO] 2.3.4).</summary>
internal static class WorkbookPassword
{
    // What Excel uses for a workbook that is only protected against changes: anyone may open it.
    public const string OpenToAll = "VelvetSweatshop";

    /// <summary>The package; null when the password is wrong, or none is known and one is needed.</summary>
    public static byte[]? Open(CompoundFile file, string? password) =>
        (password is null ? null : OpenBy(file, password)) ?? OpenBy(file, OpenToAll);

    public static NotReadException NotKnown() =>
        new("The workbook's kind of password protection is not known. Save it with a password in a current Excel.");

    /// <summary>AES without padding; what is missing of the last block counts as zeros.</summary>
    public static byte[] Decrypt(byte[] key, byte[] iv, CipherMode mode, ReadOnlySpan<byte> cipher)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var whole = new byte[(cipher.Length + 15) / 16 * 16];
        cipher.CopyTo(whole);
        return mode == CipherMode.ECB ? aes.DecryptEcb(whole, PaddingMode.None) : aes.DecryptCbc(whole, iv, PaddingMode.None);
    }

    /// <summary>Cut or filled with 0x36 to a length (2.3.4.11).</summary>
    public static byte[] Fit(byte[] bytes, int length)
    {
        var fit = new byte[length];
        Array.Fill(fit, (byte)0x36);
        bytes.AsSpan(0, Math.Min(length, bytes.Length)).CopyTo(fit);
        return fit;
    }

    private static byte[]? OpenBy(CompoundFile file, string password)
    {
        var info = file.Stream("EncryptionInfo");
        var package = file.Stream("EncryptedPackage");
        var isAgile = BinaryPrimitives.ReadUInt16LittleEndian(info) == 4 && BinaryPrimitives.ReadUInt16LittleEndian(info.AsSpan(2)) == 4;
        return isAgile ? AgileEncryption.Open(info, package, password) : StandardEncryption.Open(info, package, password);
    }
}
