using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

/// <summary>The 2020 standard as it would be had it asked for the survey.</summary>
internal static class SurveyAsked
{
    public static Scenario Of(params Row[] rows) => Scenario.Of(rows).Under(Asks);

    public static Standard Asks(Standard s) => s with { Indicators = [.. s.Indicators.Select(i => i with { Required = true })] };
}

public sealed class S011_PercentageIsWithin100Tests
{
    [Theory]
    [InlineData("100", "5", "")]
    [InlineData("100.1", "5", "percentage=100.1 (indicator=5, group=White)")]
    [InlineData("", "5", "")]
    [InlineData("120", "4", "")] // no survey indicator
    [InlineData("120", "9", "")]
    [InlineData("120", "12", "")]
    [InlineData("120", "8", "percentage=120 (indicator=8, group=White)")]
    public void MoreThanAll_IsReported(string percentage, string indicator, string expected) =>
        Assert.Equal(expected, SurveyAsked.Of(Valid.SurveyResult(("percentage", percentage), ("indicator", indicator))).Says("S011"));

    [Fact]
    public void YearThatDoesNotAsk_HasNoFaults() => Assert.Equal("", Scenario.Of(Valid.SurveyResult(("percentage", "120"))).Says("S011"));
}

public sealed class S012_PercentageIsNotAFractionTests
{
    [Theory]
    [InlineData("0.284", "percentage=0.284 (indicator=5, group=White)")]
    [InlineData("1", "")]
    [InlineData("0", "")]
    [InlineData("28.4", "")]
    [InlineData("", "")]
    public void LessThanOnePerCent_IsReported(string percentage, string expected) =>
        Assert.Equal(expected, SurveyAsked.Of(Valid.SurveyResult(("percentage", percentage))).Says("S012"));

    [Fact]
    public void YearThatDoesNotAsk_HasNoFaults() => Assert.Equal("", Scenario.Of(Valid.SurveyResult(("percentage", "0.284"))).Says("S012"));
}

public sealed class S013_SurveyIsTheYearsTests
{
    [Theory]
    [InlineData("2019", "")]
    [InlineData("2020", "survey_year=2020 (indicator=5, group=White, year=2019)")]
    [InlineData("2018", "survey_year=2018 (indicator=5, group=White, year=2019)")]
    [InlineData("", "")]
    public void AnotherSurvey_IsReported(string year, string expected) =>
        Assert.Equal(expected, SurveyAsked.Of(Valid.SurveyResult(("survey_year", year))).Says("S013"));

    [Fact]
    public void YearThatDoesNotAsk_HasNoFaults() => Assert.Equal("", Scenario.Of(Valid.SurveyResult(("survey_year", "2018"))).Says("S013"));
}

public sealed class S014_QuestionIsTheIndicatorsTests
{
    [Theory]
    [InlineData("5", "Q13a", "2019", "")]
    [InlineData("5", "q13A", "2019", "")]
    [InlineData("5", "Q14", "2019", "question_ref=Q14 (indicator=5, group=White, questions=q13a)")]
    [InlineData("6", "Q13b and Q13c", "2019", "")]
    [InlineData("6", "Q13b, Q13a", "2019", "question_ref=Q13b, Q13a (indicator=6, group=White, questions=q13b, q13c)")]
    [InlineData("5", "", "2019", "")]
    [InlineData("5", "Q14", "1999", "")] // nobody knows that survey's questions
    [InlineData("5", "Q14", "", "")]
    public void AnotherQuestion_IsReported(string indicator, string question, string year, string expected) => Assert.Equal(
        expected, SurveyAsked.Of(Valid.SurveyResult(("indicator", indicator), ("question_ref", question), ("survey_year", year))).Says("S014"));

    [Fact]
    public void YearThatDoesNotAsk_HasNoFaults() => Assert.Equal("", Scenario.Of(Valid.SurveyResult(("question_ref", "Q14"))).Says("S014"));
}

public sealed class S015_BaseIsLargeEnoughTests
{
    [Theory]
    [InlineData("11", "28.4", "", "")]
    [InlineData("10", "28.4", "", "base=10 (indicator=5, group=White, limit=11)")]
    [InlineData("10", "", "3", "base=10 (indicator=5, group=White, limit=11)")]
    [InlineData("10", "", "", "")] // withheld, as it should be
    [InlineData("", "28.4", "", "")]
    public void ResultOfAFew_IsReported(string respondents, string percentage, string numerator, string expected) => Assert.Equal(
        expected, SurveyAsked.Of(Valid.SurveyResult(("base", respondents), ("percentage", percentage), ("numerator", numerator))).Says("S015"));

