using System.Security.Cryptography;
using System.Text;
using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Csv;

public sealed class CsvRowTests
{
    [Fact]
    public void Cells_AreExactlyAsInTheFile()
    {
        var file = Files.Read("Employee Number,Ethnic Origin,FTE\n 00000012 ,\"A \"\"White\"\", British\",\u00A0.5\n10000001,,\n");
        Assert.Equal([" 00000012 ", "A \"White\", British", "\u00A0.5"], file.Sheets[0].Rows[1].Cells);
        Assert.Equal([CellKind.Text, CellKind.Empty, CellKind.Empty], file.Sheets[0].Rows[2].Kinds);
    }

    [Fact]
    public void Rows_AreNumberedByTheLineTheyBeginOn()
    {
        var file = Files.Read("a,b\r\n\r\n\"two\r\nlines\",1\r\n3,4\r\n");
        Assert.Equal([1, 2, 3, 5], file.Sheets[0].Rows.Select(r => r.Row));
        Assert.Equal("two\r\nlines", file.Sheets[0].Rows[2].Cells[0]);
    }

    [Fact]
    public void HashAndSize_AreThoseOfTheFile()
    {
        var bytes = Encoding.UTF8.GetBytes("a,b\n1,2\n");
        var file = Files.Read(bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        Assert.Equal(bytes.Length, file.Size);
        Assert.Equal("workforce.csv", file.Name);
    }

    /// <summary>As people write lists; inside quotation marks a separator is text, with a space before them or without.</summary>
    [Fact]
    public void QuotationMarksAfterASpace_EncloseTheField()
    {
        var file = Files.Read("a, \"b\", \"c\"\n1, \"Nurse, ward 3\", \"x\"\n2, \"\", 3 \"\" 4\n");
        Assert.Equal(["a¦b¦c", "1¦Nurse, ward 3¦x", "2¦¦3 \"\" 4"], file.Lines);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\r\n")]
    public void NothingInIt_IsEmpty(string text)
    {
        var file = Files.Read(text);
        Assert.Empty(file.Sheets);
        Assert.Equal(FileProblemKind.Empty, file.OnlyProblem);
    }

    [Fact]
    public void QuoteNeverClosed_IsDamagedAndSaysWhere()
    {
        var file = Files.Read("a,b\n1,2\n\"3,4\n5,6\n7,8\n");
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.Damaged, 3), (problem.Kind, problem.Row));
        Assert.Equal(["a¦b", "1¦2"], file.Lines);
    }

    [Fact]
    public void QuoteClosedByALaterOne_DoesNotSwallowLines()
    {
        var file = Files.Read("a,b,c\n1,2,3\n\"4,5,6\n7,8,9\n10,\"x\",12\n13,14,15\n");
        Assert.Equal(FileProblemKind.Damaged, file.Problems[0].Kind);
        Assert.Equal(3, file.Problems[0].Row);
    }

    [Fact]
    public void TextAfterAClosingQuote_IsKeptAndCounted()
    {
        var file = Files.Read("a,b\n\"x\"y,1\nz,2\n\"p\"q,3\n");
        Assert.Equal(["a¦b", "xy¦1", "z¦2", "pq¦3"], file.Lines);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.BadQuoting, 2), (problem.Kind, problem.Row));
        Assert.StartsWith("2 lines have text", problem.Detail, StringComparison.Ordinal);
    }

    // The next line's first quotation mark closes the one that this line leaves open.
    [Fact]
    public void QuoteLeftOpenAtALinesEnd_NamesTheRowsThatRanTogether()
    {
        var file = Files.Read("a,b,c\n\"1\",\"2\",\"3\n\"4\",\"5\",\"6\"\n7,8,9\n\"10\",\"11\",\"12\n\"13\",\"14\",\"15\"\n16,17,18\n");
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.BadQuoting, 2), (problem.Kind, problem.Row));
        Assert.StartsWith("Rows 2 to 3 have run together into one", problem.Detail, StringComparison.Ordinal);
        Assert.EndsWith("1 more group of rows has run together in the same way.", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("No line was lost", problem.Detail, StringComparison.Ordinal);
        Assert.Equal([1, 2, 4, 5, 7], file.Sheets[0].Rows.Select(r => r.Row));
    }

    [Fact]
    public void QuoteInsideAField_IsText() =>
        Assert.Equal("5\" tray¦1", Files.Read("a,b\n5\" tray,1\n").Lines[1]);

    [Fact]
    public void LimitsHold()
    {
        var limits = Files.Limits with { Rows = 3, Columns = 4, CellBytes = 10, TextFileBytes = 1000 };
        Assert.Equal(FileProblemKind.OverLimit, Files.Read("a\n1\n2\n3\n", limits: limits).OnlyProblem);
        Assert.Equal(FileProblemKind.OverLimit, Files.Read("a,b\n1,2,3,4,5\n", limits: limits).OnlyProblem);
        Assert.Equal(FileProblemKind.OverLimit, Files.Read("a,b\n1,abcdefghijk\n", limits: limits).OnlyProblem);
        Assert.Equal(FileProblemKind.OverLimit, Files.Read(new string('a', 1001), limits: limits).OnlyProblem);
        Assert.Empty(Files.Read("a,b\n1,abcdefghij\n", limits: limits).Problems);
    }

    [Theory]
    [InlineData("abcdefghijk,b\n1,2\n", 1)]
    [InlineData("a,b\n1,2\n3,4\nabcdefghijk,5\n6,7\n", 4)]
    [InlineData("sep=,\na,b\n1,abcdefghijk\n", 3)]
    [InlineData("a,b\n1,2,3,4,5\n", 2)]
    [InlineData("a,b\n\"two\nlines\",2\n3,4\n5,6\n", 5)]
    public void PassedLimit_NamesTheLineItIsOn(string text, int row) =>
        Assert.Equal(row, Assert.Single(Files.Read(text, limits: Files.Limits with { Rows = 3, Columns = 4, CellBytes = 10 }).Problems).Row);

    [Fact]
    public void RecordThatNeverEnds_NamesTheLineItBeginsOn() =>
        Assert.Equal(2, Files.Read($"a,b\n{new string('x', 100)},2\n", limits: Files.Limits with { Columns = 4, CellBytes = 10 }).Problems[0].Row);

    [Fact]
    public void MissingFile_IsTheEnvironments() =>
        Assert.ThrowsAny<IOException>(() => Files.ReadPath(Path.Combine(Path.GetTempPath(), "wres-no-such-file.csv")));

    [Fact]
    public void FileChangedWhileRead_IsReported()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "a,b\n1,2\n");
            using var file = Assert.Single(new WresEtl.Adapters.Intake.FileReader().Open(path, Files.Limits));
            foreach (var sheet in file.Sheets())
            {
                Assert.True(sheet.Read());
                File.AppendAllText(path, "3,4\n");
            }

            file.Finish();
            Assert.Contains(file.Problems, p => p.Kind == FileProblemKind.ChangedWhileRead);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
