using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>How stars are undone, row by row of the attack table, and what answers each.</summary>
public class AttackTableTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    [Fact]
    public void Attack01_TotalsDoNotGiveStarsBack()
    {
        var made = Protect(GeneratedClients.Model(6));
        foreach (var equation in made.Tables.Equations.Where(e => e.Relation == Relation.Sum))
            Assert.NotEqual(1, equation.Right.Append(equation.Left).Count(id => made.Find(id)!.Status == FigureStatus.Withheld));
    }

    [Theory]
    [InlineData(283, 17, 5, 1)]
    [InlineData(640, 55, 8, 2)]
    [InlineData(120, 30, 3, 1)]
    public void Attack02_04_RatioAndLikelihoodsBesideHeadcounts_LeaveTheStarsOpen(long white, long bme, long disciplinedWhite, long disciplinedBme)
    {
        var counts = new Dictionary<string, long>
        {
            ["nonclinical.5.white"] = white,
            ["nonclinical.5.bme"] = bme,
            ["nonclinical.5.unknown"] = 30,
            ["disciplinary.total.white"] = disciplinedWhite,
            ["disciplinary.total.bme"] = disciplinedBme,
            ["disciplinary.total.unknown"] = 0,
        };
        var made = Protect(WresPublication.Model("ZZ1/2024", counts));
        Assert.Equal(FigureStatus.Withheld, made.Find("disciplinary.total.bme")!.Status);
        Assert.True(made.Find("rr.3")!.Status != FigureStatus.Shown || SlowAttacker.Faults(made, Under5).Count == 0);
        Assert.Empty(SlowAttacker.Faults(made, Under5));
    }

    [Fact]
    public void Attack03_PercentageOfASmallBase_IsNeverPrintedInFullBesideItsStar()
    {
        var made = Protect(GeneratedClients.Model(3));
        foreach (var figure in made.Tables.Figures.Where(f => f is { Kind: FigureKind.Percentage, Status: FigureStatus.Shown }))
            if (made.Find(figure.Formula!.Counts[0])!.Status == FigureStatus.Withheld && made.Find(figure.Formula.Counts[1]) is { Status: FigureStatus.Shown })
                Assert.NotEqual(new Precision.Unit(0.1m), figure.Precision);
    }

    [Fact]
    public void Attack05_TwoYearWindow_DoesNotUnrollLastYearsStar()
    {
        // Last year printed entries of two years, starred for BME; this year's window shares one year with it.
        var earlier = new EarlierPublication("ZZ1/2023", new PackTables(
        [
            SpecifiedCasesTests.Shown("disciplinary.total.total", 20), SpecifiedCasesTests.Shown("disciplinary.total.white", 13),
            Figure.Withheld("disciplinary.total.bme", FigureKind.Count), Figure.Withheld("disciplinary.total.unknown", FigureKind.Count),
        ], [Equation.Sum("disciplinary.total.total", "disciplinary.total.white", "disciplinary.total.bme", "disciplinary.total.unknown")]));
        var model = new PublicationModel
        {
            Name = "ZZ1/2024",
            Counts = new Dictionary<string, long> { ["disciplinary.total.bme"] = 9, ["first.year.bme"] = 3, ["second.year.bme"] = 6 },
            Equations =
            [
                Equation.Sum("disciplinary.total.bme", "first.year.bme", "second.year.bme"),
                Equation.AtMost("first.year.bme", "ZZ1/2023/disciplinary.total.bme"),
            ],
            Earlier = [earlier],
            Unprinted = ["first.year.bme"],
        };
        var made = Protect(model);
        Assert.Contains("\"ZZ1/2023/disciplinary.total.bme\"", made.CertificateJson, StringComparison.Ordinal);
        Assert.Empty(SlowAttacker.Faults(made, Under5));
    }

    [Fact]
    public void Attack06_WholeMinusPublishedParts_IsStarredWithThem()
    {
        var made = Protect(Parent(isTotalPublic: false));
        Assert.Equal(FigureStatus.Withheld, made.Find("workforce.total.bme")!.Status);
        Assert.Empty(SlowAttacker.Faults(made, Under5));
    }

    [Fact]
    public void Attack06_PublicationThatUnlocksAnOldOne_IsRefusedNamingBoth()
    {
        var refused = Assert.IsType<Protection.Refused>(DisclosureControl.Protect(Parent(isTotalPublic: true), Under5));
        Assert.Equal(["ZZ0/2024", "ZZ1/2024", "ZZ2/2024"], refused.Publications);
        Assert.NotEmpty(refused.Figures);
    }

    [Fact]
    public void EarlierStarThatIsLostAlready_IsNamedAndDoesNotBlock()
    {
        var lost = new EarlierPublication("ZZ1/2023", new PackTables(
            [SpecifiedCasesTests.Shown("workforce.total.total", 20), SpecifiedCasesTests.Shown("workforce.total.white", 18), Figure.Withheld("workforce.total.bme", FigureKind.Count)],
            [Equation.Sum("workforce.total.total", "workforce.total.white", "workforce.total.bme")]));
        Assert.Equal(["ZZ1/2023/workforce.total.bme"], Ledger.AlreadyLost([lost], Under5));
        Assert.NotEmpty(Protect(GeneratedClients.Model(6) with { Earlier = [lost] }).CertificateJson);
    }

    [Fact]
    public void Attack07_BoardGroups_AreStarredUnlessMembersAgreed()
    {
        Assert.Equal(FigureStatus.Withheld, Protect(GeneratedClients.Model(6)).Find("board.total.white")!.Status);
        var open = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(GeneratedClients.Model(6), DisclosurePolicy.Under5OpenBoard)).Publication;
        Assert.Equal(FigureStatus.Shown, open.Find("board.total.white")!.Status);
        Assert.Empty(WresEtl.Verify.PackVerifier.Verify(Bytes(open.FiguresCsv), Bytes(open.StructureCsv), Bytes(open.CertificateJson)));
        var none = Under5 with { Board = BoardRule.Withheld };
        var made = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(GeneratedClients.Model(6), none)).Publication;
        Assert.Equal(FigureStatus.Withheld, made.Find("board.total.total")!.Status);
    }

    [Fact]
    public void Attack09_OneSymbol_AndAStarMayBeZero()
    {
        var made = Protect(GeneratedClients.Model(3));
        Assert.All(made.Tables.Figures.Where(f => f.Status == FigureStatus.Withheld), f => Assert.Equal("*", f.Printed));
        Assert.Contains(made.Tables.Figures, f => f.Status == FigureStatus.Withheld && GeneratedClients.Model(3).Counts.GetValueOrDefault(f.Id, 1) == 0);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(3)]
    public void Attack09_WholeRow_IsNotToldByItsZeros(long people)
    {
        var model = SpecifiedCasesTests.Table("nonclinical", ["5", "6", "7"], ["white", "bme", "unknown"],
            new long[,] { { 30, 9, 12 }, { people, 0, 0 }, { 40, 15, 20 } });
        var made = Protect(model);
        Assert.Equal(FigureStatus.Withheld, made.Find("nonclinical.6.white")!.Status);
        Assert.True(made.Find("nonclinical.6.bme")!.Status == FigureStatus.Withheld || made.Find("nonclinical.6.unknown")!.Status == FigureStatus.Withheld);
    }

    [Fact]
    public void Attack09_StarBesideZeros_IsTakenForEmpty()
    {
        var model = SpecifiedCasesTests.Table("nonclinical", ["5", "6", "7"], ["white", "bme", "unknown"], new long[,] { { 30, 9, 12 }, { 3, 0, 0 }, { 40, 15, 20 } });
        HashSet<string> around = ["nonclinical.6.white", "nonclinical.6.total", "nonclinical.7.white", "nonclinical.7.total"];
        Assert.Null(Certificate.Prove(SpecifiedCasesTests.Printed(model, around), Under5));
        Assert.NotNull(Certificate.Prove(SpecifiedCasesTests.Printed(model, [.. around, "nonclinical.6.bme", "nonclinical.7.bme"]), Under5));
    }

    [Fact]
    public void Attack10_Unknown_IsAGroupLikeTheOthers()
    {
        var model = SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 30, 9, 2 }, { 40, 15, 20 } });
        Assert.Equal(FigureStatus.Withheld, Protect(model).Find("nonclinical.5.unknown")!.Status);
    }

    [Fact]
    public void Attack11_SomeoneWhoIsCounted_IsDefendedAgainst()
    {
        // Without the insider two tables that are 3 apart would do; with one person in any count known, each star still has to move.
        var made = Protect(SpecifiedCasesTests.Table("nonclinical", ["5", "6", "7"], ["white", "bme", "unknown"], new long[,] { { 30, 4, 9 }, { 40, 6, 7 }, { 25, 8, 11 } }));
        string[] stars = [.. made.Tables.Figures.Where(f => f.Status == FigureStatus.Withheld).Select(f => f.Id)];
        foreach (var (star, known) in stars.SelectMany(star => stars.Select(known => (star, known))))
            Assert.True(SlowAttacker.ValuesOf(made.Tables, star, 60, occupied: known, enough: Under5.InsiderWidth) is var values
                && values[^1] - values[0] >= Under5.InsiderWidth, $"{star} with someone in {known}");
        // The proof itself asks for it: a cell that is at most 3 is open to strangers and closed to the one who is in it.
        var narrow = new PackTables(
            [SpecifiedCasesTests.Shown("t.r.x", 8), SpecifiedCasesTests.Shown("t.r.a", 5), Figure.Withheld("t.r.b", FigureKind.Count), Figure.Withheld("t.r.c", FigureKind.Count)],
            [Equation.Sum("t.r.x", "t.r.a", "t.r.b", "t.r.c")]);
        Assert.Null(Certificate.Prove(narrow, Under5));
        Assert.NotNull(Certificate.Prove(narrow, Under5 with { InsiderWidth = 2 }));
    }

    [Fact]
    public void Attack12_FigureOfAnEarlierIssueThatStillHolds_IsKnownToTheReader()
    {
        var model = SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 30, 4, 8 }, { 40, 15, 20 } }) with
        {
            Derived = [new DerivedFigure("pct.nonclinical.5.bme", FigureKind.Percentage, Formula.Percentage("nonclinical.5.bme", "nonclinical.5.total"), PrintedAs.Percentage)],
            AlreadyPublic = ["nonclinical.5.total"],
        };
        PublicationModel After(string printed) => model with
        {
            PreviousIssues = [new PackTables([new Figure("pct.nonclinical.5.bme", FigureKind.Percentage, printed, new Precision.Unit(0.1m), FigureStatus.Shown, model.Derived[0].Formula)], [])],
        };
        Assert.IsType<Protection.Refused>(DisclosureControl.TryProtect(After("9.5"), Under5));
        Assert.Empty(SlowAttacker.Faults(Protect(After("20.0")), Under5));
    }

    [Fact]
    public void Attack12_FigureThatStillHolds_IsPrintedInTheSameWords()
    {
        var model = GeneratedClients.Model(6);
        var first = Protect(model).Tables;
        var coarse = first.Figures.First(f => f is { Kind: FigureKind.Percentage, Status: FigureStatus.Shown, Precision: Precision.Band }
            && f.Formula!.Counts.Any(id => first.Figures.Single(c => c.Id == id).Status == FigureStatus.Withheld));
        var issues = new[] { first, new PackTables([.. first.Figures.Where(f => f != coarse), Figure.Withheld(coarse.Id, coarse.Kind, coarse.Formula)], first.Equations) };
        Assert.Equal(coarse, Protect(model with { PreviousIssues = issues }).Find(coarse.Id));
    }

    [Fact]
    public void Attack12_CountThatIsAgainWhatAnEarlierIssuePrinted_IsPrintedAndNotHiddenBehind()
    {
        var model = SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 30, 9, 12 }, { 40, 15, 20 } });
        var first = Protect(model);
        var second = Protect(SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 30, 3, 12 }, { 40, 15, 20 } }) with { PreviousIssues = [first.Tables] });
        Assert.Equal(FigureStatus.Withheld, second.Find("nonclinical.5.bme")!.Status);
        var third = Protect(model with { PreviousIssues = [first.Tables, second.Tables] });
        Assert.Equal("9", third.Find("nonclinical.5.bme")!.Printed);
    }

    [Fact]
    public void Attack12_SameFiguresAgain_CarryTheSameStars()
    {
        var model = GeneratedClients.Model(5);
        var first = Protect(model);
        Assert.Equal(first.FiguresCsv, Protect(model with { PreviousIssues = [first.Tables] }).FiguresCsv);
    }

    [Fact]
    public void Attack12_Correction_OnlyAddsStars()
    {
        var first = Protect(GeneratedClients.Model(6));
        var counts = GeneratedClients.Counts(6);
        var corrected = counts.First(c => c.Key.StartsWith("nonclinical", StringComparison.Ordinal) && c.Value is >= 1 and <= 4);
        counts[corrected.Key] = 6;
        var again = Protect(WresPublication.Model("ZZ6/2024", counts) with { PreviousIssues = [first.Tables] });
        foreach (var star in first.Tables.Figures.Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld }))
            Assert.Equal(FigureStatus.Withheld, again.Find(star.Id)!.Status);
    }

    /// <summary>A parent of two; one child has a starred count, the other prints all.</summary>
    private static PublicationModel Parent(bool isTotalPublic)
    {
        EarlierPublication Child(string name, params Figure[] figures) => new(name, new PackTables(
            figures, [Equation.Sum("workforce.total.total", "workforce.total.white", "workforce.total.bme", "workforce.total.unknown")]));
        var first = Child("ZZ1/2024", SpecifiedCasesTests.Shown("workforce.total.total", 60), SpecifiedCasesTests.Shown("workforce.total.white", 50),
            Figure.Withheld("workforce.total.bme", FigureKind.Count), Figure.Withheld("workforce.total.unknown", FigureKind.Count));
        var second = Child("ZZ2/2024", SpecifiedCasesTests.Shown("workforce.total.total", 90), SpecifiedCasesTests.Shown("workforce.total.white", 50),
            SpecifiedCasesTests.Shown("workforce.total.bme", 20), SpecifiedCasesTests.Shown("workforce.total.unknown", 20));
        var counts = new Dictionary<string, long> { ["workforce.total.total"] = 150, ["workforce.total.white"] = 100, ["workforce.total.bme"] = 23, ["workforce.total.unknown"] = 27 };
        return new PublicationModel
        {
            Name = "ZZ0/2024",
            Counts = counts,
            Equations =
            [
                Equation.Sum("workforce.total.total", "workforce.total.white", "workforce.total.bme", "workforce.total.unknown"),
                .. counts.Keys.Select(id => Equation.Sum(id, "ZZ1/2024/" + id, "ZZ2/2024/" + id)),
            ],
            Earlier = [first, second],
            AlreadyPublic = isTotalPublic ? [.. counts.Keys] : [],
        };
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static SafePublication Protect(PublicationModel model) =>
        DisclosureControl.Protect(model, Under5).Match(safe => safe.Publication, refused => throw new InvalidOperationException(refused.Reason + string.Join(' ', refused.Figures)));
}
