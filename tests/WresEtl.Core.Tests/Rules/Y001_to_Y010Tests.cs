using WresEtl.Core.Rules;
using WresEtl.Core.Rules.LastYear;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Rules;

public sealed class Y001_HeadcountIsNearLastYearsTests
{
    [Theory]
    [InlineData(250, "")] // 300 is exactly 20 % more
    [InlineData(249, "workforce=20.5 (group=White, percent=20.5)")]
    [InlineData(375, "")] // exactly 20 % less
    [InlineData(376, "workforce=-20.2 (group=White, percent=-20.2)")]
    [InlineData(0, "")]
    public void LargeChange_IsReported(int whiteLastYear, string expected) => Assert.Equal(expected, Scenario.OfReturn(
        Valid.Return(), Valid.Return(("nonclinical.5", 0, 20, 4), ("clinical.5", whiteLastYear, 50, 6))).Says("Y001"));

    [Fact]
    public void EachGroup_IsCompared() => Assert.Equal("workforce=600.0 (group=BME, percent=600.0); workforce=150.0 (group=Unknown, percent=150.0)", Scenario.OfReturn(
        Valid.Return(), Valid.Return(("nonclinical.5", 100, 10, 4), ("clinical.5", 200, 0, 0))).Says("Y001"));
}

public sealed class Y002_RatioIsNotInvertedTests
{
    // This year's indicator 3 with 50 White and 36 BME cases is (36/70)/(50/300) = 3.09, its inverse 0.32.
    [Theory]
    [InlineData(0.324, "row 41=3.09 (indicator=3, before=0.32)")]
    [InlineData(0.3402, "row 41=3.09 (indicator=3, before=0.34)")] // within 5 %
    [InlineData(0.3403, "")]
    [InlineData(0.345, "")]
    [InlineData(3.09, "")]
    public void LastYearsUpsideDown_IsReported(double lastYear, string expected) => Assert.Equal(expected, Scenario.OfReturn(
        Valid.Return(("disciplinary.total", 50, 36, 0)), Valid.Return(("relative.3", 0, (decimal)lastYear, 0))).Says("Y002"));

    [Fact]
    public void NearOne_InversesAreAlike() => Assert.Equal("", Scenario.OfReturn(
        Valid.Return(), Valid.Return(("appointed.total", 32, 20, 1))).Says("Y002")); // 1.25 after 0.80

    [Fact]
    public void BelowTheBand_IsAdverseToo() => Assert.StartsWith("row 37=0.78", Scenario.OfReturn(
        Valid.Return(("appointed.total", 31, 20, 1)), Valid.Return(("appointed.total", 51, 20, 1))).Says("Y002"), StringComparison.Ordinal);

    [Fact]
    public void RatioThatWasUndefined_IsNotCompared() => Assert.Equal("", Scenario.OfReturn(
        Valid.Return(("appointed.total", 51, 20, 1)), Valid.Return(("appointed.total", 50, 0, 1))).Says("Y002"));
}

public sealed class Y003_GroupsAreNotSwappedTests
{
    [Theory]
    [InlineData(100, 200, "row 34= (item=Number of shortlisted applicants)")]
    [InlineData(120, 240, "row 34= (item=Number of shortlisted applicants)")] // last year's, give or take 20 %
    [InlineData(120, 200, "row 34= (item=Number of shortlisted applicants)")]
    [InlineData(121, 200, "")]
    [InlineData(200, 100, "")]
    [InlineData(100, 100, "")]
    [InlineData(0, 200, "")]
    public void EachNearTheOther_IsReported(int white, int bme, string expected) => Assert.Equal(expected, Scenario.OfReturn(
        Valid.Return(("shortlisted.total", white, bme, 5)), Valid.Return()).Says("Y003"));

    [Fact]
    public void GroupsOfOneSize_CannotBeTold() => Assert.Equal("", Scenario.OfReturn(
        Valid.Return(("shortlisted.total", 110, 100, 5)), Valid.Return(("shortlisted.total", 100, 110, 5))).Says("Y003"));

    [Fact]
    public void NobodyLastYear_IsNothingToSwap() => Assert.Equal("", Scenario.OfReturn(
        Valid.Return(("shortlisted.total", 0, 200, 5)), Valid.Return(("shortlisted.total", 200, 0, 5))).Says("Y003"));

    [Fact]
    public void BandsAndShares_AreNotCompared() => Assert.DoesNotContain("%", Scenario.OfReturn(
        Valid.Return(("board.total", 2, 8, 0)), Valid.Return()).Says("Y003"), StringComparison.Ordinal);
}

public sealed class Y004_FiguresAreThisYearsTests
{
    [Fact]
    public void SameInputs_AreReported() => Assert.Equal("=40", Scenario.OfReturn(Valid.Return(), Valid.Return()).Says("Y004"));

    [Theory]
    [InlineData("nonclinical.5", 100, 20, 3)]
    [InlineData("board.total", 9, 2, 0)]
    public void OneDifference_IsEnough(string source, int white, int bme, int unknown) =>
        Assert.Equal("", Scenario.OfReturn(Valid.Return((source, white, bme, unknown)), Valid.Return()).Says("Y004"));

    [Fact]
    public void NothingButZeros_IsNoCopy()
    {
        var nobody = Valid.Return([.. YearStandards.Of(2020).Template.Where(r => r.Measure == "Headcount").Select(r => (r.Source, 0m, 0m, 0m))]);
        Assert.Equal("", Scenario.OfReturn(nobody, nobody).Says("Y004"));
    }
}

