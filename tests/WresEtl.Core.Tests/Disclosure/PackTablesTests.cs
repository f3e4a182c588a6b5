using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>The two files of a pack: written in one order, read back to the same values, and refused when they are anything else.</summary>
public class PackTablesTests
{
    private const string Figures = "id,kind,printed,precision,status,formula\n";
    private const string Structure = "equation,relation,left,right\n";

    [Fact]
    public void Pack_IsReadAsItIsWritten()
    {
        var pack = new PackTables(
            [
                new("t.r.c", FigureKind.Percentage, "under 10 %", new Precision.Band(0, 10, "under 10 %"), FigureStatus.Shown, Formula.Percentage("t.r.a", "t.r.b")),
                new("t.r.d", FigureKind.Ratio, Figure.NotApplicable, null, FigureStatus.Undefined, Formula.Ratio("t.r.a", "t.r.b", "t.r.a", "t.r.b")),
                new("t.r.e", FigureKind.Difference, "-1.0", new Precision.Unit(0.1m), FigureStatus.Shown, Formula.Difference("t.r.a", "t.r.b", "t.r.a", "t.r.b")),
                new("t.r.f", FigureKind.Survey, "12.5", new Precision.Unit(0.1m), FigureStatus.Shown, null),
                new("t.r.g", FigureKind.Statistic, "0.05", new Precision.Unit(0.01m), FigureStatus.Shown, null),
                new("t.r.h", FigureKind.Count, "", null, FigureStatus.Unprinted, null),
                Figure.Withheld("t.r.b", FigureKind.Count), SpecifiedCasesTests.Shown("t.r.a", 7),
            ],
            [Equation.Sum("t.r.b", "t.r.h", "t.r.a"), Equation.AtMost("t.r.a", "t.r.b"), Equation.Sum("t.r.b", "t.r.a", "t.r.h")]);
        var read = PackTables.Read(pack.FiguresCsv(), pack.StructureCsv());
        Assert.NotNull(read);
        Assert.Equal(pack.Figures.Select(f => f.ToString().Replace(f.Formula?.ToString() ?? "-", "", StringComparison.Ordinal)), read.Figures.Select(f => f.ToString().Replace(f.Formula?.ToString() ?? "-", "", StringComparison.Ordinal)));
        Assert.Equal(pack.FiguresCsv(), read.FiguresCsv());
        Assert.Equal("equation,relation,left,right\n1,at_most,t.r.a,t.r.b\n2,sum,t.r.b,t.r.a\n2,sum,t.r.b,t.r.h\n", read.StructureCsv());
        Assert.Equal(Figures + """
            t.r.a,count,7,1,shown,
            t.r.b,count,*,,withheld,
            t.r.c,percentage,under 10 %,0..10,shown,"pct(t.r.a,t.r.b)"
            t.r.d,ratio,n/a,,undefined,"rr(t.r.a,t.r.b,t.r.a,t.r.b)"
            t.r.e,difference,-1.0,0.1,shown,"diff(t.r.a,t.r.b,t.r.a,t.r.b)"
            t.r.f,survey,12.5,0.1,shown,
            t.r.g,statistic,0.05,0.01,shown,
            t.r.h,count,,,unprinted,

            """.ReplaceLineEndings("\n"), read.FiguresCsv());
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,kind,printed\n")]
    [InlineData(Figures + "t.r.a,count,7,1,shown\n")]
    [InlineData(Figures + "t.r.a,counts,7,1,shown,\n")]
    [InlineData(Figures + "t.r.a,count,7,1,hidden,\n")]
    [InlineData(Figures + "t.r.a,count,7,0,shown,\n")]
    [InlineData(Figures + "t.r.a,count,7,1,shown,sum(a)\n")]
    [InlineData(Figures + "t.r.a,count,7,1,shown,\nt.r.a,count,7,1,shown,\n")]
    public void FiguresThatAreNotAPacks_AreNotRead(string figures)
    {
        Assert.Null(PackTables.Read(figures, Structure));
        Assert.NotNull(PackTables.Read(Figures + "t.r.a,count,7,1,shown,\n", Structure));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Structure + "1,sum,t.r.a\n")]
    [InlineData(Structure + "1,difference,t.r.a,t.r.b\n")]
    [InlineData(Structure + "1,sum,t.r.a,t.r.b\n1,at_most,t.r.a,t.r.c\n")]
    [InlineData(Structure + "1,sum,t.r.a,t.r.b\n1,sum,t.r.b,t.r.c\n")]
    public void StructureThatIsNotAPacks_IsNotRead(string structure) => Assert.Null(PackTables.Read(Figures, structure));

    [Fact]
    public void FieldsWithCommasQuotesAndLines_ComeBackWhole()
    {
        string[] fields = ["plain", "a,b", "say \"so\"", "two\nlines", "\r", ""];
        var text = "a,b,c,d,e,f\n" + string.Join(',', fields.Select(CsvText.Quote)) + "\n";
        Assert.Equal("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\"\r\",\n", text["a,b,c,d,e,f\n".Length..]);
        Assert.Equal([fields], CsvText.Read(text, "a,b,c,d,e,f")!);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4", 2)]
    [InlineData("a,b\n1,2\n3,\n", 2)]
    [InlineData("a,b\n1,2\n3,", 2)]
    [InlineData("a,b\n\"\",\"\"\n", 1)]
    [InlineData("a,b\n1,\"2\"", 1)]
    [InlineData("a,b\n", 0)]
    [InlineData("a\n1", 1)]
    public void LastLine_NeedsNoEnd(string text, int lines) => Assert.Equal(lines, CsvText.Read(text, text[..text.IndexOf('\n', StringComparison.Ordinal)])!.Count);

    [Theory]
    [InlineData("b,a\n1,2\n")]
    [InlineData("a,b\n1\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a,b\n1,2\n\n")]
    public void OtherHeaderOrLength_IsNotRead(string text) => Assert.Null(CsvText.Read(text, "a,b"));

    [Theory]
    [InlineData("nonclinical.5.white", "", "nonclinical", "5", "white", false)]
    [InlineData("ZZ1/2024/nonclinical.8a.total", "ZZ1/2024/", "nonclinical", "8a", "total", true)]
    public void CountId_HasItsParts(string id, string prefix, string area, string row, string group, bool isEarlier)
    {
        Assert.True(CountId.TryRead(id, out var parts));
        Assert.Equal(new CountId(prefix, area, row, group), parts);
        Assert.Equal(isEarlier, parts.IsEarlier);
        Assert.Equal(id, prefix + CountId.Of(area, row, group));
    }

    [Theory]
    [InlineData("rr.2")]
    [InlineData("pct.nonclinical.5.white")]
    [InlineData("")]
    public void IdOfAnotherLength_IsNoCountId(string id) => Assert.False(CountId.TryRead(id, out _));
}
