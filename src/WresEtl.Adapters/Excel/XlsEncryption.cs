using System.Buffers.Binary;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// Decrypts the records of a password-protected .xls in place ([MS-XLS] 2.2.10): RC4 over the whole stream, a new key every 1,024 bytes;
/// the heads of records, and a few records that say where things are, stay as they are.
/// </summary>
internal sealed class XlsEncryption
{
    private const int BlockBytes = 1024;
    private const ushort FilePass = 0x002F;

    // WRITEACCESS, the name of the last user: nothing reads it, so that it can stand in FILEPASS's place.
    private const ushort Ignored = 0x005C;

    // BOF, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO, RRDHEAD.
    private static readonly ushort[] Plain = [0x0809, FilePass, 0x0194, 0x0195, 0x00E1, 0x0196, 0x0138];

    // BOUNDSHEET begins with the sheet's place in the stream.
    private const ushort BoundSheet = 0x0085;
    private const int PlaceBytes = 4;

    // The library would read it, but cells that are errors or formulas, and links, would pass unseen.
    private const string Excel95Detail =
        "The workbook is protected in the way of Excel 95, which hides errors, formulas and links from every check. Save it as .xlsx; the password may stay.";

    private readonly byte[] _records;
    private readonly XlsKey _key;
    private readonly byte[] _mask = new byte[BlockBytes];
    private int _block = -1;

    private XlsEncryption(byte[] records, XlsKey key) => (_records, _key) = (records, key);

    /// <summary>
    /// Makes the records readable where the password, or the one everybody knows, opens them. Left as they are otherwise: without
    /// protection, or with another password.
    /// </summary>
    /// <exception cref="NotReadException">Protected as Excel 95 did it.</exception>
    public static void Open(byte[] records, string? password)
    {
        if (Find(records, FilePass) is not { } at) return;
        var data = records.AsSpan(at + 4, UInt16(records, at + 2)).ToArray();
        if (IsOfExcel95(data)) throw new NotReadException(Excel95Detail);
        if ((password is null ? null : XlsKey.Of(data, password)) is { } own) new XlsEncryption(records, own).Decrypt(at);
        else if (XlsKey.Of(data, WorkbookPassword.OpenToAll) is { } known) new XlsEncryption(records, known).Decrypt(at);
    }

    /// <summary>A key and a check of the password, two bytes each: alone before Excel 97, since then behind a zero that says so.</summary>
    private static bool IsOfExcel95(ReadOnlySpan<byte> filePass) => filePass.Length <= 4 || BinaryPrimitives.ReadUInt16LittleEndian(filePass) == 0;

    private static int? Find(byte[] records, ushort id)
    {
        const ushort EndOfSheet = 0x000A;
        for (var at = 0; At(records, at); at += 4 + UInt16(records, at + 2))
        {
            if (UInt16(records, at) == id) return at;
            if (UInt16(records, at) == EndOfSheet) return null;
        }

        return null;
    }

    private static bool At(byte[] records, int at) => at + 4 <= records.Length && at + 4 + UInt16(records, at + 2) <= records.Length;

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private void Decrypt(int filePass)
    {
        for (var at = 0; At(_records, at); at += 4 + UInt16(_records, at + 2))
        {
            var id = UInt16(_records, at);
            if (!Plain.Contains(id)) Decrypt(at + 4 + (id == BoundSheet ? PlaceBytes : 0), at + 4 + UInt16(_records, at + 2));
        }

        BinaryPrimitives.WriteUInt16LittleEndian(_records.AsSpan(filePass), Ignored);
    }

    private void Decrypt(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (i / BlockBytes != _block)
            {
                _block = i / BlockBytes;
                Array.Clear(_mask);
                _key.Cipher(_block).Apply(_mask);
            }

            _records[i] ^= _mask[i % BlockBytes];
        }
    }
}
