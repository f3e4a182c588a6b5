using System.Numerics;
using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Which true values one printed figure stands for, to the last of them.</summary>
public class PrintedFigureTests
{
    [Theory]
    [InlineData(2, 5, 0)]
    [InlineData(3, 5, 5)]
    [InlineData(7, 5, 5)]
    [InlineData(8, 5, 10)]
    [InlineData(4, 10, 0)]
    [InlineData(5, 10, 10)]
    [InlineData(17, 1, 17)]
    public void Count_IsRoundedToTheNearest_HalfUp(long count, long unit, long printed) => Assert.Equal(printed, Rounding.HalfUp(count, unit));

    [Theory]
    [InlineData(1, 8, "0.01", "0.13")]
    [InlineData(-1, 8, "0.01", "-0.13")]
    [InlineData(1, 3, "0.1", "0.3")]
    [InlineData(5, 1, "0.1", "5.0")]
    [InlineData(25, 2, "1", "13")]
    [InlineData(-1, 1000, "0.01", "0.00")]
    [InlineData(7, 1, "5", "5")]
    [InlineData(8, 1, "5", "10")]
    public void Fraction_IsRoundedHalfAwayFromZero(long over, long under, string unit, string printed) =>
        Assert.Equal(printed, Rounding.Print(over, under, Number(unit)));

