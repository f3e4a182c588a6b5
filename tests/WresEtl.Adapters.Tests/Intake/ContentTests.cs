using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Tests.Excel;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Intake;

/// <summary>Files are what their content says, whatever they are called; what is not read says what to export instead.</summary>
public sealed class ContentTests
{
    public static TheoryData<string, byte[], string> Foreign => new()
    {
        { "PDF", "%PDF-1.7\n"u8.ToArray(), "PDF" },
        { "SYLK", "ID;PWXL;N;E\r\nP;PGeneral\r\n"u8.ToArray(), "SYLK" },
        { "rich text", "{\\rtf1\\ansi"u8.ToArray(), "RTF" },
        { "Excel 2003 XML", "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), "Excel 2003 XML" },
        { "XML", "<?xml version=\"1.0\"?>\n<DATA_DS><G_1/></DATA_DS>"u8.ToArray(), "XML" },
        { "web archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"u8.ToArray(), "web archive" },
        { "DIF", "TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n"u8.ToArray(), "DIF" },
        { "e-mail", "MIME-Version: 1.0\r\nDate: Wed, 1 Apr 2020 10:00:00 +0100\r\nSubject: staff list\r\n\r\nEmployee Number,Ethnic Origin\r\n1,A\r\n"u8.ToArray(), "e-mail" },
        { "e-mail with its way first", "Received: from a.example.org\r\n by b.example.org\r\nReturn-Path: <a@example.org>\r\n\r\nhello\r\n"u8.ToArray(), "e-mail" },
        { "web archive with other headers first", "From: report\r\nContent-Type: multipart/related\r\n\r\n"u8.ToArray(), "web archive" },
        { "JSON", "[\n {\"Employee Number\": 1}]"u8.ToArray(), "JSON" },
        { "JSON object", "{ \"rows\": []}"u8.ToArray(), "JSON" },
        { "Access", [0, 1, 0, 0, .. "Standard ACE DB\0"u8], "Access" },
        { "PNG", [0x89, .. "PNG\r\n\x1A\n"u8], "picture" },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "picture" },
        { "gzip", [0x1F, 0x8B, 8, 0], "gzip" },
        { "RAR", "Rar!\x1A\x07"u8.ToArray(), "RAR" },
        { "Word", Package("word/document.xml"), "Word" },
        { "PowerPoint", Package("ppt/presentation.xml"), "PowerPoint" },
        { "OpenDocument", Package("content.xml"), "OpenDocument" },
        { "noise", [.. Enumerable.Range(0, 400).Select(i => (byte)(i * 7919 % 251))], "does not look like" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Foreign_IsNamedWithWhatToExportInstead(string what, byte[] bytes, string named)
    {
        Assert.NotEmpty(what);
        var file = Files.Read(bytes, "workforce.xlsx");
        var problem = Assert.Single(file.Problems);
        Assert.Equal(FileProblemKind.NotRecognised, problem.Kind);
        Assert.Contains(named, problem.Detail, StringComparison.Ordinal);
        Assert.Matches("CSV|zip|xlsx", problem.Detail);
        Assert.Empty(file.Sheets);
        Assert.Equal(FileFormat.Unknown, file.Format);
    }

    [Theory]
    [InlineData("staff.xls")]
    [InlineData("staff.xlsx")]
    [InlineData("staff.pdf")]
    [InlineData("staff")]
    public void Mess15_TextUnderAnyName_IsText(string name)
    {
        var file = Files.Read("a,b\n1,2\n"u8.ToArray(), name);
        Assert.Equal(FileFormat.DelimitedText, file.Format);
        Assert.Equal(["a¦b", "1¦2"], file.Lines);
    }

    [Fact]
    public void PreambleOfAReport_IsNoEmail() => Assert.Equal(
        ["From: 01/04/2019", "To: 31/03/2020", "Subject: starters", "", "a¦b"],
        Files.Read("From: 01/04/2019\nTo: 31/03/2020\nSubject: starters\n\na,b\n"u8.ToArray(), "staff.csv").Lines.Select(l => l.TrimEnd('¦')));

    [Fact]
    public void Mess15_WorkbookUnderACsvName_IsAWorkbook() =>
        Assert.Equal(FileFormat.Xlsx, Files.Read(new XlsxBuilder().Sheet($"<row>{XlsxBuilder.Text("A1", "x")}</row>").Build(), "staff.csv").Format);

    [Fact]
    public void Mess25_TheSameFileTwice_HasTheSameHash()
    {
        var bytes = Encoding.UTF8.GetBytes("a,b\n1,2\n");
        Assert.Equal(Files.Read(bytes, "one.csv").Sha256, Files.Read(bytes, "two.csv").Sha256);
        Assert.NotEqual(Files.Read(bytes, "one.csv").Sha256, Files.Read([.. bytes, (byte)'\n'], "one.csv").Sha256);
    }

    private static byte[] Package(string part)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(part).Open().Dispose();
        return bytes.ToArray();
    }
}
