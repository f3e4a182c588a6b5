using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>What hangs together: joined by everything printed, remembered by everything that matters to its proof.</summary>
public class ComponentTests
{
    [Fact]
    public void WhatSharesNothingPrinted_IsApart() => Assert.Equal(["a", "b", "c", "d"], Groups("****", []));

    [Theory]
    [InlineData("****", "c a d")]
    [InlineData("*2**", "c a b")]
    public void Sum_JoinsItsOpenCounts(string printed, string sum) =>
        Assert.Equal(printed == "****" ? ["acd", "b"] : ["ac", "d"], Groups(printed, [Equation.Sum(Id(sum[0]), Id(sum[2]), Id(sum[4]))]));

    [Theory]
    [InlineData("****", "ab c d")]
    [InlineData("9***", "b c d")]
    [InlineData("*9**", "a c d")]
    public void Subset_JoinsTwoOpenCounts_AndNoKnownOne(string printed, string groups) =>
        Assert.Equal(groups.Split(' '), Groups(printed, [Equation.AtMost(Id('a'), Id('b'))]));

    [Fact]
    public void Subset_JoinsRoundedCounts_AlsoWhereTheirEndsSayItAlready()
    {
        Figure[] counts = [new(Id('a'), FigureKind.Count, "10", new Precision.Unit(5), FigureStatus.Shown, null), new(Id('b'), FigureKind.Count, "30", new Precision.Unit(5), FigureStatus.Shown, null)];
        var reading = Reading.OfPack(new PackTables(counts, [Equation.AtMost(Id('a'), Id('b'))]))!;
        Assert.Equal([0, 1], Assert.Single(Component.Of(reading, new Sensitivity(reading.System, DisclosurePolicy.Round5))).Counts);
    }

    [Theory]
    [InlineData("0..1000000", FigureStatus.Shown, "ab c d")]
    [InlineData("", FigureStatus.Undefined, "ab c d")]
    [InlineData("", FigureStatus.Withheld, "a b c d")]
    public void PrintedFigure_JoinsItsCounts_AlsoWhereItSaysLittle(string precision, FigureStatus status, string groups)
    {
        Precision.TryRead(precision, "any", out var band);
        Assert.Equal(groups.Split(' '), Groups("****", [], new Figure("f", FigureKind.Percentage, "any", band, status, Formula.Percentage(Id('a'), Id('b')))));
    }

    [Theory]
    [InlineData("pct", "****", true, 0)]
    [InlineData("rr", "****", true, 1)]
    [InlineData("rr", "*9*9", true, 0)]
    [InlineData("rr", "*999", true, 0)]
    [InlineData("rr", "*99*", true, 1)]
    [InlineData("pct", "****", false, 0)]
    [InlineData("rr", "****", false, 1)]
    [InlineData("rr", "9999", false, 0)]
    public void FigureThatMultipliesOpenCounts_IsCheckedTableByTable(string formula, string printed, bool isDefined, int products)
    {
        Formula.TryRead(formula == "pct" ? $"pct({Id('a')},{Id('b')})" : $"rr({Id('a')},{Id('b')},{Id('c')},{Id('d')})", out var read);
        var figure = isDefined ? new Figure("f", FigureKind.Ratio, "1 or more", new Precision.Band(1, 1_000_000, "1 or more"), FigureStatus.Shown, read)
            : new Figure("f", FigureKind.Ratio, Figure.NotApplicable, null, FigureStatus.Undefined, read);
        Assert.Equal(products, Components(printed, [], figure).Sum(c => c.Products.Length));
    }

    [Fact]
    public void ContradictionAmongKnownCounts_IsAComponentOfItsOwn()
    {
        var components = Components("99**", [Equation.AtMost(Id('a'), Id('b')), Equation.Sum(Id('a'), Id('b')), Equation.Sum(Id('b'), Id('a'))]);
        Assert.Equal(2, components.Count);
        Assert.Empty(Assert.Single(Components("97**", [Equation.AtMost(Id('a'), Id('b')), Equation.Sum(Id('a'), Id('b'))]), c => c.Counts.Length == 0).Low);
    }

