using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Which equations join a publication with those that are out, one by one.</summary>
public class LinkEquationsTests
{
    [Fact]
    public void Whole_IsItsKnownParts()
    {
        var model = Add("ZZ0", "", ["ZZ1", "ZZ2"], 150, Part("ZZ1", 60), Part("ZZ2", 90));
        Assert.Equal(["t.r.a = ZZ1/2024/t.r.a + ZZ2/2024/t.r.a", "t.total.total = ZZ1/2024/t.total.total + ZZ2/2024/t.total.total"], Links(model));
        Assert.Equal(["ZZ1/2024", "ZZ2/2024"], model.Earlier.Select(e => e.Name));
    }

    [Theory]
    [InlineData(150, false)]
    [InlineData(151, true)]
    public void WholeOfUnknownParts_HasARest_UnlessTheTotalsAddUp(long total, bool hasRest)
    {
        var model = Add("ZZ0", "", [], total, Part("ZZ1", 60, "ZZ0"), Part("ZZ2", 90, "ZZ0"));
        var rest = hasRest ? " + ZZ0/2024-rest/t.total.total" : "";
        Assert.Contains("t.total.total = ZZ1/2024/t.total.total + ZZ2/2024/t.total.total" + rest, Links(model));
        Assert.Equal(hasRest, model.Earlier.Any(e => e.Name == "ZZ0/2024-rest"));
    }

    [Fact]
    public void PartsThatAreMoreThanTheirWhole_AreNotLinked() =>
        Assert.Empty(Links(Add("ZZ0", "", ["ZZ1", "ZZ2"], 149, Part("ZZ1", 60), Part("ZZ2", 90))));

    [Fact]
    public void PartOfAWhole_IsLinkedWithItsSiblings()
    {
        var model = Add("ZZ1", "ZZ0", [], 60, Part("ZZ0", 200), Part("ZZ2", 90, "ZZ0"));
        Assert.Equal(["ZZ0/2024/t.r.a = ZZ2/2024/t.r.a + t.r.a + ZZ0/2024-rest/t.r.a", "ZZ0/2024/t.total.total = ZZ2/2024/t.total.total + t.total.total + ZZ0/2024-rest/t.total.total"], Links(model));
        Assert.Equal(["t.r.a", "t.total.total"], model.Earlier.Single(e => e.Name == "ZZ0/2024-rest").Tables.Figures.Select(f => f.Id));
        Assert.All(model.Earlier.Single(e => e.Name == "ZZ0/2024-rest").Tables.Figures, f => Assert.Equal((FigureStatus.Unprinted, FigureKind.Count), (f.Status, f.Kind)));
    }

    [Theory]
    [InlineData("ZZ1", 2023)]
    [InlineData("ZZ9", 2024)]
    public void StrangerOrOtherYear_IsNotLinked(string code, int year) =>
        Assert.Empty(Links(Add("ZZ0", "", ["ZZ1"], 150, Part(code, 60) with { Year = year })));

