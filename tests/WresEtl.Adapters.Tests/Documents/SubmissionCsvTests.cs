using System.Text;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Tests.Returns;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class SubmissionCsvTests
{
    [Fact]
    public void Csv_OfCaseS_IsAsTheInterfaceSays()
    {
        var lines = Text(CaseS.Return()).Split('\n');
        Assert.Equal("row,item,measure,white,bme,unknown", lines[0]);
        Assert.Equal(67, lines.Length);
        Assert.Equal("1,Under Band 1,Headcount,0,0,0", lines[1]);
        Assert.EndsWith(",Auto,1.746237,,", lines[37], StringComparison.Ordinal);
        Assert.EndsWith(",Headcount,2.5,0.5,0", lines[39], StringComparison.Ordinal);
        Assert.EndsWith(",Auto,,3.329412,", lines[41], StringComparison.Ordinal);
        Assert.Equal("46,\"% of staff experiencing harassment, bullying or abuse from patients, relatives or the public in last 12 months\",Percentage,,,", lines[46]);
        Assert.EndsWith(",Auto,-5.415335,-0.43131,5.846645", lines[63], StringComparison.Ordinal);
        Assert.Empty(lines[66]);
    }

    [Fact]
    public void EveryLine_HoldsTheExpectedFigures()
    {
        var lines = Text(CaseS.Return()).Split('\n');
        Assert.All(CaseS.Expected, row => Assert.EndsWith($",{string.Join(',', row.Value)}", lines[row.Key], StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_ReadBack_IsTheSameReturn_AndWritesTheSameBytes()
    {
        var inputs = CaseS.Inputs();
        inputs[39] = FigureRow.Of(new GroupCounts(0, 1, 0));
        inputs[46] = new FigureRow(Figure.Of(Fraction.Of(123, 10)), Figure.Of(20), default);
        foreach (var exact in (ExactReturn[])[CaseS.Return(), CaseS.Return(inputs), CaseS.Return([])])
        {
            var read = Read(Text(exact));
            Assert.Empty(read.Faults);
            Assert.Empty(ReturnCheck.Disagreements(read.Return!, CaseS.Model));
            Assert.Equal(Text(exact), Text(read.Return!));
        }
    }

    [Fact]
    public void Csv_SavedAgainWithMarkAndCrlf_ReadsTheSame() =>
        Assert.Empty(Read("\uFEFF" + Text(CaseS.Return()).Replace("\n", "\r\n", StringComparison.Ordinal)).Faults);

    [Theory]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,CANARY,0,0", 2, "white", "expected a number")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,0,-1,0", 2, "bme", "not negative")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,0,0,0.25", 2, "unknown", "ending in .5")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,n/a,0,0", 2, "white", "expected a number")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,\"1,5\",0,0", 2, "white", "expected a number")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,1e3,0,0", 2, "white", "expected a number")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,CANARY,Headcount,0,0,0", 2, "item", "not the item of row 1")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "99,Under Band 1,Headcount,0,0,0", 2, "row", "not a row")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "2,Band 1,Headcount,0,0,0", 3, "row", "row 2 is there twice")]
    [InlineData("1,Under Band 1,Headcount,0,0,0", "1,Under Band 1,Headcount,0,0", 2, "", "expected 6 columns")]
    [InlineData("row,item,measure,white,bme,unknown", "row,item,measure,bme,white,unknown", 1, "", "expected the header")]
    [InlineData("Auto,1.746237,,", "Auto,1.75,,", 38, "white", "does not follow")]
    [InlineData("Auto,1.746237,,", "Auto,,1.746237,", 38, "bme", "does not follow")]
    [InlineData("Headcount,310,84,16", "Headcount,310,85,16", 37, "bme", "does not follow")]
    public void Fault_IsReportedWithItsLine_AndWithoutTheValue(string from, string to, int line, string column, string what)
    {
        var text = Text(CaseS.Return());
        Assert.Contains(from, text, StringComparison.Ordinal);
        var read = Read(text.Replace(from, to, StringComparison.Ordinal));
        Assert.Null(read.Return);
        Assert.Contains(read.Faults, f => f.Line == line && f.Column == column && f.What.Contains(what, StringComparison.Ordinal));
        Assert.DoesNotContain("CANARY", string.Concat(read.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void MissingRows_AndAnEmptyOrBrokenFile_AreReported()
    {
        var text = Text(CaseS.Return());
        Assert.Contains(Read(text.Replace("14,VSM,Headcount,5,0,0\n", "", StringComparison.Ordinal)).Faults, f => f.What == "row 14 is missing");
        Assert.Contains(Read("").Faults, f => f.What == "the file is empty");
        Assert.Contains(Read(text + "\"").Faults, f => f.What.Contains("quoting", StringComparison.Ordinal));
    }

    private static string Text(ExactReturn exact) => Encoding.UTF8.GetString(new Writer().SubmissionCsv(exact));

    private static SubmissionRead Read(string text) => new SubmissionCsvReader().Read(Encoding.UTF8.GetBytes(text), "XT1", 2020, CaseS.Template);
}
