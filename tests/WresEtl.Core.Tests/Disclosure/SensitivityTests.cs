using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>The policy as a predicate: what may not be shown, one parameter after another.</summary>
public class SensitivityTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    private static readonly Dictionary<string, long> Counts = new(StringComparer.Ordinal)
    {
        ["nonclinical.5.white"] = 60,
        ["nonclinical.5.bme"] = 30,
        ["nonclinical.5.unknown"] = 10,
        ["nonclinical.6.white"] = 25,
        ["clinical.5.white"] = 40,
        ["clinical.5.bme"] = 50,
        ["clinical.5.unknown"] = 60,
        ["medical.total.white"] = 30,
        ["medical.total.bme"] = 30,
        ["medical.total.unknown"] = 30,
        ["shortlisted.total.white"] = 40,
        ["shortlisted.total.bme"] = 40,
        ["shortlisted.total.unknown"] = 9,
        ["appointed.total.white"] = 20,
        ["appointed.total.bme"] = 20,
        ["appointed.total.unknown"] = 0,
        ["disciplinary.total.white"] = 6,
        ["disciplinary.total.bme"] = 7,
        ["disciplinary.total.unknown"] = 8,
        ["training.total.white"] = 60,
        ["training.total.bme"] = 30,
        ["training.total.unknown"] = 20,
        ["board.total.white"] = 12,
        ["board.total.bme"] = 3,
        ["board.total.unknown"] = 0,
        ["board_voting.total.white"] = 9,
        ["board_executive.total.white"] = 6,
    };

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, SensitiveBecause.Small)]
    [InlineData(4, SensitiveBecause.Small)]
    [InlineData(5, null)]
    public void Count_IsSmallFromOneToTheThreshold(long people, SensitiveBecause? expected) =>
        Assert.Equal(expected, Why("nonclinical.5.bme", Under5, ("nonclinical.5.bme", people)));

    [Fact]
    public void WholeRow_IsSensitive_UnlessThePolicySaysNot()
    {
        Assert.Equal(SensitiveBecause.WholeRow, Why("nonclinical.6.white", Under5));
        Assert.Equal(SensitiveBecause.Small, Why("nonclinical.6.white", Under5, ("nonclinical.6.white", 3)));
        Assert.Null(Why("nonclinical.6.bme", Under5));
        Assert.Null(Why("nonclinical.6.total", Under5));
        Assert.Null(Why("nonclinical.6.white", Under5 with { FullRowsSensitive = false }));
        Assert.Null(Why("nonclinical.6.white", Under5, ("nonclinical.6.unknown", 1)));
    }

    [Theory]
    [InlineData("nonclinical.6.white", true)]
    [InlineData("nonclinical.6.bme", false)]
    [InlineData("nonclinical.5.white", false)]
    [InlineData("board_voting.total.white", false)]
    public void WholeRow_IsEverybodyInOneGroup_ButNotOfTheBoard(string id, bool isWhole)
    {
        var (system, table) = System([]);
        Assert.Equal(isWhole, new Sensitivity(system, Under5).IsWholeRow(system.Index[id], table));
    }

    [Theory]
    [InlineData(50, 50, SensitiveBecause.Everyone)]
    [InlineData(50, 49, null)]
    [InlineData(9, 0, SensitiveBecause.NoneOfSmallBase)]
    [InlineData(10, 0, null)]
    [InlineData(0, 0, null)]
    public void Outcome_OfEveryoneOrOfNoneOfFew_IsSensitive(long shortlisted, long appointed, SensitiveBecause? expected) =>
        Assert.Equal(expected, Why("appointed.total.bme", Under5, ("shortlisted.total.bme", shortlisted), ("appointed.total.bme", appointed)));

    [Fact]
    public void ZeroOrFullOutcome_IsShown_WhereThePolicySaysSo()
    {
        Assert.Equal(SensitiveBecause.NoneOfSmallBase, Why("appointed.total.unknown", Under5));
        Assert.Null(Why("appointed.total.unknown", Under5 with { Zeros = ZeroRule.Shown }));
        Assert.Null(Why("appointed.total.bme", Under5 with { FullRowsSensitive = false }, ("shortlisted.total.bme", 20)));
        Assert.Null(Why("shortlisted.total.unknown", Under5, ("appointed.total.unknown", 9)));
    }

    [Theory]
    [InlineData("board.total.white", SensitiveBecause.BoardPolicy, SensitiveBecause.BoardPolicy, null)]
    [InlineData("board.total.unknown", SensitiveBecause.BoardPolicy, SensitiveBecause.BoardPolicy, null)]
    [InlineData("board.total.bme", SensitiveBecause.BoardPolicy, SensitiveBecause.BoardPolicy, null)]
    [InlineData("board.total.total", null, SensitiveBecause.BoardPolicy, null)]
    [InlineData("board_voting.total.white", SensitiveBecause.BoardPolicy, SensitiveBecause.BoardPolicy, null)]
    [InlineData("board_executive.total.white", SensitiveBecause.BoardPolicy, SensitiveBecause.BoardPolicy, null)]
    public void Board_FollowsItsRule(string id, SensitiveBecause? banded, SensitiveBecause? withheld, SensitiveBecause? consent)
    {
        Assert.Equal(banded, Why(id, Under5));
        Assert.Equal(withheld, Why(id, Under5 with { Board = BoardRule.Withheld }));
        Assert.Equal(consent, Why(id, Under5 with { Board = BoardRule.Consent }));
    }

    [Fact]
    public void SmallBoard_IsSensitiveAsAWhole() =>
        Assert.Equal(SensitiveBecause.Small, Why("board.total.total", Under5, ("board.total.white", 1)));

    [Theory]
    [InlineData("nonclinical.5.white", "nonclinical.total.total")]
    [InlineData("clinical.5.white", "nonclinical.6.total")]
    [InlineData("clinical.5.bme", "medical.total.total")]
    [InlineData("medical.total.white", "clinical.total.total")]
    [InlineData("shortlisted.total.white", "shortlisted.total.bme")]
    [InlineData("appointed.total.bme", "shortlisted.total.white")]
    [InlineData("disciplinary.total.white", "workforce.total.bme")]
    [InlineData("disciplinary.total.bme", "workforce.total.white")]
    [InlineData("training.total.bme", "workforce.total.white")]
    [InlineData("training.total.white", "workforce.total.bme")]
    public void Indicator_IsWithheldWhole_WhenOneOfItsBasesIsSmall(string id, string small)
    {
        var policy = DisclosurePolicy.WithholdSmall;
        Assert.Equal(SensitiveBecause.IndicatorBaseSmall, WhyOf(id, policy, (small, 19)));
        Assert.Equal(SensitiveBecause.IndicatorBaseSmall, WhyOf(id, policy, (small, 1)));
        Assert.Null(WhyOf(id, policy, (small, 20)));
        Assert.Null(WhyOf(id, policy, (small, 0)));
        Assert.Null(WhyOf(id, Under5, (small, 19)));
    }

    [Theory]
    [InlineData("shortlisted.total.white", "shortlisted.total.unknown")]
    [InlineData("appointed.total.white", "workforce.total.white")]
    [InlineData("training.total.white", "workforce.total.unknown")]
    [InlineData("nonclinical.5.white", "clinical.total.bme")]
    [InlineData("clinical.5.white", "workforce.total.total")]
    public void Indicator_IsNotWithheldForAnothersBase(string id, string small) => Assert.Null(WhyOf(id, DisclosurePolicy.WithholdSmall, (small, 19)));

    [Fact]
    public void CountOfAnotherPublication_IsItsOwnMatter()
    {
        var system = LinkedSystem.Build(["ZZ2/2024/nonclinical.5.white", "ZZ2/2024/nonclinical.5.total", "nonclinical.5.total"],
            [Equation.Sum("ZZ2/2024/nonclinical.5.total", "ZZ2/2024/nonclinical.5.white")], [])!;
        var sensitivity = new Sensitivity(system, DisclosurePolicy.WithholdSmall);
        Assert.All(system.Ids[..2], id => Assert.Null(sensitivity.Why(system.Index[id], [3, 3, 3])));
        Assert.False(sensitivity.IsWholeRow(system.Index["ZZ2/2024/nonclinical.5.white"], [3, 3, 3]));
        Assert.Empty(sensitivity.Bases(0).ToArray());
        Assert.Equal([2], sensitivity.Bases(2).ToArray());
    }

    [Theory]
    [InlineData("white", "0", "0", true)]
    [InlineData("white", "0", "9", false)]
    [InlineData("white", "0", "*", false)]
    [InlineData("white", "*", "*", false)]
    public void StarBesidePrintedZeros_IsTakenForEmpty(string star, string bme, string unknown, bool isEmpty)
    {
        Figure[] figures = [Printed("nonclinical.5." + star, "*"), Printed("nonclinical.5.bme", bme), Printed("nonclinical.5.unknown", unknown), Printed("nonclinical.5.total", "*")];
        var tables = new PackTables(figures, [Equation.Sum("nonclinical.5.total", "nonclinical.5.white", "nonclinical.5.bme", "nonclinical.5.unknown")]);
        var reading = Reading.OfPack(tables)!;
        Assert.Equal(isEmpty ? ["nonclinical.5.white"] : [], new Sensitivity(reading.System, Under5).TakenForEmpty(reading).Select(i => reading.System.Ids[i]));
        Assert.Empty(new Sensitivity(reading.System, Under5 with { FullRowsSensitive = false }).TakenForEmpty(reading));
    }

    [Fact]
    public void ShownCountBesideZeros_IsNotTakenForEmpty()
    {
        Figure[] figures = [Printed("nonclinical.5.white", "9"), Printed("nonclinical.5.bme", "0"), Printed("nonclinical.5.unknown", "0"), Printed("nonclinical.5.total", "*")];
        var reading = Reading.OfPack(new PackTables(figures, [Equation.Sum("nonclinical.5.total", "nonclinical.5.white", "nonclinical.5.bme", "nonclinical.5.unknown")]))!;
        Assert.Empty(new Sensitivity(reading.System, Under5).TakenForEmpty(reading));
    }

    private static Figure Printed(string id, string text) => text == Figure.Star ? Figure.Withheld(id, FigureKind.Count)
        : new Figure(id, FigureKind.Count, text, Precision.Exact, FigureStatus.Shown, null);

    private static SensitiveBecause? Why(string id, DisclosurePolicy policy, params (string Id, long Count)[] changed)
    {
        var (system, table) = System(changed);
        return new Sensitivity(system, policy).Why(system.Index[id], table);
    }

    /// <summary>The same with one count of the table set beside the others, whatever they add up to.</summary>
    private static SensitiveBecause? WhyOf(string id, DisclosurePolicy policy, (string Id, long Count) set)
    {
        var (system, table) = System([]);
        table[system.Index[set.Id]] = set.Count;
        return new Sensitivity(system, policy with { FullRowsSensitive = false }).Why(system.Index[id], table);
    }

    private static (LinkedSystem System, long[] Table) System((string Id, long Count)[] changed)
    {
        var counts = new Dictionary<string, long>(Counts, StringComparer.Ordinal);
        foreach (var (id, count) in changed)
            counts[id] = count;
        var model = WresPublication.Model("ZZ1/2024", counts);
        var system = LinkedSystem.Build(model.Counts.Keys, model.Equations, [.. model.Derived.Select(d => (d.Id, d.Formula))])!;
        return (system, [.. system.Ids.Select(i => model.Counts[i])]);
    }
}
