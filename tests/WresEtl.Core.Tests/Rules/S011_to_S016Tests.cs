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
