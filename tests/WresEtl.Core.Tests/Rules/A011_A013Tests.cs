using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

public sealed class A011_LinesDoNotOverlapTests
{
    [Theory]
    [InlineData("White", "BME", "")]
    [InlineData("White", "A White - British", "ethnic_label=White (group=White)")]
    [InlineData("White", "H - Indian", "")]
    [InlineData("BAME", "H - Indian", "ethnic_label=BAME (group=BAME)")]
    [InlineData("A White - British", "B White - Irish", "")]
    [InlineData("Unknown", "99", "")]
    [InlineData("All staff", "White", "")]
    [InlineData("Purple", "White", "")]
    public void GroupBesideItsCategories_IsReported(string one, string other, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Line(DataSet.Training, one), Valid.Line(DataSet.Training, other)).Says("A011"));

    [Theory]
    [InlineData("period_start", "01/04/2018")]
    [InlineData("period_end", "31/03/2021")]
    public void OtherPeriods_AreApart(string column, string date) => Assert.Equal("", Scenario.Of(
        Valid.Line(DataSet.Disciplinary, "White"), Valid.Line(DataSet.Disciplinary, "A White - British", (column, date))).Says("A011"));
}

public sealed class A013_PeriodIsTheYearsTests
{
    [Theory]
    [InlineData("01/04/2019", "31/03/2020", "")]
    [InlineData("01/07/2019", "31/12/2019", "")]
    [InlineData("31/03/2019", "31/03/2020", "period_start=31/03/2019 (group=White, until=31/03/2020)")]
    [InlineData("01/04/2019", "01/04/2020", "period_start=01/04/2019 (group=White, until=01/04/2020)")]
    [InlineData("01/04/2018", "31/03/2019", "period_start=01/04/2018 (group=White, until=31/03/2019)")]
    [InlineData("", "", "")]
    public void AnotherPeriod_IsReported(string start, string end, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Line(DataSet.Recruitment, "White", ("period_start", start), ("period_end", end))).Says("A013"));

    [Theory]
    [InlineData("01/04/2018", "31/03/2019", "")]
    [InlineData("01/04/2020", "31/03/2021", "")]
    [InlineData("01/01/2020", "31/12/2020", "period_start=01/01/2020 (group=BME, until=31/12/2020)")]
    [InlineData("01/01/2019", "01/04/2019", "period_start=01/01/2019 (group=BME, until=01/04/2019)")]
    [InlineData("31/03/2020", "", "")]
    public void BesideTheYearsOwnLines_OnlyAStraddlingOneIsReported(string start, string end, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Line(DataSet.Training, "White"), Valid.Line(DataSet.Training, "BME", ("period_start", start), ("period_end", end))).Says("A013"));

    [Theory]
    [InlineData(Indicator3Basis.TwoYearAverage, "")]
    [InlineData(Indicator3Basis.SingleYear, "period_start=01/04/2018 (group=White, until=31/03/2019)")]
    public void YearBefore_IsTheReturnsOwnForTwoYearCases(Indicator3Basis basis, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.Line(DataSet.Disciplinary, "White", ("period_start", "01/04/2018"), ("period_end", "31/03/2019")))
        .Under(s => s with { Switches = s.Switches with { Indicator3Basis = basis } }).Says("A013"));

    [Fact]
    public void TotalLines_AreNoLines() => Assert.Equal("", Scenario.Of(
        Valid.Line(DataSet.Training, "White"), Valid.Line(DataSet.Training, "All staff", ("period_start", "01/01/2019"))).Says("A013"));
}
