using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class PlausibilityTests
{
    [Theory]
    [InlineData("0.016", PrintedReading.HundredTimesTooSmall)]
    [InlineData("0.02", PrintedReading.HundredTimesTooSmall)]
    [InlineData("1.6", PrintedReading.Agrees)]
    [InlineData("1.60", PrintedReading.Truncated)]
    [InlineData("1.61", PrintedReading.Agrees)]
    [InlineData("160.6", PrintedReading.HundredTimesTooLarge)]
    [InlineData("16.1", PrintedReading.TenTimesTooLarge)]
    [InlineData("0.16", PrintedReading.TenTimesTooSmall)]
    [InlineData("3.4", PrintedReading.Differs)]
    [InlineData("0.0", PrintedReading.Differs)]
    public void PrintedShareOfCaseD_IsReadAgainstFourOf249(string text, PrintedReading reading) =>
        Assert.Equal(reading, Plausibility.Read(Printed(text), Fraction.Of(400, 249)));

    [Fact]
    public void ExactZero_IsNoFactorOfAnything() =>
        Assert.Equal(PrintedReading.Differs, Plausibility.Read(Printed("3.4"), default));

    [Theory]
    [InlineData("0.016", "3.4", true)]
    [InlineData("3.4", "0.016", true)]
    [InlineData("1.6", "3.4", false)]
    [InlineData("0.34", "3.4", false)]
    [InlineData("0.0034", "3.4", false)]
    [InlineData("0", "3.4", false)]
    public void SharesAFactorNear100Apart_AreAUnitError(string a, string b, bool expected) =>
        Assert.Equal(expected, Plausibility.IsAboutHundredfold(Printed(a).Value, Printed(b).Value));

    [Theory]
    [InlineData("90.4", "5.4", "4.2", true)]
    [InlineData("90.4", "5.6", "4.2", true)]
    [InlineData("90.3", "5.3", "4.2", true)]
    [InlineData("90.5", "5.6", "4.2", false)]
    [InlineData("94.3", "5.7", "4.2", false)]
    public void ThreePercentages_MakeHundredGiveOrTakeTwoTenths(string white, string bme, string unknown, bool expected) =>
        Assert.Equal(expected, Plausibility.SumToHundred(Printed(white).Value, Printed(bme).Value, Printed(unknown).Value));

    [Theory]
    [InlineData(165, "11.5", 19)]
    [InlineData(364, "6.31", 23)]
    [InlineData(284, "1.8", 5)]
    [InlineData(249, "3.4", null)]
    [InlineData(25, "3.4", null)]
    [InlineData(16, "6.2", 1)]
    [InlineData(16, "100", 16)]
    [InlineData(0, "0", null)]
    [InlineData(10, "110", null)]
    public void PercentageOfATotal_StandsForPeopleOrForNobody(int total, string percentage, int? people) =>
        Assert.Equal(people, Plausibility.PeopleBehind(total, Printed(percentage)));

    [Theory]
    [InlineData(58, 310, "0.19", PrintedReading.Agrees)]
    [InlineData(58, 310, "0.187", PrintedReading.Agrees)]
    [InlineData(58, 310, "0.30", PrintedReading.Differs)]
    [InlineData(9, 840, "0.107", PrintedReading.TenTimesTooLarge)]
    [InlineData(58, 310, "18.7", PrintedReading.HundredTimesTooLarge)]
    public void AppointedBesideALikelihood_ShowAnExtraDigit(int appointed, int shortlisted, string likelihood, PrintedReading reading) =>
        Assert.Equal(reading, Plausibility.Appointments(appointed, shortlisted, Printed(likelihood)));

    [Fact]
    public void NobodyShortlisted_SaysNothing() => Assert.Null(Plausibility.Appointments(0, 0, Printed("0.1")));

    [Theory]
    [InlineData("0.016", "0.016", "0", true)]
    [InlineData("0.015", "0.016", "0", false)]
    [InlineData("0.016", "0.016", "0.016", false)]
    public void CombinedFigureOfCaseD_RepeatsItsFirstPart(string combined, string senior, string board, bool expected) =>
        Assert.Equal(expected, Plausibility.RepeatsOnePart(Printed(combined), [Printed(senior), Printed(board)]));

    [Theory]
    [InlineData(364, false)]
    [InlineData(336, true)]
    public void PartsOfCaseA_MakeTheirSumOnly(int total, bool expected) =>
        Assert.Equal(expected, Plausibility.AddUp([220, 116], total));

    [Theory]
    [InlineData(5, 1, 2, 5, true)]
    [InlineData(9, 2, 2, 9, true)]
    [InlineData(12, 4, 8, 4, false)]
    [InlineData(12, 4, 13, 5, false)]
    [InlineData(30, 1, 4, 2, false)]
    [InlineData(2, 1, 1, 2, false)]
    [InlineData(0, 4, 4, 12, false)]
    public void ColumnsNearerToLastYearsExchanged_WereProbablySwapped(int white, int bme, int whiteBefore, int bmeBefore, bool expected) =>
        Assert.Equal(
            expected,
            GroupSwap.IsLikely(Fraction.Of(white), Fraction.Of(bme), Fraction.Of(whiteBefore), Fraction.Of(bmeBefore)));

    private static PrintedNumber Printed(string text)
    {
        Assert.True(PrintedNumber.TryParse(text, out var number));
        return number;
    }
}
