using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>What is refused and why, what an earlier issue binds, and the sentences that explain it: on tables small enough to read.</summary>
public class DisclosureControlTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    [Theory]
    [InlineData("t.r.a", -1, "a count is negative")]
    [InlineData("nonclinical.5.total", 72, "nonclinical.5.total is not the sum of its parts")]
    [InlineData("t.r.a", 74, "t.r.a is larger than nonclinical.5.total")]
    [InlineData("t.r.a", 73, null)]
    public void ModelThatDoesNotHangTogether_IsRefused(string id, long count, string? fault)
    {
        var counts = Staff().Counts.ToDictionary();
        counts[id] = count;
        var model = Staff() with { Counts = counts, Equations = [.. Staff().Equations, Equation.AtMost("t.r.a", "nonclinical.5.total")] };
        Assert.Equal(fault, (DisclosureControl.Protect(model, Under5) as Protection.Refused)?.Reason);
    }

    [Fact]
    public void NamesThatAreNotCounts_AreRefused()
    {
        const string fault = "an equation or formula names a count that is not in the model";
        PublicationModel[] wrong =
        [
            Staff() with { AlreadyPublic = ["t.r.b"] }, Staff() with { Unprinted = ["t.r.b"] }, Staff() with { Equations = [Equation.AtMost("t.r.b", "t.r.a")] },
            Staff() with { Derived = [new("pct", FigureKind.Percentage, Formula.Percentage("t.r.b", "nonclinical.5.total"), PrintedAs.Percentage)] },
        ];
        Assert.All(wrong, m => Assert.Equal(new Protection.Refused(fault, [], [], []).Reason, Assert.IsType<Protection.Refused>(DisclosureControl.Protect(m, Under5)).Reason));
    }

    [Fact]
    public void SmallCountThatIsPublicAlready_IsRefusedByName()
    {
        var refused = Assert.IsType<Protection.Refused>(DisclosureControl.Protect(Staff() with { AlreadyPublic = ["nonclinical.5.bme", "nonclinical.6.white"] }, Under5));
        Assert.Equal("sensitive counts are public already", refused.Reason);
        Assert.Equal(["nonclinical.5.bme"], refused.Figures);
        Assert.Equal(["ZZ1/2024"], refused.Publications);
    }

    [Fact]
    public void StarThatNothingCanHide_IsRefusedByName()
    {
        string[] around = [.. Staff().Counts.Keys.Where(id => id != "nonclinical.5.bme")];
        var refused = Assert.IsType<Protection.Refused>(DisclosureControl.TryProtect(Staff() with { AlreadyPublic = around }, Under5));
        Assert.Equal("no choice of stars protects these figures", refused.Reason);
        Assert.Equal(["nonclinical.5.bme"], refused.Figures);
        Assert.Empty(refused.WaysOut);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CountThatAnotherPublicationGivesAway_IsRefusedNamingIt(bool isPercentage)
    {
        Figure[] told = isPercentage ? [new("pct.t", FigureKind.Percentage, "20.0", new Precision.Unit(0.1m), FigureStatus.Shown, Formula.Percentage("t.r.bme", "t.r.total"))]
            : [SpecifiedCasesTests.Shown("t.r.white", 16)];
        Equation[] sums = isPercentage ? [] : [Equation.Sum("t.r.total", "t.r.white", "t.r.bme")];
        var other = new EarlierPublication("ZZ2/2023", new PackTables([SpecifiedCasesTests.Shown("t.r.total", 20), Figure.Withheld("t.r.bme", FigureKind.Count), .. told], sums));
        var refused = Assert.IsType<Protection.Refused>(DisclosureControl.TryProtect(Staff() with { Earlier = [other], Equations = [.. Staff().Equations, Equation.Sum("nonclinical.5.bme", "ZZ2/2023/t.r.bme")] }, Under5));
        Assert.Equal("other publications already give these figures away", refused.Reason);
        Assert.Equal(["nonclinical.5.bme"], refused.Figures);
        Assert.Equal(["ZZ1/2024", "ZZ2/2023"], refused.Publications);
    }

    [Fact]
    public void OtherPublicationsStarsAndSums_BindNothingMoreThanTheySay()
    {
        Figure[] figures =
        [
            Figure.Withheld("t.r.x", FigureKind.Count), Figure.Withheld("t.r.y", FigureKind.Count), SpecifiedCasesTests.Shown("t.r.none", 0), Figure.Withheld("survey", FigureKind.Survey),
            Figure.Withheld("pct.x", FigureKind.Percentage, Formula.Percentage("t.r.x", "t.r.y")), new("pct.none", FigureKind.Percentage, "n/a", null, FigureStatus.Undefined, Formula.Percentage("t.r.none", "t.r.none")),
        ];
        var made = Protect(Staff() with { Earlier = [new("ZZ2/2023", new PackTables(figures, []))], Equations = [.. Staff().Equations, Equation.Sum("t.r.c", "t.r.a", "ZZ2/2023/t.r.x"), Equation.AtMost("t.r.a", "ZZ2/2023/t.r.y")] });
        Assert.Equal(Protect(Staff()).Kept.CountsShown - 1, made.Kept.CountsShown);
    }

    [Fact]
    public void WhatAnEarlierIssueStarred_StaysStarred_UnlessItIsPublic()
    {
        var issue = new PackTables([Figure.Withheld("nonclinical.6.white", FigureKind.Count), Figure.Withheld("nonclinical.9.white", FigureKind.Count), Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.c", FigureKind.Count), Figure.Withheld("survey", FigureKind.Survey)], []);
        var made = Protect(Staff() with { PreviousIssues = [issue], AlreadyPublic = ["t.r.a"] });
        Assert.Equal(FigureStatus.Withheld, made.Publication.Find("nonclinical.6.white")!.Status);
        Assert.Equal(FigureStatus.Shown, made.Publication.Find("t.r.a")!.Status);
        Assert.Contains(made.Explanations, e => e is { Id: "t.r.c", Sentence: "It was withheld in an earlier issue, and stars are never taken back." });
        Assert.Equal(FigureStatus.Shown, Protect(Staff()).Publication.Find("nonclinical.6.white")!.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("0..10")]
    [InlineData("0..50")]
    [InlineData("*")]
    public void LaterIssue_PrintsNothingFinerThanTheOneBefore(string? before)
    {
        // Two counts of the row are starred since the issue before, so that the percentage says something new.
        var derived = new DerivedFigure("pct.nonclinical.6.bme", FigureKind.Percentage, Formula.Percentage("nonclinical.6.bme", "nonclinical.6.total"), PrintedAs.Percentage);
        Precision.TryRead(before ?? "", before == "0..10" ? "under 10 %" : "under half", out var precision);
        Figure[] issue =
        [
            Figure.Withheld("nonclinical.6.white", FigureKind.Count), Figure.Withheld("nonclinical.6.total", FigureKind.Count),
            .. before is null ? (Figure[])[] : before == "*" ? [Figure.Withheld(derived.Id, derived.Kind, derived.Formula)]
                : [new(derived.Id, derived.Kind, "said of other figures", precision, FigureStatus.Shown, derived.Formula)],
        ];
        var now = Protect(Staff() with { Derived = [derived], PreviousIssues = [new PackTables(issue, [])] }).Publication.Find(derived.Id)!;
        Assert.Equal(before == "*" ? FigureStatus.Withheld : FigureStatus.Shown, now.Status);
        // 20 of 117 are 17.1 %: what is printed is true, however coarse.
        Assert.True(before == "*" || ValueRange.Of(now.Printed, now.Precision!)!.Holds(2000, 117));
        Assert.True(precision is null || derived.Choices.ToList().IndexOf(now.Precision!) >= derived.Choices.ToList().IndexOf(precision));
    }

    [Theory]
    [InlineData("42", true)]
    [InlineData("43", false)]
    public void FigureOfAnEarlierIssue_IsKnown_WhereTheCountsPrintedWithItAreOurs(string totalThen, bool isKnown)
    {
        var model = SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 30, 4, 8 }, { 40, 15, 20 } }) with { AlreadyPublic = ["nonclinical.5.total"] };
        var derived = new DerivedFigure("pct.nonclinical.5.bme", FigureKind.Percentage, Formula.Percentage("nonclinical.5.bme", "nonclinical.5.total"), PrintedAs.Percentage);
        var told = new Figure(derived.Id, derived.Kind, "9.5", new Precision.Unit(0.1m), FigureStatus.Shown, derived.Formula);
        Figure[] issue = [told, new("nonclinical.5.total", FigureKind.Count, totalThen, Precision.Exact, FigureStatus.Shown, null)];
        Assert.Equal(isKnown, DisclosureControl.TryProtect(model with { Derived = [derived], PreviousIssues = [new PackTables(issue, [])] }, Under5) is Protection.Refused);
    }

    [Fact]
    public void EachReason_HasItsSentence()
    {
        var counts = new Dictionary<string, long>
        {
            ["nonclinical.5.white"] = 60,
            ["nonclinical.5.bme"] = 3,
            ["nonclinical.5.unknown"] = 30,
            ["nonclinical.6.white"] = 20,
            ["clinical.6.white"] = 50,
            ["clinical.6.bme"] = 40,
            ["clinical.6.unknown"] = 35,
            ["shortlisted.total.white"] = 30,
            ["shortlisted.total.bme"] = 7,
            ["shortlisted.total.unknown"] = 12,
            ["appointed.total.white"] = 30,
            ["appointed.total.bme"] = 0,
            ["appointed.total.unknown"] = 6,
            ["board.total.white"] = 9,
            ["board.total.bme"] = 6,
            ["board.total.unknown"] = 5,
        };
        var made = Protect(WresPublication.Model("ZZ1/2024", counts));
        string Of(string id) => made.Explanations.Single(e => e.Id == id).Sentence;
        Assert.Equal("Fewer than 5 people: it would be free at 5 or more, or in a merged band.", Of("nonclinical.5.bme"));
        Assert.Equal("Everyone in this row belongs to one group, so the count would tell each person's group: merging the row with its neighbour would free it.", Of("nonclinical.6.white"));
        Assert.Equal("It happened to every one of them, so the count would tell it of each person: it would be free as soon as one person differs.", Of("appointed.total.white"));
        Assert.Equal("It happened to none of a small group, so the count would tell it of each person: it would be free with 10 or more people.", Of("appointed.total.bme"));
        Assert.Equal("Board members are named people: it would be free with the consent of the members.", Of("board.total.white"));
        Assert.Contains(made.Explanations, e => e.Sentence.StartsWith("Printed, it would let a reader work out ", StringComparison.Ordinal));
    }

    [Fact]
    public void RoundedPolicy_PrintsWhatRoundedCountsSay_AndThatHoldsOfTheTruth()
    {
        var counts = Staff().Counts.ToDictionary();
        (counts["nonclinical.9.white"], counts["nonclinical.9.total"]) = (0, 0);
        DerivedFigure Share(string row, string group) => new($"pct.{row}.{group}", FigureKind.Percentage, Formula.Percentage($"nonclinical.{row}.{group}", $"nonclinical.{row}.total"), PrintedAs.Percentage);
        var model = Staff() with { Counts = counts, Derived = [Share("5", "white"), Share("5", "bme"), Share("6", "white"), Share("6", "bme"), Share("9", "white"), Share("total", "white")] };
        var made = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Round5)).Publication;
        Assert.Equal(FigureStatus.Withheld, made.Find("pct.5.bme")!.Status);
        Assert.Equal("n/a", made.Find("pct.9.white")!.Printed);
        // 142 of 190 are printed as 140 of 190: 73.7 %, said of 138 to 142 of 188 to 192 people, and a step more.
        var figure = made.Find("pct.total.white")!;
        Assert.Equal(("73.7", "71.8..75.6"), (figure.Printed, figure.Precision!.ToString()));
        foreach (var shown in made.Tables.Figures.Where(f => f is { Kind: FigureKind.Percentage, Status: FigureStatus.Shown }))
            Assert.True(ValueRange.Of(shown.Printed, shown.Precision!)!.Holds(100 * model.Counts[shown.Formula!.Counts[0]], model.Counts[shown.Formula.Counts[1]]), shown.Id);
        Assert.All(made.Tables.Figures.Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Shown }), f => Assert.Equal(Rounding.HalfUp(model.Counts[f.Id], 5).ToString(System.Globalization.CultureInfo.InvariantCulture), f.Printed));
    }

    [Fact]
    public void StarThatEarlierPublicationsAlreadyLost_IsNamed()
    {
        EarlierPublication Year(int year, string bme, params Figure[] further) => new($"ZZ1/{year}", new PackTables(
            [SpecifiedCasesTests.Shown("t.r.total", 20), SpecifiedCasesTests.Shown("t.r.white", 18), bme == "*" ? Figure.Withheld("t.r.bme", FigureKind.Count) : SpecifiedCasesTests.Shown("t.r.bme", 2), .. further],
            [Equation.Sum("t.r.total", "t.r.white", "t.r.bme")]));
        Assert.Equal(["ZZ1/2023/t.r.bme"], Ledger.AlreadyLost([Year(2023, "*")], Under5));
        Assert.Empty(Ledger.AlreadyLost([Year(2023, "2")], Under5));
        Assert.Equal(["ZZ1/2022/t.r.bme", "ZZ1/2023/t.r.bme"], Ledger.AlreadyLost([Year(2023, "*"), Year(2022, "*")], Under5));
        // A star of its own is lost only through a link.
        var lone = new EarlierPublication("ZZ2/2023", new PackTables([Figure.Withheld("t.r.bme", FigureKind.Count)], []));
        Assert.Empty(Ledger.AlreadyLost([Year(2023, "2"), lone], Under5));
        Assert.Equal(["ZZ2/2023/t.r.bme"], Ledger.AlreadyLost([Year(2023, "2"), lone], Under5, [Equation.Sum("ZZ1/2023/t.r.bme", "ZZ2/2023/t.r.bme")]));
        // A printed percentage of an earlier publication is known too.
        var share = new Figure("pct.t", FigureKind.Percentage, "10.0", new Precision.Unit(0.1m), FigureStatus.Shown, Formula.Percentage("t.r.bme", "t.r.all"));
        var told = new EarlierPublication("ZZ3/2023", new PackTables([Figure.Withheld("t.r.bme", FigureKind.Count), SpecifiedCasesTests.Shown("t.r.all", 40), share], []));
        Assert.Equal(["ZZ3/2023/t.r.bme"], Ledger.AlreadyLost([told], Under5));
    }

    [Fact]
    public void LostStar_IsReleased_AndTheRestOfItsPublicationStays()
    {
        var earlier = new EarlierPublication("ZZ1/2023", new PackTables([Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.b", FigureKind.Count)], [Equation.AtMost("t.r.a", "t.r.b")]));
        var released = Assert.Single(Ledger.WithoutLost([earlier], ["ZZ1/2023/t.r.a", "ZZ9/2023/t.r.b"])).Tables;
        Assert.Equal([FigureStatus.Unprinted, FigureStatus.Withheld], released.Figures.Select(f => f.Status));
        Assert.Equal(earlier.Tables.StructureCsv(), released.StructureCsv());
    }

    private static PublicationModel Staff()
    {
        var table = SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 60, 4, 9 }, { 82, 20, 15 } });
        return table with { Counts = new Dictionary<string, long>(table.Counts.ToDictionary()) { ["t.r.a"] = 40, ["t.r.c"] = 50 } };
    }

    private static Protection.Safe Protect(PublicationModel model) => Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, Under5));
}