    [Fact]
    public void YearThatDoesNotAsk_HasNoFaults() => Assert.Equal("", Scenario.Of(Valid.SurveyResult(("base", "3"))).Says("S015"));
}

public sealed class S016_BothGroupsAreGivenTests
{
    [Theory]
    [InlineData("White", "BME", "")]
    [InlineData("White", "All", "ethnic_group= (indicator=5, group=BME)")]
    [InlineData("All", "BME", "ethnic_group= (indicator=5, group=White)")]
    public void IndicatorWithoutAGroup_IsReported(string one, string other, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.SurveyResult(("ethnic_group", one)), Valid.SurveyResult(("ethnic_group", other)))
        .Under(s => s with { Indicators = [.. s.Indicators.Select(i => i with { Required = i.Number is 4 or 5 or 9 })] }).Says("S016"));

    [Fact]
    public void EveryIndicatorAsked_IsLookedFor() => Assert.Equal(8, SurveyAsked.Of(Valid.SurveyResult(("indicator", "4"))).Faults("S016").Count);

    [Fact]
    public void NoSurvey_IsNoFinding() => Assert.Equal("", SurveyAsked.Of(Valid.Assignment()).Says("S016"));
}

public sealed class S017_Indicator6IsTheUnionTests
{
    [Theory]
    [InlineData("Q13b", "Q13c", "question_ref=Q13b (indicator=6, group=White)")]
    [InlineData("Q13b", "Q13b|Q13c", "")]
    [InlineData("Q13b|Q13c", "Q13b|Q13c", "")]
    [InlineData("", "", "")]
    public void PartsWithoutTheUnion_AreReported(string one, string other, string expected) => Assert.Equal(expected, SurveyAsked.Of(
        Valid.SurveyResult(("indicator", "6"), ("question_ref", one)), Valid.SurveyResult(("indicator", "6"), ("question_ref", other))).Says("S017"));

    [Fact]
    public void EachGroup_IsReported() => Assert.Equal("question_ref=Q13c (indicator=6, group=BME)", SurveyAsked.Of(
        Valid.SurveyResult(("indicator", "6"), ("question_ref", "Q13c"), ("ethnic_group", "BME"))).Says("S017"));
}

public sealed class S018_SurveyCellIsGivenOnceTests
{
    [Theory]
    [InlineData("30", "White", "percentage= (indicator=5, group=White)")]
    [InlineData("28.4", "White", "")]
    [InlineData("30", "BME", "")]
    [InlineData("30", "", "")]
    public void TwoValuesOfOneCell_AreReported(string percentage, string group, string expected) => Assert.Equal(expected, SurveyAsked.Of(
        Valid.SurveyResult(), Valid.SurveyResult(("percentage", percentage), ("ethnic_group", group))).Says("S018"));

    [Fact]
    public void NoSurvey_IsNoFinding() => Assert.Equal("", SurveyAsked.Of(Valid.Assignment()).Says("S018"));

    [Fact]
    public void Bme_IsNamed() => Assert.Equal("percentage= (indicator=5, group=BME)", SurveyAsked.Of(
        Valid.SurveyResult(("ethnic_group", "BME")), Valid.SurveyResult(("ethnic_group", "BME"), ("percentage", "30"))).Says("S018"));
}

public sealed class S019_PercentageAgreesWithCountsTests
{
    [Theory]
    [InlineData("28.5", "57", "200", "")]
    [InlineData("28.4", "57", "200", "percentage=28.4 (indicator=5, group=White, counts=57 of 200)")]
    [InlineData("28%", "57", "200", "")] // cut off
    [InlineData("29", "57", "200", "")] // rounded
    [InlineData("0.285", "57", "200", "percentage=0.285 (indicator=5, group=White, counts=57 of 200)")]
    [InlineData("28.4", "", "200", "")]
    [InlineData("", "57", "200", "")]
    public void PercentageOfOtherCounts_IsReported(string percentage, string numerator, string respondents, string expected) => Assert.Equal(expected, SurveyAsked.Of(
        Valid.SurveyResult(("percentage", percentage), ("numerator", numerator), ("base", respondents))).Says("S019"));

    [Fact]
    public void YearThatDoesNotAsk_HasNoFaults() => Assert.Equal("", Scenario.Of(Valid.SurveyResult(("percentage", "28.4"), ("numerator", "57"))).Says("S019"));
}
