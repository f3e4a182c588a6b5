using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>The last word on a witness: a table that disagrees in one thing alone is none.</summary>
public class TableCheckTests
{
    private static readonly string[] Ids =
        ["appointed.total.white", "nonclinical.5.bme", "nonclinical.5.total", "nonclinical.5.unknown", "nonclinical.5.white", "shortlisted.total.white"];

    [Theory]
    [InlineData(true, 5, 30, 60, 10, 20, 40)]
    [InlineData(true, 5, 20, 60, 10, 30, 40)]
    [InlineData(false, 5, 31, 60, 10, 20, 40)]
    [InlineData(false, 5, 30, 60, 10, 19, 40)]
    [InlineData(false, 5, 30, 61, 11, 20, 40)]
    [InlineData(false, 5, 30, 60, 10, 20, 4)]
    [InlineData(false, 5, 61, 60, 10, -11, 40)]
    [InlineData(false, 0, 30, 60, 10, 20, 40)]
    [InlineData(false, 5, 30, 60, 10, 20, 101)]
    [InlineData(true, 5, 30, 60, 10, 20, 100)]
    [InlineData(true, 5, 30, 60, 10, 20, 34)]
    [InlineData(false, 5, 30, 60, 10, 20, 33)]
    public void Table_AgreesOnlyWhenEverythingPrintedHolds(bool agrees, params int[] table)
    {
        Figure[] figures =
        [
            Figure.Withheld(Ids[0], FigureKind.Count), Figure.Withheld(Ids[1], FigureKind.Count), SpecifiedCasesTests.Shown(Ids[2], 60),
            SpecifiedCasesTests.Shown(Ids[3], 10), Figure.Withheld(Ids[4], FigureKind.Count), Figure.Withheld(Ids[5], FigureKind.Count),
            new("lk.appointed.white", FigureKind.Ratio, "0.1", new Precision.Unit(0.1m), FigureStatus.Shown, Formula.Likelihood(Ids[0], Ids[5], 1)),
        ];
        var reading = Reading.OfPack(new PackTables(figures, [Equation.Sum(Ids[2], Ids[1], Ids[3], Ids[4]), Equation.AtMost(Ids[0], Ids[5])]))!;
        Assert.Equal(agrees, Agrees(reading, table));
    }

    [Fact]
    public void UndefinedFigure_SaysThatNobodyIsInItsBase()
    {
        Figure[] figures =
        [
            Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.b", FigureKind.Count),
            new("pct.t.r.a", FigureKind.Percentage, Figure.NotApplicable, null, FigureStatus.Undefined, Formula.Percentage("t.r.a", "t.r.b")),
        ];
        var reading = Reading.OfPack(new PackTables(figures, []))!;
        Assert.True(Agrees(reading, [5, 0]));
        Assert.False(Agrees(reading, [0, 5]));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void RoundedCount_IsNoneThatThePolicyWouldStar(int count, bool agrees)
    {
        Figure[] figures = [new("nonclinical.5.bme", FigureKind.Count, "5", new Precision.Unit(5), FigureStatus.Shown, null)];
        Assert.Equal(agrees, Agrees(Reading.OfPack(new PackTables(figures, []))!, [count]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void StarBesidePrintedZeros_IsEmpty(int white, bool agrees)
    {
        Figure[] figures =
        [
            SpecifiedCasesTests.Shown("nonclinical.5.bme", 0), Figure.Withheld("nonclinical.5.total", FigureKind.Count),
            SpecifiedCasesTests.Shown("nonclinical.5.unknown", 0), Figure.Withheld("nonclinical.5.white", FigureKind.Count),
        ];
        var tables = new PackTables(figures, [Equation.Sum("nonclinical.5.total", "nonclinical.5.white", "nonclinical.5.bme", "nonclinical.5.unknown")]);
        Assert.Equal(agrees, Agrees(Reading.OfPack(tables)!, [0, white, 0, white]));
    }

    [Theory]
    [InlineData(FigureStatus.Undefined, "5.0", "0.1")]
    [InlineData(FigureStatus.Shown, "n/a", "")]
    [InlineData(FigureStatus.Shown, "5.0", "")]
    [InlineData(FigureStatus.Shown, "many", "0.1")]
    public void FigureThatCannotBeWhatItSays_MakesThePackUnreadable(FigureStatus status, string printed, string precision)
    {
        Precision.TryRead(precision, printed, out var unit);
        Figure[] figures =
        [
            Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.b", FigureKind.Count),
            new("pct.t.r.a", FigureKind.Percentage, printed, unit, status, Formula.Percentage("t.r.a", "t.r.b")),
        ];
        Assert.Null(Reading.OfPack(new PackTables(figures, [])));
        Assert.NotNull(Reading.OfPack(new PackTables([figures[0], figures[1], figures[2] with { Printed = "5.0", Precision = new Precision.Unit(0.1m), Status = FigureStatus.Shown }], [])));
    }

    [Fact]
    public void EquationOrFormulaOverAnUnknownCount_MakesThePackUnreadable()
    {
        var known = SpecifiedCasesTests.Shown("t.r.a", 7);
        Assert.NotNull(Reading.OfPack(new PackTables([known], [])));
        Assert.Null(Reading.OfPack(new PackTables([known], [Equation.Sum("t.r.a", "t.r.b")])));
        Assert.Null(Reading.OfPack(new PackTables([known], [Equation.Sum("t.r.b", "t.r.a")])));
        Assert.Null(Reading.OfPack(new PackTables([known, Figure.Withheld("pct.t", FigureKind.Percentage, Formula.Percentage("t.r.a", "t.r.b"))], [])));
        Assert.Null(Reading.OfPack(new PackTables([SpecifiedCasesTests.Shown("t.r.a", -7)], [])));
    }

    [Fact]
    public void OutcomePrintedAsNobody_IsProvenBesideManyPeople_AlsoWhereCountsAreRounded()
    {
        Figure[] figures =
        [
            new("training.total.bme", FigureKind.Count, "0", new Precision.Unit(5), FigureStatus.Shown, null), Figure.Withheld("workforce.total.bme", FigureKind.Count),
            Figure.Withheld("lk.training.bme", FigureKind.Ratio, Formula.Likelihood("training.total.bme", "workforce.total.bme", 1)),
        ];
        var certificate = Certificate.Prove(new PackTables(figures, []), DisclosurePolicy.Round5);
        Assert.Contains("{\"training.total.bme\":0,\"workforce.total.bme\":10}", certificate, StringComparison.Ordinal);
    }

    private static bool Agrees(Reading reading, int[] table) =>
        new TableCheck(reading, new Sensitivity(reading.System, DisclosurePolicy.Under5)).Agrees([.. table.Select(t => (long)t)]);
}
