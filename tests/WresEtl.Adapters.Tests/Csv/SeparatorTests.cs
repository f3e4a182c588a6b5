using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Csv;

public sealed class SeparatorTests
{
    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData("~")]
    [InlineData(";")]
    public void EachSeparator_SplitsItsOwnFile(string separator)
    {
        var file = Files.Read($"Employee Number{separator}Ethnic Origin{separator}FTE\r\n10000001{separator}A White - British{separator}.5\r\n");
        Assert.Equal(FileFormat.DelimitedText, file.Format);
        Assert.Equal(["Employee Number¦Ethnic Origin¦FTE", "10000001¦A White - British¦.5"], file.Lines);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData(";")]
    public void Mess20_CompositePipes_AreNotSplit(string separator)
    {
        var row = string.Join(separator, "10000001", "1234567|Community Nurse Band 5|N6H|Community Health Services|", "NHS|XR05|Review Body Band 5");
        var text = string.Join(separator, "Employee Number", "PositionName", "Grade") + "\n" + string.Concat(Enumerable.Repeat(row + "\n", 30));
        var file = Files.Read(text);
        Assert.Equal("10000001¦1234567|Community Nurse Band 5|N6H|Community Health Services|¦NHS|XR05|Review Body Band 5", file.Lines[1]);
        Assert.All(file.Sheets[0].Rows, r => Assert.Equal(3, r.Cells.Count));
    }

    [Fact]
    public void TwoColumnsWithComposites_StayTwo()
    {
        var file = Files.Read("Employee Number,PositionName\n10000001,1234567|Nurse|N6H|Health|\n10000002,1234568|Nurse|N6H|Health|\n");
        Assert.Equal("10000001¦1234567|Nurse|N6H|Health|", file.Lines[1]);
    }

    [Fact]
    public void Mess1_PreambleWithCommas_DoesNotDecideForATabFile()
    {
        var preamble = string.Concat(Enumerable.Range(1, 8).Select(i => $"Filter {i}: this, that\n"));
        var file = Files.Read(preamble + "Employee Number\tGrade\tFTE\n10000001\tXR05\t1\n10000002\tXR06\t1\n");
        Assert.Equal("10000002¦XR06¦1", file.Lines[^1]);
        Assert.Equal(10, file.Sheets[0].Rows[^1].Row - 1);
    }

    [Fact]
    public void Footers_DoNotDecide()
    {
        var file = Files.Read("Employee Number,Grade\n10000001,NHS|XR05|Band 5\nTotal: 1\nPrinted on Monday\nEnd of report\nPage 1\n");
        Assert.Equal("10000001¦NHS|XR05|Band 5", file.Lines[1]);
    }

    [Fact]
    public void SeparatorsInsideQuotes_DoNotCount()
    {
        var file = Files.Read("\"Name; Title; Role\"\tGrade\n\"a;b;c;d\"\tXR05\n\"e;f;g;h\"\tXR06\n");
        Assert.Equal(["Name; Title; Role¦Grade", "a;b;c;d¦XR05", "e;f;g;h¦XR06"], file.Lines);
    }

    [Fact]
    public void ExcelHint_SetsTheSeparatorAndIsNoRow()
    {
        var file = Files.Read("sep=;\r\nCode;Label\r\nA;White, British\r\n");
        Assert.Equal(["Code¦Label", "A¦White, British"], file.Lines);
        Assert.Equal([2, 3], file.Sheets[0].Rows.Select(r => r.Row));
    }

    [Fact]
    public void OneColumn_IsOneColumn()
    {
        var file = Files.Read("Employee Number\n10000001\n10000002\n");
        Assert.Equal(["Employee Number", "10000001", "10000002"], file.Lines);
    }
}
