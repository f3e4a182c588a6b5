using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0.016", 16, 1000, 3)]
    [InlineData("1.70", 17, 10, 2)]
    [InlineData("-5.4", -54, 10, 1)]
    [InlineData("−5.4", -54, 10, 1)]
    [InlineData("1,234", 1234, 1, 0)]
    [InlineData("12,345,678.5", 123456785, 10, 1)]
    public void NumberInAReport_KeepsItsDecimals(string text, int numerator, int denominator, int decimals)
    {
        Assert.True(PrintedNumber.TryParse(text, out var number));
        Assert.Equal(new PrintedNumber(Fraction.Of(numerator, denominator), decimals), number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1,23")]
    [InlineData(",123")]
    [InlineData("1234,567")]
    [InlineData("1e3")]
    [InlineData("3.4%")]
    [InlineData("٣")]
    [InlineData("1234567890123456789012345678901")]
    public void AnythingElse_IsRefused(string? text) => Assert.False(PrintedNumber.TryParse(text, out _));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void CultureOfTheMachine_ChangesNothing(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.True(PrintedNumber.TryParse("-1,234.5", out var number));
            Assert.Equal("-1234.5", number.Value.ToFixed(number.Decimals));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void PrintedFraction_ReadsBackAndAgreesWithItself() => Prop.ForAll(
        Gen.Choose(-5000, 5000).ToArbitrary(), Gen.Choose(1, 700).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(),
        (numerator, denominator, decimals) =>
        {
            var exact = Fraction.Of(numerator, denominator);
            return PrintedNumber.TryParse(exact.ToFixed(decimals), out var printed)
                && printed.Decimals == decimals && printed.IsRounded(exact);
        }).Check(Tables.Seeded);

    [Theory]
    [InlineData("6.31", true)]
    [InlineData("6.32", false)]
    [InlineData("6.30", false)]
    [InlineData("-6.31", false)]
    public void CutOffDigits_AreTold(string text, bool isTruncated)
    {
        // Case A: 23 of 364 is 6.3187 % and was published as 6.31.
        Assert.True(PrintedNumber.TryParse(text, out var printed));
        Assert.Equal(isTruncated, printed.IsTruncated(Fraction.Of(2300, 364)));
    }
}
