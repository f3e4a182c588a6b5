using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ExcelDataReader;
using WresEtl.Adapters.Excel;
using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Excel;

/// <summary>Password-protected .xls: what cannot be seen from outside, day numbers from 1904, formulas and errors, is seen once it is open.</summary>
public sealed class XlsEncryptionTests
{
    private const string Password = "Invented-1";
    private const int BlockBytes = 1024;

    [Theory]
    [InlineData(128)]
    [InlineData(40)]
    public void Excel2002_IsOpenedWithItsDateSystem(int bits)
    {
        var bytes = Protected(RecordsOf("system1904.xls"), bits);
        // The library does not know that 40 bits are filled up with zeros; the longer key shows that it understands what is made here.
        if (bits > 40)
        {
            using var library = ExcelReaderFactory.CreateReader(new MemoryStream(bytes), new ExcelReaderConfiguration { Password = Password });
            Assert.Equal("Staff", library.Name);
        }

        var file = Files.Read(bytes, "staff.xls", password: Password);
        Assert.Empty(file.Problems);
        Assert.Equal("¦10000001¦2020-03-29¦0.5¦7¦é – £", file.Lines.ElementAt(5));
        Assert.All(file.Sheets, s => Assert.True(s.IsFrom1904));
    }

    [Fact]
    public void Excel2002_WithAnotherPassword_IsRefused() =>
        Assert.Equal(FileProblemKind.PasswordWrong, Files.Read(Protected(RecordsOf("plain.xls"), 128), "staff.xls", password: "Invented-2").OnlyProblem);

    [Fact]
    public void ErrorsAndFormulas_AreSeenUnderThePassword()
    {
        var file = Files.Read(Protected(RecordsOf("errors.xls"), 128), "staff.xls", password: Password);
        Assert.Equal(["0.5", "#N/A", "#DIV/0!"], file.Sheets[0].Rows.Skip(5).Select(r => r.Cells[3]));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.HoldsFormulas, "Staff", 7), (problem.Kind, problem.Sheet, problem.Row));
    }

    // Behind a zero, or alone as before Excel 97. Neither errors nor formulas could be told from what is under it.
    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 2, 3, 4 }, Password)]
    [InlineData(new byte[] { 1, 2, 3, 4 }, Password)]
    [InlineData(new byte[] { 0, 0, 1, 2, 3, 4 }, null)]
    public void Excel95Protection_IsRefused_WithWhatToSaveItAs(byte[] filePass, string? password)
    {
        var file = Files.Read(WithFilePass(RecordsOf("errors.xls"), filePass), "staff.xls", password: password);
        var problem = Assert.Single(file.Problems);
        Assert.Equal(FileProblemKind.NotRecognised, problem.Kind);
        Assert.Contains("Save it as .xlsx", problem.Detail, StringComparison.Ordinal);
        Assert.Empty(file.Lines);
    }

    private static byte[] RecordsOf(string fixture)
    {
        using var file = File.OpenRead(FixtureTests.Fixture(fixture));
        return new CompoundFile(file).Stream("Workbook");
    }

    /// <summary>As [MS-XLS] 2.2.10 and [MS-OFFCRYPTO] 2.3.5 say, by none of the program's code.</summary>
    private static byte[] Protected(byte[] records, int bits)
    {
        byte[] salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
        byte[] verifier = [.. Enumerable.Range(101, 16).Select(i => (byte)i)];
        byte[] Key(int block)
        {
#pragma warning disable CA5350 // The format's choice.
            var first = SHA1.HashData([.. salt, .. Encoding.Unicode.GetBytes(Password)]);
            var key = SHA1.HashData([.. first, .. BitConverter.GetBytes(block)])[..(bits / 8)];
#pragma warning restore CA5350
            return bits == 40 ? [.. key, .. new byte[11]] : key;
        }

#pragma warning disable CA5350
        byte[] proof = [.. verifier, .. SHA1.HashData(verifier)];
#pragma warning restore CA5350
        var stream = KeyStream(Key(0), proof.Length);
        for (var i = 0; i < proof.Length; i++) proof[i] ^= stream[i];
        byte[] csp = Encoding.Unicode.GetBytes("Invented provider\0");
        byte[] header = [.. Ints(4, 0, 0x6801, 0x8004, bits, 1, 0, 0), .. csp];
        records = WithFilePass(records,
            [1, 0, 2, 0, 2, 0, .. Ints(4, header.Length), .. header, .. Ints(16), .. salt, .. proof[..16], .. Ints(20), .. proof[16..]]);
        for (var at = 0; at + 4 <= records.Length; at += 4 + UInt16(records, at + 2))
        {
            var id = UInt16(records, at);
            if (id is 0x0809 or 0x002F or 0x00E1) continue;
            for (var i = at + 4 + (id == 0x0085 ? 4 : 0); i < at + 4 + UInt16(records, at + 2); i++)
                records[i] ^= KeyStream(Key(i / BlockBytes), BlockBytes)[i % BlockBytes];
        }

        return records;
    }

    /// <summary>The record after the first BOF; the sheets then begin later.</summary>
    private static byte[] WithFilePass(byte[] records, byte[] data)
    {
        var end = 0;
        for (var at = 0; at + 4 <= records.Length && UInt16(records, at) != 0; at += 4 + UInt16(records, at + 2))
        {
            if (UInt16(records, at) == 0x0085)
                BinaryPrimitives.WriteInt32LittleEndian(records.AsSpan(at + 4), BinaryPrimitives.ReadInt32LittleEndian(records.AsSpan(at + 4)) + data.Length + 4);
            end = at + 4 + UInt16(records, at + 2);
        }

        var first = 4 + UInt16(records, 2);
        return [.. records[..first], 0x2F, 0, (byte)data.Length, (byte)(data.Length >> 8), .. data, .. records[first..end]];
    }

    private static byte[] Ints(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static byte[] KeyStream(byte[] key, int length)
    {
        var s = Enumerable.Range(0, 256).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + s[i] + key[i % key.Length]) % 256;
            (s[i], s[j]) = (s[j], s[i]);
        }

        var stream = new byte[length];
        for (int n = 0, j = 0; n < length; n++)
        {
            var i = (n + 1) % 256;
            j = (j + s[i]) % 256;
            (s[i], s[j]) = (s[j], s[i]);
            stream[n] = (byte)s[(s[i] + s[j]) % 256];
        }

        return stream;
    }
}
