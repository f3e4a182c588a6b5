using System.IO.Compression;
using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;
using static WresEtl.Adapters.Tests.Excel.XlsxBuilder;

namespace WresEtl.Adapters.Tests.Excel;

public sealed class HostileXlsxTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void ZipBomb_IsRefusedWhileUnpacking()
    {
        var blanks = new string(' ', 30_000_000);
        var file = Files.Read(new XlsxBuilder { Compression = CompressionLevel.Optimal }.Sheet($"<row r=\"1\">{Number("A1", "1")}</row>{blanks}").Build());
        Refused(file, FileProblemKind.OverLimit);
    }

    [Fact]
    public void EntityBomb_IsRefused()
    {
        var xml = $"<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet {Main}><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        Refused(Files.Read(new XlsxBuilder().Part("S", "visible", xml).Build()), FileProblemKind.Damaged);
    }

    [Fact]
    public void MillionColumns_AreRefused()
    {
        var cells = string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_000_000));
        Refused(Files.Read(new XlsxBuilder().Sheet($"<row>{cells}</row>").Build()), FileProblemKind.OverLimit);
    }

    [Theory]
    [InlineData("ZZZZZZ1")]
    [InlineData("ZZZZZZZZZZZZZZZZZZZ1")]
    [InlineData("XFE1")]
    [InlineData("SG1")]
    public void ReferencesFarRight_AreRefused(string reference) =>
        Refused(Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{Number(reference, "1")}</row>").Build()), FileProblemKind.OverLimit);

    [Fact]
    public void RowsBeyondTheLimit_AreRefused() =>
        Refused(Files.Read(new XlsxBuilder().Sheet($"<row r=\"2000000000\">{Number("A2000000000", "1")}</row>").Build()), FileProblemKind.OverLimit);

    [Fact]
    public void HugeCell_IsRefused() =>
        Refused(Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{Text("A1", new string('x', 40_000))}</row>").Build()), FileProblemKind.OverLimit);

    [Fact]
    public void HugeSharedString_IsRefused()
    {
        var parts = string.Concat(Enumerable.Repeat("<r><t>x</t></r>", 2_000));
        var builder = new XlsxBuilder { SharedStrings = $"<sst {Main}><si>{parts}</si></sst>" };
        Refused(Files.Read(builder.Sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").Build()), FileProblemKind.OverLimit);
    }

    [Fact]
    public void PartInUtf16_IsRefused() =>
        Refused(Files.Read(new XlsxBuilder { Encoding = System.Text.Encoding.BigEndianUnicode }.Sheet($"<row r=\"1\">{Number("A1", "1")}</row>").Build()), FileProblemKind.Damaged);

    [Fact]
    public void FlippedBitInsideAPart_IsFoundByTheChecksum()
    {
        var bytes = new XlsxBuilder { Compression = CompressionLevel.NoCompression }.Sheet($"<row r=\"1\">{Number("A1", "1234567")}</row>").Build();
        var at = bytes.AsSpan().IndexOf("1234567"u8);
        bytes[at] = (byte)'9';
        Refused(Files.Read(bytes), FileProblemKind.Damaged);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(600)]
    [InlineData(1200)]
    public void CutShort_IsDamaged(int length)
    {
        var bytes = new XlsxBuilder().Sheet(string.Concat(Enumerable.Range(1, 200).Select(i => $"<row r=\"{i}\">{Number($"A{i}", $"{i * 7919}")}</row>"))).Build();
        Assert.True(bytes.Length > length);
        Assert.Equal(FileProblemKind.Damaged, Files.Read(bytes[..length]).OnlyProblem);
    }

    [Fact]
    public void StrictWorkbook_SaysHowToSaveIt()
    {
        var file = Files.Read(new XlsxBuilder { Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main" }.Sheet($"<row r=\"1\">{Number("A1", "1")}</row>").Build());
        Refused(file, FileProblemKind.NotRecognised);
        Assert.Contains("Strict", file.Problems[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void SheetThatIsNotThere_IsDamaged() =>
        Refused(Files.Read(new XlsxBuilder { Without = "xl/worksheets/sheet1.xml" }.Sheet("").Build()), FileProblemKind.Damaged);

    [Fact]
    public void NoCellValue_ReachesAProblem()
    {
        var file = Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{Text("A1", "CANARY-1")}</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>CANARY-2</is></c></row>").Build());
        Assert.NotEmpty(file.Problems);
        Assert.All(file.Problems, p => Assert.DoesNotContain("CANARY", p.Detail, StringComparison.Ordinal));
    }

    private static void Refused(FileRead file, FileProblemKind kind)
    {
        Assert.Equal(kind, file.OnlyProblem);
        Assert.Empty(file.Sheets);
    }
}
