using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>The proof beside trying every table: no star that is closed may be proven, and none that is open should not be.</summary>
public class ProverTests
{
    [Fact]
    public void SmallPack_IsProvenExactlyWhenTryingEveryTableSaysSo()
    {
        var (proven, refused) = (0, 0);
        foreach (var number in Enumerable.Range(0, 40))
        {
            var dice = new Dice((ulong)number + 7);
            var (figures, equations, policy) = (Figures(dice), Equations(dice), DisclosurePolicy.Under5 with { Width = 2 + dice.Below(3), InsiderWidth = 1 + dice.Below(2) });
            var tables = new PackTables(figures, equations);
            var certificate = Certificate.Prove(tables, policy);
            Assert.Equal((number, IsOpen(Reading.OfPack(tables)!, policy)), (number, certificate is not null));
            if (certificate is not null)
                AssertWitnessed(Reading.OfPack(tables)!, policy, certificate);
            (proven, refused) = certificate is null ? (proven, refused + 1) : (proven + 1, refused);
        }
        Assert.True(proven > 10 && refused > 10, $"{proven} {refused}");
    }

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(2, 1, false)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    public void TwoStarsOfASum_AreProvenFromTheWidthOn(long sum, int insiderWidth, bool isProven)
    {
        var tables = new PackTables([SpecifiedCasesTests.Shown("t.r.x", 20), SpecifiedCasesTests.Shown("t.r.y", 20 - sum), Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.b", FigureKind.Count)],
            [Equation.Sum("t.r.x", "t.r.y", "t.r.a", "t.r.b")]);
        var policy = DisclosurePolicy.Under5 with { InsiderWidth = insiderWidth };
        var certificate = Certificate.Prove(tables, policy);
        Assert.Equal(isProven, certificate is not null);
        if (certificate is not null)
            AssertWitnessed(Reading.OfPack(tables)!, policy, certificate);
    }

    [Theory]
    [InlineData("a", "z")]
    [InlineData("z", "a")]
    public void SomeoneInACountThatIsNotPrinted_ClosesAStar(string closing, string other)
    {
        // Four people in k, l, one unprinted count, and twice in another: whoever is in that one leaves each star two.
        var (twice, once) = ("t.r." + closing, "t.r." + other);
        var tables = new PackTables(
            [
                new Figure(twice, FigureKind.Count, "", null, FigureStatus.Unprinted, null), new Figure(once, FigureKind.Count, "", null, FigureStatus.Unprinted, null),
                Figure.Withheld("t.r.k", FigureKind.Count), Figure.Withheld("t.r.l", FigureKind.Count), SpecifiedCasesTests.Shown("t.r.five", 5), SpecifiedCasesTests.Shown("t.r.nine", 9),
            ],
            [Equation.Sum("t.r.nine", "t.r.five", "t.r.k", "t.r.l", once, twice, twice)]);
        Assert.Null(Certificate.Prove(tables, DisclosurePolicy.Under5));
        Assert.NotNull(Certificate.Prove(tables, DisclosurePolicy.Under5 with { InsiderWidth = 2 }));
    }

    [Fact]
    public void NothingWithheld_HasAProofWithoutTables()
    {
        var certificate = Certificate.Prove(new PackTables([SpecifiedCasesTests.Shown("t.r.a", 20)], []), DisclosurePolicy.Under5);
        Assert.EndsWith("\"tables\":[],\n\"witnesses\":[]}\n", certificate, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsPrintedAndContradictsItself_IsNotProven()
    {
        Figure[] figures = [SpecifiedCasesTests.Shown("t.r.a", 20), SpecifiedCasesTests.Shown("t.r.b", 9), Figure.Withheld("t.r.c", FigureKind.Count), Figure.Withheld("t.r.d", FigureKind.Count)];
        Assert.NotNull(Certificate.Prove(new PackTables(figures, []), DisclosurePolicy.Under5));
        Assert.Null(Certificate.Prove(new PackTables(figures, [Equation.Sum("t.r.a", "t.r.b")]), DisclosurePolicy.Under5));
        Assert.Null(Certificate.Prove(new PackTables(figures, [Equation.AtMost("t.r.a", "t.r.b")]), DisclosurePolicy.Under5));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void PackWithoutStars_IsHeldToThePolicyToo(long people)
    {
        var tables = new PackTables([SpecifiedCasesTests.Shown("nonclinical.5.white", people)], []);
        Assert.Equal(people == 20, Certificate.Prove(tables, DisclosurePolicy.Under5) is not null);
        Assert.Equal(people == 20, SafePublication.Seal("ZZ1/2024", tables, DisclosurePolicy.Under5) is not null);
    }

    [Fact]
    public void NumbersTooLargeForExactArithmetic_AreNotProven()
    {
        Figure[] figures =
        [
            Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.c", FigureKind.Count), SpecifiedCasesTests.Shown("t.r.b", 999_999_937), SpecifiedCasesTests.Shown("t.r.d", 999_999_929),
            new("rr", FigureKind.Ratio, "1.000000001", new Precision.Unit(0.000000001m), FigureStatus.Shown, Formula.Ratio("t.r.a", "t.r.b", "t.r.c", "t.r.d")),
        ];
        Assert.Null(Certificate.Prove(new PackTables(figures, []), DisclosurePolicy.Under5));
    }

    [Fact]
    public void Certificate_IsWrittenWordForWord()
    {
        var tables = new PackTables([SpecifiedCasesTests.Shown("t.r.x", 20), Figure.Withheld("t.r.a", FigureKind.Count), Figure.Withheld("t.r.b", FigureKind.Count)],
            [Equation.Sum("t.r.x", "t.r.a", "t.r.b")]);
        var certificate = Certificate.Prove(tables, DisclosurePolicy.Under5)!;
        Assert.Matches("^{\"policy\":\"under-5\",\"width\":3,\n\"hashes\":{\"figures.csv\":\"[0-9a-f]{64}\",\"structure.csv\":\"[0-9a-f]{64}\"},\n\"tables\":\\[\n{", certificate);
        Assert.EndsWith("""
            "tables":[
            {"t.r.a":1,"t.r.b":19},
            {"t.r.a":4,"t.r.b":16}],
            "witnesses":[
            {"id":"t.r.a","low":0,"high":1},
            {"id":"t.r.b","low":1,"high":0}]}

            """.ReplaceLineEndings("\n"), certificate, StringComparison.Ordinal);
    }

    private static Figure[] Figures(Dice dice)
    {
        var sum = 2 + dice.Below(7);
        var hidden = dice.Below(12);
        List<Figure> figures = [.. "abcd".Select((c, i) => i == hidden ? new Figure($"t.r.{c}", FigureKind.Count, "", null, FigureStatus.Unprinted, null)
            : Figure.Withheld($"t.r.{c}", FigureKind.Count))];
        figures.Add(SpecifiedCasesTests.Shown("t.r.s", 5 + sum));
        figures.Add(SpecifiedCasesTests.Shown("t.r.t", 5 + 1 + dice.Below(7)));
        figures.Add(SpecifiedCasesTests.Shown("t.r.five", 5));
        if (dice.Below(2) == 0)
            figures.Add(new Figure("pct", FigureKind.Percentage, "25 to 75 %", new Precision.Band(25, 75, "25 to 75 %"), FigureStatus.Shown, Formula.Percentage("t.r.a", dice.Below(2) == 0 ? "t.r.s" : "t.r.b")));
        return [.. figures];
    }

    private static Equation[] Equations(Dice dice) =>
    [
        Equation.Sum("t.r.s", "t.r.five", "t.r.a", "t.r.b"), Equation.Sum("t.r.t", "t.r.five", "t.r.c", "t.r.d"),
        .. dice.Below(2) == 0 ? (Equation[])[Equation.AtMost("t.r.c", "t.r.a")] : [],
    ];

    /// <summary>Every table up to eight of each open count: the sums leave no more.</summary>
    private static bool IsOpen(Reading reading, DisclosurePolicy policy)
    {
        var check = new TableCheck(reading, new Sensitivity(reading.System, policy));
        List<long[]> tables = [.. Box(reading, 0).Where(t => check.Agrees(t))];
        int[] open = [.. Enumerable.Range(0, reading.Low.Length).Where(i => reading.Low[i] < reading.High[i])];
        int[] stars = [.. open.Where(i => reading.IsWithheld[i])];
        return tables.Count > 0 && Array.TrueForAll(stars, k => Spread(tables, k) >= policy.Width
            && Array.TrueForAll(open, c => tables.Where(t => t[c] >= 1).ToList() is var occupied && (occupied.Count == 0 || Spread(occupied, k) >= policy.InsiderWidth)));
    }

    /// <summary>The pair named for each star is far enough apart, and so are the tables in which somebody known can be.</summary>
    private static void AssertWitnessed(Reading reading, DisclosurePolicy policy, string certificate)
    {
        var json = System.Text.Json.JsonDocument.Parse(certificate).RootElement;
        List<long[]> tables = [.. json.GetProperty("tables").EnumerateArray().Select(t => reading.System.Ids.Select(
            (id, i) => t.TryGetProperty(id, out var value) ? value.GetInt64() : reading.Low[i]).ToArray())];
        foreach (var witness in json.GetProperty("witnesses").EnumerateArray())
        {
            var star = reading.System.Index[witness.GetProperty("id").GetString()!];
            Assert.True(tables[witness.GetProperty("high").GetInt32()][star] - tables[witness.GetProperty("low").GetInt32()][star] >= policy.Width);
            // Who is in a count that nothing links with the star says nothing about it.
            foreach (var known in Component.Of(reading, new Sensitivity(reading.System, policy)).Single(c => c.Counts.Contains(star)).Counts)
                Assert.True(!tables.Exists(t => t[known] >= 1) || Spread(tables.FindAll(t => t[known] >= 1), star) >= policy.InsiderWidth);
        }
        Assert.Equal(reading.IsWithheld.Count(w => w), json.GetProperty("witnesses").GetArrayLength());
    }

    private static long Spread(List<long[]> tables, int count) => tables.Max(t => t[count]) - tables.Min(t => t[count]);

    private static IEnumerable<long[]> Box(Reading reading, int count)
    {
        if (count == reading.Low.Length)
            return [[]];
        var values = reading.Low[count] == reading.High[count] ? [reading.Low[count]] : Enumerable.Range(0, 9).Select(v => (long)v);
        return values.SelectMany(v => Box(reading, count + 1).Select(rest => (long[])[v, .. rest]));
    }
}