    [Theory]
    [InlineData("0.1")]
    [InlineData("5")]
    [InlineData("0..10")]
    [InlineData("-10..0")]
    [InlineData("0.8..1.25")]
    public void Precision_IsWrittenAsItIsRead(string text)
    {
        Assert.True(Precision.TryRead(text, "words", out var precision));
        Assert.Equal(text, precision!.ToString());
        Assert.True(precision is Precision.Unit || precision is Precision.Band { Words: "words" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1,5")]
    [InlineData("10..10")]
    [InlineData("10..5")]
    [InlineData("x..5")]
    [InlineData("5..x")]
    [InlineData("..")]
    public void TextThatIsNoPrecision_IsNotRead(string text)
    {
        Assert.False(Precision.TryRead(text, "words", out var precision));
        Assert.Null(precision);
    }

    [Fact]
    public void ExactPrecision_IsAUnitOfOne() => Assert.Equal(new Precision.Unit(1), Precision.Exact);

    [Theory]
    [InlineData("3.3", 325, true)]
    [InlineData("3.3", 324, false)]
    [InlineData("3.3", 334, true)]
    [InlineData("3.3", 335, false)]
    [InlineData("-3.3", -325, true)]
    [InlineData("-3.3", -335, false)]
    [InlineData("-3.3", -334, true)]
    [InlineData("0.0", 5, false)]
    [InlineData("0.0", -5, false)]
    [InlineData("0.0", 4, true)]
    public void RoundedFigure_StandsForWhatRoundsToIt(string printed, long hundredths, bool isHeld) =>
        Assert.Equal(isHeld, ValueRange.Of(printed, new Precision.Unit(0.1m))!.Holds(hundredths, 100));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void Band_HoldsItsLowEndAndNotItsHighOne(long value, bool isHeld) =>
        Assert.Equal(isHeld, ValueRange.Of("10 to 25 %", new Precision.Band(10, 25, "10 to 25 %"))!.Holds(value, 1));

    [Fact]
    public void UnitWithoutANumber_IsNoRange() => Assert.Null(ValueRange.Of("*", new Precision.Unit(1)));

    [Fact]
    public void Decimals_AreComparedToTheirLastDigit()
    {
        var largest = ExactDecimal.Of(decimal.MaxValue);
        Assert.Equal((BigInteger.Pow(2, 96) - 1, BigInteger.One), (largest.Over, largest.Under));
        var small = ExactDecimal.Of(-1.25m);
        Assert.Equal((new BigInteger(-125), new BigInteger(100)), (small.Over, small.Under));
        Assert.Equal((-1, 0, 1), (small.CompareFraction(-126, 100), small.CompareFraction(-5, 4), small.CompareFraction(-124, 100)));
    }

    [Theory]
    [InlineData("pct(a,b)")]
    [InlineData("lk(a,b,2)")]
    [InlineData("rr(a,b,c,d)")]
    [InlineData("diff(a,b,c,d)")]
    public void Formula_IsWrittenAsItIsRead(string text)
    {
        Assert.True(Formula.TryRead(text, out var formula));
        Assert.Equal(text, formula!.ToString());
        Assert.Equal(text.Contains("lk", StringComparison.Ordinal) ? 2 : 1, formula.Years);
        Assert.Equal("x/" + formula.Counts[1], formula.WithPrefix("x/").Counts[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pct(a)")]
    [InlineData("pct(a,b,c)")]
    [InlineData("pct(a,b")]
    [InlineData("pct[a,b)")]
    [InlineData("xpct(a,b)")]
    [InlineData("lk(a,b)")]
    [InlineData("lk(a,b,0)")]
    [InlineData("lk(a,b,-1)")]
    [InlineData("lk(a,b,x)")]
    [InlineData("rr(a,b,c)")]
    [InlineData("diff(a,b,c)")]
    [InlineData("sum(a,b)")]
    public void TextThatIsNoFormula_IsNotRead(string text)
    {
        Assert.False(Formula.TryRead(text, out var formula));
        Assert.Null(formula);
    }

    [Theory]
    [InlineData(FormulaKind.Percentage, 1, "300/7")]
    [InlineData(FormulaKind.Likelihood, 2, "3/14")]
    [InlineData(FormulaKind.Ratio, 1, "33/35")]
    [InlineData(FormulaKind.Difference, 1, "-200/77")]
    public void Formula_IsEvaluatedExactly(FormulaKind kind, int years, string expected) =>
        Assert.Equal(expected, Formula.Evaluate(kind, years, [3, 7, 5, 11]) is var (over, under) ? $"{over}/{under}" : "");

    [Theory]
    [InlineData(FormulaKind.Percentage, new long[] { 3, 0, 5, 11 })]
    [InlineData(FormulaKind.Likelihood, new long[] { 3, 0, 5, 11 })]
    [InlineData(FormulaKind.Ratio, new long[] { 3, 0, 5, 11 })]
    [InlineData(FormulaKind.Ratio, new long[] { 3, 7, 0, 11 })]
    [InlineData(FormulaKind.Ratio, new long[] { 3, 7, 5, 0 })]
    [InlineData(FormulaKind.Difference, new long[] { 3, 0, 5, 11 })]
    [InlineData(FormulaKind.Difference, new long[] { 3, 7, 5, 0 })]
    public void NobodyInTheBase_IsUndefined(FormulaKind kind, long[] counts) => Assert.Null(Formula.Evaluate(kind, 1, counts));

    [Theory]
    [InlineData("10", "5", 8, 12)]
    [InlineData("0", "5", 0, 2)]
    [InlineData("10", "10", 5, 14)]
    [InlineData("7", "1", 7, 7)]
    [InlineData("1000000000", "1000", 999999500, 1000000499)]
    public void ShownCount_StandsForWhatRoundsToIt(string printed, string unit, long low, long high)
    {
        Assert.True(Reading.TryCount(Count(printed, new Precision.Unit(Number(unit))), out var least, out var most));
        Assert.Equal((low, high), (least, most));
    }

    [Theory]
    [InlineData("-5", "5")]
    [InlineData("1000000001", "1")]
    [InlineData("2000", "2000")]
    [InlineData("1", "0.5")]
    [InlineData("7", "5")]
    [InlineData("few", "1")]
    public void CountThatCannotBeWhatItSays_IsNotRead(string printed, string unit) =>
        Assert.False(Reading.TryCount(Count(printed, new Precision.Unit(Number(unit))), out _, out _));

    [Fact]
    public void CountInABandOrWithoutPrecision_IsNotRead()
    {
        Assert.False(Reading.TryCount(Count("5", new Precision.Band(0, 10, "5")), out _, out _));
        Assert.False(Reading.TryCount(Count("5", null), out _, out _));
        Assert.False(Reading.TryCount(Count("n/a", null) with { Status = FigureStatus.Undefined }, out _, out _));
    }

    [Theory]
    [InlineData(FigureStatus.Withheld)]
    [InlineData(FigureStatus.Unprinted)]
    public void CountThatIsNotShown_IsAnyWholeNumberFromZero(FigureStatus status)
    {
        Assert.True(Reading.TryCount(Count("", null) with { Status = status }, out var low, out var high));
        Assert.Equal((0, Reading.Unbounded), (low, high));
    }

    private static Figure Count(string printed, Precision? precision) => new("t.r.a", FigureKind.Count, printed, precision, FigureStatus.Shown, null);

    private static decimal Number(string text) => Precision.TryNumber(text, out var number) ? number : throw new InvalidOperationException("not a number");
}