public sealed class Y005_UnknownShareIsNearLastYearsTests
{
    // 10 of 380 are unknown: 2.6 %.
    [Theory]
    [InlineData(10, "")]
    [InlineData(22, "")] // 5.6 %: 2.98 points
    [InlineData(23, "workforce=2.6 (before=5.9)")]
    [InlineData(0, "")]
    public void Jump_IsReported(int unknownLastYear, string expected) => Assert.Equal(expected, Scenario.OfReturn(
        Valid.Return(), Valid.Return(("nonclinical.5", 100, 20, unknownLastYear), ("clinical.5", 200, 50, 0))).Says("Y005"));

    [Fact]
    public void RiseIsReportedToo_AndExactlyTheLimitIsNot()
    {
        var none = Valid.Return(("nonclinical.5", 50, 50, 0), ("clinical.5", 0, 0, 0));
        Assert.Equal("workforce=4.0 (before=0.0)", Scenario.OfReturn(Valid.Return(("nonclinical.5", 50, 46, 4), ("clinical.5", 0, 0, 0)), none).Says("Y005"));
        Assert.Equal("", Scenario.OfReturn(Valid.Return(("nonclinical.5", 50, 47, 3), ("clinical.5", 0, 0, 0)), none).Says("Y005"));
        Assert.Equal("", Scenario.OfReturn(none, Valid.Return(("nonclinical.5", 50, 47, 3), ("clinical.5", 0, 0, 0))).Says("Y005"));
    }

    [Fact]
    public void NobodyLastYear_HasNoShare() => Assert.Equal("", Scenario.OfReturn(
        Valid.Return(), Valid.Return(("nonclinical.5", 0, 0, 0), ("clinical.5", 0, 0, 0))).Says("Y005"));
}

public sealed class Y006_BoardSizeIsNearLastYearsTests
{
    [Theory]
    [InlineData(8, "")]
    [InlineData(4, "")] // four seats more
    [InlineData(3, "board=10 (before=5)")]
    [InlineData(12, "")]
    [InlineData(13, "board=10 (before=15)")]
    public void ManySeats_AreReported(int whiteLastYear, string expected) => Assert.Equal(
        expected, Scenario.OfReturn(Valid.Return(), Valid.Return(("board.total", whiteLastYear, 2, 0))).Says("Y006"));
}

public sealed class Y007_FiguresKeepTheirScaleTests
{
    [Theory]
    [InlineData(0.8, 0.2, "row 57=80 (item=Total Board members - % by Ethnicity, before=0.8)")]
    [InlineData(80, 20, "")]
    [InlineData(8, 2, "")] // a factor of 10 is another mistake
    [InlineData(0, 0, "")]
    public void FactorOf100_IsReported(double white, double bme, string expected) => Assert.Equal(expected, Scenario.OfReturn(
        Valid.Return(), Valid.Return(("share.board", (decimal)white, (decimal)bme, 0))).Says("Y007"));

    [Theory]
    [InlineData(1, 32, true)]
    [InlineData(1, 31, false)]
    [InlineData(32, 1, true)]
    [InlineData(1, 316, true)]
    [InlineData(1, 317, false)]
    public void Limits_LieHalfWayToTheNextPowerOfTen(int now, int then, bool isReported) => Assert.Equal(isReported, Scenario.OfReturn(
        Valid.Return(("share.board", now, 0, 0)), Valid.Return(("share.board", then, 0, 0))).Says("Y007").Length > 0);

    [Theory]
    [InlineData("survey.5", true)]
    [InlineData("likelihood.4", true)]
    [InlineData("relative.4", true)]
    [InlineData("training.total", false)]
    public void CountsMayGrow(string source, bool isReported) => Assert.Equal(isReported, Scenario.OfReturn(
        Valid.Return((source, 20, 0, 0)), Valid.Return((source, 0.2m, 0, 0))).Says("Y007").Contains("before=0.2", StringComparison.Ordinal));
}

public sealed class Y008_LastYearCountsPeopleTests
{
    [Theory]
    [InlineData("clinical.5", 180.6, "row 20= (item=Band 5)")]
    [InlineData("clinical.5", 180.5, "row 20= (item=Band 5)")]
    [InlineData("clinical.5", 180.1, "row 20= (item=Band 5)")]
    [InlineData("clinical.5", 180, "")]
    [InlineData("disciplinary.total", 1.5, "")] // a two-year average
    [InlineData("disciplinary.total", 1.25, "row 39= (item=Number of staff entering the formal disciplinary process)")]
    [InlineData("survey.5", 28.4, "")]
    [InlineData("share.board", 28.4, "")]
    public void PartsOfPeople_AreReported(string source, double white, string expected) => Assert.Equal(
        expected, Scenario.OfReturn(Valid.Return(), Valid.Return((source, (decimal)white, 1, 0))).Says("Y008"));
}

public sealed class Y010_PreviousYearIsReadableTests
{
    [Theory]
    [InlineData("previous.csv", 7, "white", "is not a number")]
    [InlineData("previous.csv", 0, "", "holds no header")]
    public void Fault_IsWordedWithItsPlace(string file, int line, string column, string what)
    {
        var fault = new Y010_PreviousYearIsReadable().Of(new PreviousYearFault(file, line, column, what));
        Assert.Equal(("previous", file, line, column, what), (fault.Place.DataSet, fault.Place.File, fault.Place.Row, fault.Place.Column, fault.Value));
        var message = new FindingMaker(YearStandards.Of(2020).Rules, [1]).Make([fault]).Single().Message;
        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoLines_AreTwoFindings()
    {
        var rule = new Y010_PreviousYearIsReadable();
        var findings = new FindingMaker(YearStandards.Of(2020).Rules, [1]).Make(
            [rule.Of(new PreviousYearFault("p.csv", 7, "white", "x")), rule.Of(new PreviousYearFault("p.csv", 8, "white", "x"))]);
        Assert.Equal(2, findings.Select(f => f.Id).Distinct().Count());
    }
}