    [Fact]
    public void NeighbouringYears_ShareTheSingleYearBetween()
    {
        var model = Years(9, 8, [Disciplinary(2019, "12"), Disciplinary(2021, "*")]);
        Assert.Equal(
            [
                "ZZ1/2019/disciplinary.total.bme = ZZ1/years/disciplinary_2018.total.bme + disciplinary_2019.total.bme",
                "ZZ1/2021/disciplinary.total.bme = disciplinary_2020.total.bme + ZZ1/years/disciplinary_2021.total.bme",
                "disciplinary.total.bme = disciplinary_2019.total.bme + disciplinary_2020.total.bme",
                "disciplinary_2019.total.total = disciplinary_2019.total.white + disciplinary_2019.total.bme + disciplinary_2019.total.unknown",
            ], Links(model).Where(l => l.Contains(".bme =", StringComparison.Ordinal) || l.StartsWith("disciplinary_2019", StringComparison.Ordinal)));
        Assert.Equal((9, 8, 10, 12), (model.Counts["disciplinary_2019.total.bme"], model.Counts["disciplinary_2020.total.bme"], model.Counts["disciplinary_2019.total.total"], model.Counts["disciplinary_2020.total.total"]));
        Assert.Equal(8, model.Unprinted.Count);
        Assert.Equal(["ZZ1/2019", "ZZ1/2021", "ZZ1/years"], model.Earlier.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Equal(8, model.Earlier.Single(e => e.Name == "ZZ1/years").Tables.Figures.Count);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void EntryRecordedLate_BreaksTheLink(long inTheSharedYear, bool isLinked) =>
        Assert.Equal(isLinked, Links(Years(inTheSharedYear, 8, [Disciplinary(2019, "12")])).Any(l => l.StartsWith("ZZ1/2019", StringComparison.Ordinal)));

    [Fact]
    public void YearsThatAreNotKnownSingly_AreNotLinked()
    {
        Assert.Empty(Links(LedgerLinks.Add(Own(17), new PublicationFamily("ZZ1", 2020, "", [], 2), [Disciplinary(2019, "12")], [new(2020, Groups(8))])));
        Assert.Empty(Links(Years(9, 8, [])));
        Assert.Empty(Links(LedgerLinks.Add(Own(17) with { Counts = new Dictionary<string, long> { ["t.r.a"] = 5 }, Equations = [] }, new PublicationFamily("ZZ1", 2020, "", [], 2), [Disciplinary(2019, "12")], [new(2019, Groups(9)), new(2020, Groups(8))])));
    }

    [Fact]
    public void EarlierIssues_AreFrozen_AndTheLatestOfOthersCounts()
    {
        PublishedPack[] ledger = [Part("ZZ0", 1) with { Issue = 2 }, Part("ZZ0", 2) with { Issue = 1 }, Part("ZZ1", 50) with { Issue = 1 }, Part("ZZ1", 60) with { Issue = 2 }];
        var model = LedgerLinks.Add(Whole(150), new PublicationFamily("ZZ0", 2024, "", ["ZZ1"], 1), ledger, []);
        Assert.Equal(["2", "1"], model.PreviousIssues.Select(p => p.Figures.Single(f => f.Id == "t.total.total").Printed));
        Assert.Equal("60", Assert.Single(model.Earlier, e => e.Name == "ZZ1/2024").Tables.Figures.Single(f => f.Id == "t.total.total").Printed);
    }

    [Fact]
    public void OfAnotherPublication_OnlyWhatHangsTogetherWithTheLinkMatters()
    {
        Figure[] figures =
        [
            Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.b", FigureKind.Count), SpecifiedCasesTests.Shown("t.r.c", 30), Figure.Withheld("u.r.a", FigureKind.Count), Figure.Withheld("u.r.b", FigureKind.Count),
            new("pct.b", FigureKind.Percentage, "50", new Precision.Unit(1), FigureStatus.Shown, Formula.Percentage("t.r.b", "v.r.a")), Figure.Withheld("v.r.a", FigureKind.Count),
            Figure.Withheld("pct.u", FigureKind.Percentage, Formula.Percentage("u.r.a", "t.r.a")), SpecifiedCasesTests.Shown("w.r.a", 9), new("survey", FigureKind.Survey, "1", new Precision.Unit(1), FigureStatus.Shown, null),
        ];
        var pack = new PublishedPack("ZZ1", 2024, 1, "", [], new PackTables(figures, [Equation.Sum("t.r.c", "t.r.a", "t.r.b"), Equation.AtMost("u.r.a", "u.r.b"), Equation.AtMost("w.r.a", "t.r.c")]));
        var kept = EarlierFacts.Of(pack, ["ZZ1/2024/t.r.a"])!;
        Assert.Equal(["pct.b", "t.r.a", "t.r.b", "t.r.c", "v.r.a"], kept.Tables.Figures.Select(f => f.Id));
        Assert.Equal("t.r.c", Assert.Single(kept.Tables.Equations).Left);
        Assert.Equal(["w.r.a"], EarlierFacts.Of(pack, ["ZZ1/2024/w.r.a"])!.Tables.Figures.Select(f => f.Id));
        Assert.Null(EarlierFacts.Of(pack, ["ZZ2/2024/t.r.a"]));
    }

    [Fact]
    public void WholeWithAKnownPartThatIsNotOut_HasARest() =>
        Assert.Contains("t.total.total = ZZ1/2024/t.total.total + ZZ2/2024/t.total.total + ZZ0/2024-rest/t.total.total",
            Links(Add("ZZ0", "", ["ZZ1", "ZZ2", "ZZ3"], 151, Part("ZZ1", 60), Part("ZZ2", 90))));

    [Theory]
    [InlineData(2021, 1, true)]
    [InlineData(2021, 2, true)]
    [InlineData(2022, 2, false)]
    public void NeighbouringYear_IsRelated_WhereOneOfTheTwoCountsTwoYears(int year, int years, bool isRelated)
    {
        Figure[] figures = [Figure.Withheld("lk.disciplinary.bme", FigureKind.Ratio, Formula.Likelihood("a.b.c", "a.b.d", years))];
        Assert.Equal(isRelated, new PublicationFamily("ZZ1", 2020, "", [], 2).Related([new("ZZ1", year, 1, "", [], new PackTables(figures, []))]).Count == 1);
        Assert.Empty(new PublicationFamily("ZZ2", 2020, "", [], 2).Related([new("ZZ1", year, 1, "", [], new PackTables(figures, []))]));
    }

    [Fact]
    public void PackItself_IsWithoutWhatItWasCheckedAgainst()
    {
        var pack = new PublishedPack("ZZ1", 2020, 1, "", [], new PackTables([SpecifiedCasesTests.Shown("t.r.a", 9), SpecifiedCasesTests.Shown("ZZ2/2020/t.r.a", 9)],
            [Equation.Sum("t.r.a", "ZZ2/2020/t.r.a"), Equation.Sum("ZZ2/2020/t.r.a", "t.r.a"), Equation.AtMost("t.r.a", "t.r.a")]));
        Assert.Equal("t.r.a", Assert.Single(pack.Own.Figures).Id);
        Assert.Equal(Relation.AtMost, Assert.Single(pack.Own.Equations).Relation);
    }

    private static List<string> Links(PublicationModel model) =>
        [.. PackTables.InOrder(model.Equations).Where(e => e.Right.Append(e.Left).Any(id => id.Contains('/', StringComparison.Ordinal) || id.Contains('_', StringComparison.Ordinal)))
            .Select(e => $"{e.Left} = {string.Join(" + ", model.Equations.First(x => x.Left == e.Left && x.Right.Count == e.Right.Count && x.Right.All(e.Right.Contains)).Right)}")];

    private static PublicationModel Add(string code, string partOf, string[] parts, long total, params PublishedPack[] ledger) =>
        LedgerLinks.Add(Whole(total) with { Name = code + "/2024" }, new PublicationFamily(code, 2024, partOf, parts, 1), ledger, []);

    private static PublicationModel Whole(long total) => new()
    {
        Name = "ZZ0/2024",
        Counts = new Dictionary<string, long> { ["t.total.total"] = total, ["t.r.a"] = total, ["own.total.total"] = 5 },
        Equations = [Equation.Sum("t.total.total", "t.r.a")],
    };

    private static PublishedPack Part(string code, long total, string partOf = "") =>
        new(code, 2024, 1, partOf, [], new PackTables([SpecifiedCasesTests.Shown("t.total.total", total), SpecifiedCasesTests.Shown("t.r.a", total), Figure.Withheld("other.total.total", FigureKind.Count)], []));

    private static PublicationModel Years(long first, long second, PublishedPack[] ledger) =>
        LedgerLinks.Add(Own(first + second), new PublicationFamily("ZZ1", 2020, "", [], 2), ledger, [new(2018, Groups(5)), new(2019, Groups(first)), new(2020, Groups(second))]);

    private static PublicationModel Own(long bme) => new()
    {
        Name = "ZZ1/2020",
        Counts = new Dictionary<string, long> { ["disciplinary.total.white"] = 4, ["disciplinary.total.bme"] = bme, ["disciplinary.total.unknown"] = 1, ["disciplinary.total.total"] = bme + 5 },
        Equations = [Equation.Sum("disciplinary.total.total", "disciplinary.total.white", "disciplinary.total.bme", "disciplinary.total.unknown")],
    };

    private static Dictionary<string, long> Groups(long bme) => new() { ["white"] = bme == 8 ? 4 : 0, ["bme"] = bme, ["unknown"] = bme == 9 ? 1 : 0 };

    private static PublishedPack Disciplinary(int year, string bme) => new("ZZ1", year, 1, "", [], new PackTables(
        [
            bme == "*" ? Figure.Withheld("disciplinary.total.bme", FigureKind.Count) : SpecifiedCasesTests.Shown("disciplinary.total.bme", 12),
            SpecifiedCasesTests.Shown("disciplinary.total.white", 20), SpecifiedCasesTests.Shown("disciplinary.total.unknown", 20), SpecifiedCasesTests.Shown("disciplinary.total.total", 52),
            Figure.Withheld("lk.disciplinary.bme", FigureKind.Ratio, Formula.Likelihood("disciplinary.total.bme", "disciplinary.total.total", 2)),
        ], []));
}
