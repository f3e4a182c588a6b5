using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Html;

public sealed class HtmlTests
{
    [Fact]
    public void Mess14_HtmlUnderAnXlsName_IsRead()
    {
        var file = Files.Read("<html><head><style>td{x:1}</style></head><body><table border=1><tr><th>Employee&nbsp;Number</th><th>Role &amp; Grade</th></tr><tr><td> 00000012 </td><td>NHS|XR05|Band\n 5</td></tr></table></body></html>", "staff.xls");
        Assert.Equal(FileFormat.HtmlTable, file.Format);
        Assert.Equal(["Employee\u00A0Number¦Role & Grade", "00000012¦NHS|XR05|Band 5"], file.Lines);
        Assert.Equal([1, 2], file.Sheets[0].Rows.Select(r => r.Row));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("<table><tr><td>a<td>b<tr><td>c<td>d</table>")]
    [InlineData("\uFEFF\r\n<TABLE><TR><TD>a</TD><TD>b</TD></TR><TR><TD>c</TD><TD>d</TD></TR></TABLE>")]
    [InlineData("<?xml version=\"1.0\"?><!-- made by a report --><html><body><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table></body></html>")]
    public void LooseAndStrictPages_ReadTheSame(string page) => Assert.Equal(["a¦b", "c¦d"], Files.Read(page).Lines);

    [Fact]
    public void SpansKeepColumnsInPlace()
    {
        var file = Files.Read("<table><tr><td colspan=2>Title</td><td>x</td></tr><tr><td rowspan=2>a</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>");
        Assert.Equal(["Title¦¦x", "a¦1¦2", "¦3¦4"], file.Lines);
    }

    [Fact]
    public void SeveralTables_AreSeveralSheetsAndInnerOnesTheirOwn()
    {
        var file = Files.Read("<html><table><tr><td>outer<table><tr><td>inner</td></tr></table></td></tr></table><table><tr><td>last</td></tr></table></html>");
        Assert.Equal(["Table 1", "Table 2", "Table 3"], file.Sheets.Select(s => s.Name));
        Assert.Equal(["outer", "inner", "last"], file.Lines);
    }

    [Fact]
    public void ScriptsAndCommentsAreNoCells() =>
        Assert.Equal(["a"], Files.Read("<html><script>var t='<table><tr><td>no</td></tr></table>';</script><!-- <table> --><table><tr><td>a</td></tr></table></html>").Lines);

    [Fact]
    public void Windows1252Page_IsRead() =>
        Assert.Equal(["Café – £"], Files.Read([.. "<table><tr><td>Caf"u8, 0xE9, 0x20, 0x96, 0x20, 0xA3, .. "</td></tr></table>"u8], "x.xls").Lines);

    [Fact]
    public void CutShort_IsDamaged() =>
        Assert.Equal(FileProblemKind.Damaged, Files.Read("<table><tr><td>a</td></tr><tr><td>b").OnlyProblem);

    [Fact]
    public void NoTable_IsNotRecognised() =>
        Assert.Equal(FileProblemKind.NotRecognised, Files.Read("<html><body>Please log in</body></html>").OnlyProblem);

    [Fact]
    public void LimitsHold()
    {
        Assert.Equal(FileProblemKind.OverLimit, Files.Read("<table><tr><td colspan=60000>a</td></tr></table>").OnlyProblem);
        Assert.Equal(FileProblemKind.OverLimit, Files.Read($"<table><tr><td>{new string('x', 40_000)}</td></tr></table>").OnlyProblem);
        Assert.Equal(FileProblemKind.OverLimit, Files.Read(string.Concat(Enumerable.Repeat("<table><tr><td>", 100))).OnlyProblem);
    }
}
