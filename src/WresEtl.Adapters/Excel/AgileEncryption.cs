using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>The encryption of Excel 2010 and later ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15).</summary>
internal sealed class AgileEncryption
{
    private const int Segment = 4096;

    // Excel writes 100,000; a file that asks for much more only wants to keep us busy.
    private const int MostSpins = 1_000_000;

    private static readonly byte[] VerifierInput = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    private static readonly byte[] VerifierValue = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    private static readonly byte[] KeyValue = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

    private readonly Dictionary<string, string> _key = [];
    private readonly Dictionary<string, string> _data = [];

    private AgileEncryption(byte[] info)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var xml = XmlReader.Create(new MemoryStream(info, 8, info.Length - 8), settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "keyData" or "encryptedKey")
                ReadAttributes(xml, xml.LocalName == "keyData" ? _data : _key);
        }
    }

    public static byte[]? Open(byte[] info, byte[] package, string password) => new AgileEncryption(info).Open(package, password);

    private static void ReadAttributes(XmlReader xml, Dictionary<string, string> attributes)
    {
        while (xml.MoveToNextAttribute())
            attributes.TryAdd(xml.LocalName, xml.Value);
    }

    private byte[]? Open(byte[] package, string password)
    {
        if (_key["cipherAlgorithm"] != "AES" || _key["cipherChaining"] != "ChainingModeCBC")
            throw WorkbookPassword.NotKnown();

        var hash = PasswordHash(password);
        var input = Unlock(hash, VerifierInput, "encryptedVerifierHashInput");
        var value = Unlock(hash, VerifierValue, "encryptedVerifierHashValue");
        var expected = Hash(_key, input.AsSpan(0, Number(_key, "saltSize")));
        return expected.AsSpan().SequenceEqual(value.AsSpan(0, Math.Min(value.Length, expected.Length)))
            ? Decrypt(package, Unlock(hash, KeyValue, "encryptedKeyValue")[..(Number(_key, "keyBits") / 8)])
            : null;
    }

    private byte[] PasswordHash(string password)
    {
        var hash = Hash(_key, [.. Bytes(_key, "saltValue"), .. Encoding.Unicode.GetBytes(password)]);
        var next = new byte[4 + hash.Length];
        var spins = Number(_key, "spinCount");
        if (spins > MostSpins)
            throw new LimitException("The workbook's password protection asks for more work than Excel does.");

        for (var i = 0; i < spins; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(next, i);
            hash.CopyTo(next, 4);
            hash = Hash(_key, next);
        }

        return hash;
    }

    private byte[] Unlock(byte[] passwordHash, byte[] block, string name)
    {
        var key = WorkbookPassword.Fit(Hash(_key, [.. passwordHash, .. block]), Number(_key, "keyBits") / 8);
        return WorkbookPassword.Decrypt(key, WorkbookPassword.Fit(Bytes(_key, "saltValue"), 16), CipherMode.CBC, Bytes(_key, name));
    }

    private byte[] Decrypt(byte[] package, byte[] key)
    {
        var size = BinaryPrimitives.ReadInt64LittleEndian(package);
        if (size < 0 || size > package.Length)
            throw new DamagedException("The protected workbook is broken or cut short.");

        var plain = new MemoryStream(package.Length);
        for (var (at, i) = (8, 0); at < package.Length; at += Segment, i++)
        {
            var number = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(number, i);
            var iv = WorkbookPassword.Fit(Hash(_data, [.. Bytes(_data, "saltValue"), .. number]), 16);
            plain.Write(WorkbookPassword.Decrypt(key, iv, CipherMode.CBC, package.AsSpan(at, Math.Min(Segment, package.Length - at))));
        }

        return plain.ToArray()[..(int)size];
    }

    private static byte[] Bytes(Dictionary<string, string> attributes, string name) => Convert.FromBase64String(attributes[name]);

    private static int Number(Dictionary<string, string> attributes, string name) =>
        int.TryParse(attributes[name], out var number) ? number : throw new DamagedException("The protected workbook's key is broken.");

    private static byte[] Hash(Dictionary<string, string> attributes, ReadOnlySpan<byte> bytes) => attributes["hashAlgorithm"] switch
    {
        "SHA512" => SHA512.HashData(bytes),
        "SHA384" => SHA384.HashData(bytes),
        "SHA256" => SHA256.HashData(bytes),
#pragma warning disable CA5350 // The file's choice, not ours.
        "SHA1" => SHA1.HashData(bytes),
#pragma warning restore CA5350
        _ => throw WorkbookPassword.NotKnown(),
    };
}
