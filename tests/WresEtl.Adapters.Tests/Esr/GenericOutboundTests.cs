using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Esr;

public sealed class GenericOutboundTests
{
    private const string Header = "HDR~GO_999_EXP_GOF_20200331_00000001.DAT~20200331 010203~999~20200228 010203~20200331 010203~2.0";
    private static readonly string Person = "PRA~900001~20100101~~10000001" + string.Concat(Enumerable.Repeat("~", 18)) + "A White - British" + string.Concat(Enumerable.Repeat("~", 21));
    private static readonly string Assignment = "ASA~900001~800001~20100101" + string.Concat(Enumerable.Repeat("~", 26)) + "~NHS|XR05|Review Body Band 5" + string.Concat(Enumerable.Repeat("~", 19));

    [Fact]
    public void Mess21_EachKindOfRecord_IsASheetWithItsColumns()
    {
        var file = Files.Read(Text(Header, Person, Assignment, "PRD~900002", Assignment, "TRL~4"), "GO_999.DAT");
        Assert.Equal(FileFormat.EsrGenericOutbound, file.Format);
        Assert.Equal(["person", "assignment"], file.Sheets.Select(s => s.Name));
        Assert.Empty(file.Problems);

        var person = file.Sheets[0].Rows;
        Assert.Equal([1, 2, 4], person.Select(r => r.Row));
        Assert.Equal("A White - British", person[1].Cells[person[0].Cells.ToList().IndexOf("EthnicOrigin")]);
        Assert.Equal(person[0].Cells.Count, person[1].Cells.Count);
        Assert.Equal(["PRD", "900002"], person[2].Cells);

        var assignment = file.Sheets[1].Rows;
        Assert.Equal([1, 3, 5], assignment.Select(r => r.Row));
        Assert.Equal("NHS|XR05|Review Body Band 5", assignment[1].Cells[assignment[0].Cells.ToList().IndexOf("Grade")]);
        Assert.Equal(assignment[0].Cells.Count, assignment[1].Cells.Count);
    }

    [Theory]
    [InlineData("TRL~3")]
    [InlineData("TRL~5")]
    [InlineData("TRL~")]
    [InlineData("TRL~many")]
    public void Mess21_TrailerThatDoesNotAgree_IsReported(string trailer)
    {
        var file = Files.Read(Text(Header, Person, Assignment, Person, Assignment, trailer));
        Assert.Equal(FileProblemKind.TrailerCountDiffers, file.OnlyProblem);
        Assert.Contains("4", file.Problems[0].Detail, StringComparison.Ordinal);
        Assert.Equal(2, file.Sheets.Count);
    }

    [Fact]
    public void NoTrailer_IsCutShort()
    {
        var file = Files.Read(Text(Header, Person, Assignment));
        Assert.Equal(FileProblemKind.Damaged, file.OnlyProblem);
        Assert.Empty(file.Sheets);
    }

    [Fact]
    public void RecordsAfterTheTrailer_AreDamage() =>
        Assert.Equal(FileProblemKind.Damaged, Files.Read(Text(Header, Person, "TRL~1", Person)).OnlyProblem);

    // Some transfers end a text file with Ctrl-Z, as DOS did.
    [Theory]
    [InlineData("\r\n\u001A")]
    [InlineData("\r\n\u001A\r\n")]
    [InlineData("\u001A")]
    [InlineData("\u001A\r\n")]
    public void EndOfFileMarkAfterTheTrailer_IsNoRecord(string end)
    {
        var file = Files.Read(Text(Header, Person, Assignment) + "TRL~2" + end);
        Assert.Empty(file.Problems);
        Assert.Equal([2, 2], file.Sheets.Select(s => s.Rows.Count));
    }

    [Fact]
    public void QuotationMarksInVersion2_AreText()
    {
        var file = Files.Read(Text(Header, Person.Replace("A White", "\"A White", StringComparison.Ordinal), Person, "TRL~2"));
        Assert.Empty(file.Problems);
        Assert.Contains("\"A White - British", file.Sheets[0].Rows[1].Cells);
    }

    [Fact]
    public void Version1WithCommas_IsOneSheetWithoutHeaderAndTrailer()
    {
        var file = Files.Read("HDR,GO_999,20200331\r\nEmployee Number,Role\r\n10000001,\"Nurse, Staff\"\r\nTRL,2\r\n", "GO_999.csv");
        Assert.Equal(FileFormat.EsrGenericOutbound, file.Format);
        Assert.Equal(["Employee Number¦Role", "10000001¦Nurse, Staff"], file.Lines);
        Assert.Equal([2, 3], file.Sheets[0].Rows.Select(r => r.Row));
        Assert.Empty(file.Problems);
    }

    private static string Text(params string[] lines) => string.Concat(lines.Select(l => l + "\r\n"));
}
