using System.Text;
using WresEtl.Core.Disclosure;
using WresEtl.Verify;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>What is in the ledger takes part in the one attack: neighbouring years, wholes, parts and siblings, and the issue before.</summary>
public class LedgerLinksTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    [Fact]
    public void TwoYearCounts_DoNotUnrollTheYearBetween()
    {
        // 2018 and 2020 say that nobody was disciplined in the two years they share with 2019: its star would be 0.
        PublishedPack[] ledger = [Year(2018, "0"), Year(2019, null)];
        var family = new PublicationFamily("ZZ1", 2020, "", [], 2);
        var model = Disciplinary(2020);
        YearlyEntries[] entries = [new(2019, Groups(9, 0, 5)), new(2020, Groups(8, 0, 4))];

        Assert.Equal(FigureStatus.Shown, Protect(model).Find("disciplinary.total.bme")!.Status);
        var made = Protect(LedgerLinks.Add(model, family, ledger, entries));
        Assert.Equal(FigureStatus.Withheld, made.Find("disciplinary.total.bme")!.Status);
        Assert.Equal(FigureStatus.Unprinted, made.Find("disciplinary_2019.total.bme")!.Status);
        Assert.Contains("\"ZZ1/2019/disciplinary.total.bme\"", made.CertificateJson, StringComparison.Ordinal);
        AssertSound(made);
    }

    [Fact]
    public void SingleYearCounts_ShareNothing() =>
        Assert.Empty(new PublicationFamily("ZZ1", 2020, "", [], 1).Related([Year(2019, null) with { Tables = new PackTables([], []) }]));

    [Fact]
    public void WholeMinusPublishedParts_IsStarred()
    {
        PublishedPack[] ledger = [Part("ZZ1", 60, 50, null, null), Part("ZZ2", 90, 50, 20, 20)];
        var model = Staff("ZZ0", 150, 100, 23, 27);
        Assert.Equal(FigureStatus.Shown, Protect(model).Find("workforce.total.bme")!.Status);
        var made = Protect(LedgerLinks.Add(model, new PublicationFamily("ZZ0", 2024, "", ["ZZ1", "ZZ2"], 1), ledger, []));
        Assert.Equal(FigureStatus.Withheld, made.Find("workforce.total.bme")!.Status);
        AssertSound(made);
    }

    [Fact]
    public void PartThatWholeAndSiblingGiveAway_IsRefusedNamingAll()
    {
        PublishedPack[] ledger = [Part("ZZ0", 150, 100, 23, 27) with { PartOf = "" }, Part("ZZ2", 90, 50, 20, 20)];
        var model = Staff("ZZ1", 60, 50, 3, 7);
        var linked = LedgerLinks.Add(model, new PublicationFamily("ZZ1", 2024, "ZZ0", [], 1), ledger, []);
        var refused = Assert.IsType<Protection.Refused>(DisclosureControl.Protect(linked, Under5));
        Assert.Equal(["ZZ1/2024", "ZZ0/2024", "ZZ2/2024"], refused.Publications);
        Assert.Contains("workforce.total.bme", refused.Figures);
    }

    [Fact]
    public void PartThatIsNotOut_IsARestNobodyPrints()
    {
        // Two parts of three are out: what the whole leaves over is the third's, not a star's.
        PublishedPack[] ledger = [Part("ZZ0", 200, 130, 33, 37) with { PartOf = "" }, Part("ZZ2", 90, 50, 20, 20)];
        var linked = LedgerLinks.Add(Staff("ZZ1", 60, 50, 3, 7), new PublicationFamily("ZZ1", 2024, "ZZ0", [], 1), ledger, []);
        Assert.Contains(linked.Equations, e => e.Left == "ZZ0/2024/workforce.total.bme" && e.Right.Contains("ZZ0/2024-rest/workforce.total.bme"));
        AssertSound(Protect(linked));
    }

    [Fact]
    public void PartLargerThanItsWhole_IsNoPart()
    {
        PublishedPack[] ledger = [Part("ZZ0", 50, 40, 5, 5) with { PartOf = "" }];
        var linked = LedgerLinks.Add(Staff("ZZ1", 60, 50, 3, 7), new PublicationFamily("ZZ1", 2024, "ZZ0", [], 1), ledger, []);
        Assert.DoesNotContain(linked.Equations, e => e.Left.StartsWith("ZZ0/", StringComparison.Ordinal));
    }

    [Fact]
    public void Related_ReachesThroughOthers_InTheLatestIssue()
    {
        PublishedPack[] ledger =
        [
            Part("ZZ0", 150, 100, 23, 27) with { PartOf = "" }, Part("ZZ0", 150, 100, 23, 27) with { PartOf = "", Issue = 2 },
            Part("ZZ2", 90, 50, 20, 20), Part("ZZ3", 90, 50, 20, 20) with { Year = 2023 }, Part("ZZ4", 90, 50, 20, 20) with { PartOf = "ZZ9" },
        ];
        var related = new PublicationFamily("ZZ1", 2024, "ZZ0", [], 1).Related(ledger);
        Assert.Equal([("ZZ0/2024", 2), ("ZZ2/2024", 1)], related.Select(r => (r.Name, r.Issue)));
    }

    [Fact]
    public void SecondIssue_KeepsEveryStar_AndPrintsNothingFiner()
    {
        var first = Protect(GeneratedClients.Model(6));
        var issued = new PublishedPack("ZZ6", 2024, 1, "", [], first.Tables);
        var counts = GeneratedClients.Counts(6);
        foreach (var id in counts.Keys.Where(k => counts[k] is >= 1 and <= 4 && k.StartsWith("nonclinical", StringComparison.Ordinal)).ToList())
            counts[id] = 20;
        var corrected = WresPublication.Model("ZZ6/2024", counts);
        var again = Protect(LedgerLinks.Add(corrected, new PublicationFamily("ZZ6", 2024, "", [], 1), [issued], []));
        foreach (var star in first.Tables.Figures.Where(f => f.Status == FigureStatus.Withheld))
        {
            var now = again.Find(star.Id)!;
            Assert.True(now.Status != FigureStatus.Shown || now.Formula!.Counts.All(id => again.Find(id)!.Status == FigureStatus.Shown), star.Id);
        }
    }

    [Theory]
    [InlineData(3, 2)]
    public void WholeOfGeneratedParts_IsAttackedTogetherWithThem(int from, int size)
    {
        var parts = Enumerable.Range(from, size).Select(n => (Code: $"ZZ{n}", Counts: GeneratedClients.Counts(n))).ToList();
        var whole = parts.SelectMany(p => p.Counts).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        PublishedPack[] ledger = [.. parts.Select(p => new PublishedPack(p.Code, 2024, 1, "ZZP", [], Protect(WresPublication.Model($"{p.Code}/2024", p.Counts)).Tables))];
        var made = DisclosureControl.TryProtect(LedgerLinks.Add(WresPublication.Model("ZZP/2024", whole), new PublicationFamily("ZZP", 2024, "", [], 1), ledger, []), Under5);
        AssertSound(Assert.IsType<Protection.Safe>(made).Publication);
    }

    private static void AssertSound(SafePublication made)
    {
        Assert.Empty(SlowAttacker.Faults(made, Under5));
        Assert.Empty(PackVerifier.Verify(Encoding.UTF8.GetBytes(made.FiguresCsv), Encoding.UTF8.GetBytes(made.StructureCsv), Encoding.UTF8.GetBytes(made.CertificateJson)));
    }

    /// <summary>A year's report of which only disciplinary entries matter: BME as printed, starred with Unknown where null.</summary>
    private static PublishedPack Year(int year, string? bme) => new("ZZ1", year, 1, "", [], new PackTables(
        [
            SpecifiedCasesTests.Shown("disciplinary.total.total", 20), bme is null ? SpecifiedCasesTests.Shown("disciplinary.total.white", 12) : SpecifiedCasesTests.Shown("disciplinary.total.white", 20),
            bme is null ? Figure.Withheld("disciplinary.total.bme", FigureKind.Count) : SpecifiedCasesTests.Shown("disciplinary.total.bme", 0),
            bme is null ? Figure.Withheld("disciplinary.total.unknown", FigureKind.Count) : SpecifiedCasesTests.Shown("disciplinary.total.unknown", 0),
            SpecifiedCasesTests.Shown("workforce.total.bme", 100),
            Figure.Withheld("lk.disciplinary.bme", FigureKind.Ratio, Formula.Likelihood("disciplinary.total.bme", "workforce.total.bme", 2)),
        ], [Equation.Sum("disciplinary.total.total", "disciplinary.total.white", "disciplinary.total.bme", "disciplinary.total.unknown")]));

    private static PublicationModel Disciplinary(int year) => new()
    {
        Name = $"ZZ1/{year}",
        Counts = new Dictionary<string, long> { ["disciplinary.total.white"] = 17, ["disciplinary.total.bme"] = 0, ["disciplinary.total.unknown"] = 9, ["disciplinary.total.total"] = 26 },
        Equations = [Equation.Sum("disciplinary.total.total", "disciplinary.total.white", "disciplinary.total.bme", "disciplinary.total.unknown")],
    };

    private static Dictionary<string, long> Groups(long white, long bme, long unknown) => new() { ["white"] = white, ["bme"] = bme, ["unknown"] = unknown };

    private static PublishedPack Part(string code, long total, long white, long? bme, long? unknown) => new(code, 2024, 1, "ZZ0", [], new PackTables(
        [
            SpecifiedCasesTests.Shown("workforce.total.total", total), SpecifiedCasesTests.Shown("workforce.total.white", white),
            Or(bme, "workforce.total.bme"), Or(unknown, "workforce.total.unknown"),
        ], [Equation.Sum("workforce.total.total", "workforce.total.white", "workforce.total.bme", "workforce.total.unknown")]));

    private static Figure Or(long? value, string id) => value is { } known ? SpecifiedCasesTests.Shown(id, known) : Figure.Withheld(id, FigureKind.Count);

    private static PublicationModel Staff(string code, long total, long white, long bme, long unknown) => new()
    {
        Name = $"{code}/2024",
        Counts = new Dictionary<string, long> { ["workforce.total.total"] = total, ["workforce.total.white"] = white, ["workforce.total.bme"] = bme, ["workforce.total.unknown"] = unknown },
        Equations = [Equation.Sum("workforce.total.total", "workforce.total.white", "workforce.total.bme", "workforce.total.unknown")],
    };

    private static SafePublication Protect(PublicationModel model) => DisclosureControl.Protect(model, Under5).Match(
        safe => safe.Publication, refused => throw new InvalidOperationException(refused.Reason + string.Join(' ', refused.Figures)));
}
