using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

public sealed class X001_RequiredDataSetIsProvidedTests
{
    [Fact]
    public void MissingDataSets_AreReported() => Assert.Equal(
        "= (dataset=recruitment, indicator=2); = (dataset=disciplinary, indicator=3); = (dataset=board, indicator=9)",
        Scenario.Of(Valid.Assignment()).Says("X001"));

    [Fact]
    public void ProvidedOnes_AreNot() => Assert.Equal("", Scenario.Of(Valid.Application(), Valid.Case(), Valid.Seat()).Says("X001"));

    [Fact]
    public void YearThatDoesNotAsk_NeedsNone() => Assert.Equal("= (dataset=disciplinary, indicator=3)", Scenario.Of(Valid.Assignment())
        .Under(s => s with { Indicators = [.. s.Indicators.Select(i => i with { Required = i.Number == 3 })] }).Says("X001"));

    [Fact]
    public void FileThatCannotBeUsed_IsNone() => Assert.Contains("dataset=board", Scenario.Of(Valid.Application(), Valid.Case())
        .AndFile(new MemoryFile("board.csv", new MemorySheet(["a", "b"])), DataSet.Board).Says("X001"), StringComparison.Ordinal);

    [Fact]
    public void OneOfThemMissing_IsReported() =>
        Assert.Equal("= (dataset=board, indicator=9)", Scenario.Of(Valid.Application(), Valid.Case()).Says("X001"));
}

public sealed class X002_TrainingIsProvidedTests
{
    [Fact]
    public void MissingTraining_IsReported() => Assert.Equal("=", Scenario.Of(Valid.Assignment()).Says("X002"));

    [Fact]
    public void Training_IsNot() => Assert.Equal("", Scenario.Of(Valid.Completion()).Says("X002"));

    [Fact]
    public void YearThatDoesNotAsk_NeedsNone() => Assert.Equal("", Scenario.Of(Valid.Assignment())
        .Under(s => s with { Indicators = [.. s.Indicators.Select(i => i with { Required = false })] }).Says("X002"));
}

public sealed class X003_WorkforceIsProvidedTests
{
    [Fact]
    public void MissingWorkforce_IsReported() => Assert.Equal("=", Scenario.Of(Valid.Completion()).Says("X003"));

    [Fact]
    public void Workforce_IsNot() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("X003"));

    [Fact]
    public void WorkforceBesideOtherFiles_IsEnough() => Assert.Equal("", Scenario.Of(Valid.Completion(), Valid.Assignment()).Says("X003"));
}

public sealed class X010_BandRowsSumToHeadcountTests
{
    [Theory]
    [InlineData("Band 5", "")]
    [InlineData("Band 8", "=1 (count=1, headcount=3)")]
    [InlineData("", "=1 (count=1, headcount=3)")]
    public void PersonWithoutARow_IsReported(string pay, string expected) => Assert.Equal(expected, Scenario.Of(
        [.. Valid.People(2), .. Valid.PeopleFrom(7, 1, ("pay_code", ""), ("pay_description", pay))]).Says("X010"));
}

public sealed class X011_UnknownIsASmallShareTests
{
    [Theory]
    [InlineData(19, 1, "")] // exactly 5 %
    [InlineData(18, 1, "ethnic_origin=5.3 (percent=5.3)")]
    [InlineData(1, 0, "")]
    public void LargeShare_IsReported(int known, int unknown, string expected) => Assert.Equal(expected, Scenario.Of(
        [.. Valid.People(known), .. Valid.PeopleFrom(51, unknown, ("ethnic_origin", "Z"))]).Says("X011"));

    [Fact]
    public void Nobody_HasNoShare() => Assert.Equal("", Scenario.Of(Valid.Completion()).Says("X011"));
}

public sealed class X012_HeadcountIsNotEmptyTests
{
    [Theory]
    [InlineData("Permanent", "")]
    [InlineData("Bank", "=0")]
    [InlineData("", "")] // counted until somebody says otherwise
    public void NobodyCounted_IsReported(string contract, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("contract_type", contract))).Says("X012"));

    [Fact]
    public void NobodyInTheFiles_IsReported() => Assert.Equal("=0", Scenario.Of(Valid.Completion()).Says("X012"));
}

public sealed class X020_RatioIsWithinFourFifthsTests
{
    private const string Edges = ", low=0.80, high=1.25)";

    [Theory]
    [InlineData(50, "")] // exactly 1.25
    [InlineData(51, "row 37=1.28 (indicator=2, ratio=1.28" + Edges)]
    [InlineData(32, "")] // exactly 0.80
    [InlineData(31, "row 37=0.78 (indicator=2, ratio=0.78" + Edges)]
    public void OutsideTheBand_IsNoted(int appointedWhite, string expected) =>
        Assert.Equal(expected, Scenario.OfReturn(Valid.Return(("appointed.total", appointedWhite, 20, 1))).Says("X020"));

    [Fact]
    public void UndefinedRatio_IsNone() => Assert.Equal("", Scenario.OfReturn(Valid.Return(("appointed.total", 50, 0, 1))).Says("X020"));
}

public sealed class X021_RatioIsNotHugeTests
{
    [Theory]
    [InlineData(100, "")] // exactly 5
    [InlineData(101, "row 37=5.05 (indicator=2, ratio=5.05)")]
    [InlineData(0, "")]
    public void HugeRatio_IsReported(int appointedWhite, string expected) => Assert.Equal(
        expected, Scenario.OfReturn(Valid.Return(("shortlisted.total", 200, 100, 0), ("appointed.total", appointedWhite, 10, 0))).Says("X021"));
}

public sealed class X022_RatioRestsOnEnoughPeopleTests
{
    [Theory]
    [InlineData("appointed.total", 50, 10, "")]
    [InlineData("appointed.total", 50, 9, "row 37=2.78 (indicator=2, limit=10)")]
    [InlineData("appointed.total", 9, 20, "row 37=0.23 (indicator=2, limit=10)")]
    [InlineData("disciplinary.total", 50, 9.5, "row 41=0.81 (indicator=3, limit=10)")]
    [InlineData("training.total", 150, 9, "row 45=3.89 (indicator=4, limit=10)")]
    [InlineData("appointed.total", 50, 0, "")] // no ratio at all
    public void AHandful_IsNoted(string source, double white, double bme, string expected) =>
        Assert.Equal(expected, Scenario.OfReturn(Valid.Return((source, (decimal)white, (decimal)bme, 0))).Says("X022"));
}