    [Fact]
    public void Key_TellsApartWhatHasAnotherProof()
    {
        var fact = new DerivedFact(new DerivedOf("f", FormulaKind.Ratio, 1, [1, 2, 1, 2]), new ValueRange(0, true, 1, false));
        var component = new Component([1, 2], [new LinearRow([0, 1], [1, 1], 3, 9)], [fact], [0, 3], [9, 7], [true, false]);
        Component[] others =
        [
            component with { Counts = [1, 3] }, component with { NeedsWitness = [false, false] }, component with { NeedsWitness = [true, true] }, component with { Low = [1, 3] }, component with { High = [9, Reading.Unbounded] },
            component with { Rows = [] }, component with { Rows = [new LinearRow([0, 1], [1, 1], 4, 9)] }, component with { Rows = [new LinearRow([0, 1], [1, 1], 3, 8)] }, component with { Rows = [new LinearRow([0, 1], [1, 2], 3, 9)] },
            component with { Rows = [new LinearRow([1, 0], [1, 1], 3, 9)] }, component with { Products = [] }, component with { Products = [fact with { Figure = fact.Figure with { Id = "g" } }] },
            component with { Products = [fact with { Range = new ValueRange(0, true, 2, false) }] },
        ];
        Assert.Equal(component.Key(), (component with { Low = [0, 3] }).Key());
        Assert.Equal(1 + others.Length, others.Append(component).Select(c => c.Key()).Distinct().Count());
    }

    [Fact]
    public void SumsThatFollowFromOthers_AreLeftOut_TotalsOfTotalsFirst()
    {
        var table = SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 60, 4, 9 }, { 82, 20, 15 } });
        var system = LinkedSystem.Build(table.Counts.Keys, PackTables.InOrder(table.Equations), [])!;
        Assert.Equal(["5.total of 3", "6.total of 3", "total.bme of 2", "total.unknown of 2", "total.white of 2", "total.total of 2"],
            system.IndependentSums().Select(s => $"{system.Ids[s.Left]["nonclinical.".Length..]} of {s.Right.Length}"));
    }

    [Theory]
    [InlineData("nonclinical.5.total", "nonclinical.5.white", "nonclinical.5.bme", true)]
    [InlineData("ZZ2/2024/nonclinical.5.total", "ZZ2/2024/nonclinical.5.white", "ZZ2/2024/nonclinical.5.bme", false)]
    [InlineData("nonclinical.5.white", "nonclinical.5.total", "nonclinical.5.bme", false)]
    [InlineData("nonclinical.5.total", "nonclinical.6.white", "nonclinical.5.bme", false)]
    [InlineData("nonclinical.total.total", "nonclinical.5.total", "nonclinical.6.total", false)]
    public void RowOfGroups_IsARowOfThisPublicationSplitByGroup(string left, string first, string second, bool isGroupRow) =>
        Assert.Equal([isGroupRow], LinkedSystem.Build([left, first, second], [Equation.Sum(left, first, second)], [])!.IsGroupRow);

    private static string Id(char name) => $"t.r.{name}";

    private static IEnumerable<string> Groups(string printed, Equation[] equations, params Figure[] derived) =>
        Components(printed, equations, derived).Select(c => string.Concat(c.Counts.Select(i => "abcd"[i])));

    private static List<Component> Components(string printed, Equation[] equations, params Figure[] derived)
    {
        Figure[] counts = [.. printed.Select((p, i) => p == '*' ? Figure.Withheld(Id("abcd"[i]), FigureKind.Count) : SpecifiedCasesTests.Shown(Id("abcd"[i]), p - '0'))];
        var reading = Reading.OfPack(new PackTables([.. counts, .. derived], equations))!;
        return Component.Of(reading, new Sensitivity(reading.System, DisclosurePolicy.Under5 with { SmallTo = 1 }));
    }
}
