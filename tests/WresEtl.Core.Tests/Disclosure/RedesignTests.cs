using WresEtl.Core.Disclosure;
using Xunit.Abstractions;

namespace WresEtl.Core.Tests.Disclosure;

public class RedesignTests(ITestOutputHelper output)
{
    [Fact]
    public void MergedBands_AddUpAndKeepTheirMargins()
    {
        var model = GeneratedClients.Model(0);
        var merged = Redesign.Merge(model, "nonclinical", ["8c", "8d", "9", "vsm"]);
        foreach (var group in CountId.Groups)
        {
            Assert.Equal(model.Counts[$"nonclinical.8c.{group}"] + model.Counts[$"nonclinical.8d.{group}"] + model.Counts[$"nonclinical.9.{group}"] + model.Counts[$"nonclinical.vsm.{group}"],
                merged.Counts[$"nonclinical.8c+.{group}"]);
            Assert.Equal(model.Counts[$"nonclinical.total.{group}"], merged.Counts[$"nonclinical.total.{group}"]);
        }
        Assert.DoesNotContain(merged.Derived, d => d.Id.Contains("8d", StringComparison.Ordinal) && d.Id.Contains("nonclinical", StringComparison.Ordinal) && !d.Id.Contains("clinical.8d", StringComparison.Ordinal));
        Assert.Contains(merged.Derived, d => d.Id == "pct.nonclinical.8c+.bme");
        Assert.IsType<Protection.Safe>(DisclosureControl.Protect(merged, DisclosurePolicy.Under5));
    }

    [Fact]
    public void MergedRows_AreOneRowEverywhere()
    {
        var table = SpecifiedCasesTests.Table("nonclinical", ["8c", "8d", "vsm"], ["white", "bme", "unknown"], new long[,] { { 30, 4, 8 }, { 40, 15, 20 }, { 3, 2, 1 } });
        DerivedFigure Share(string row) => new($"pct.nonclinical.{row}.bme", FigureKind.Percentage, Formula.Percentage($"nonclinical.{row}.bme", $"nonclinical.{row}.total"), PrintedAs.Percentage);
        var model = table with
        {
            Equations = [.. table.Equations, Equation.AtMost("nonclinical.vsm.bme", "board.total.bme"), Equation.AtMost("board.total.bme", "nonclinical.vsm.bme")],
            Derived = [Share("8c"), Share("8d"), Share("vsm")],
            Weights = new Dictionary<string, int> { ["nonclinical.8d.bme"] = 2, ["nonclinical.vsm.bme"] = 7, ["nonclinical.8c.bme"] = 5 },
        };
        var merged = Redesign.Merge(model, "nonclinical", ["8d", "vsm"]);
        Assert.Equal((43, 17, 21, 81), (merged.Counts["nonclinical.8d+.white"], merged.Counts["nonclinical.8d+.bme"], merged.Counts["nonclinical.8d+.unknown"], merged.Counts["nonclinical.8d+.total"]));
        Assert.Equal(30, merged.Counts["nonclinical.8c.white"]);
        Assert.Equal(8 + 4, merged.Counts.Count);
        Assert.Equal(7, merged.Weights["nonclinical.8d+.bme"]);
        Assert.Equal(5, merged.Weights["nonclinical.8c.bme"]);
        // What bounds a part does not bound the whole; what the part bounds, the whole bounds too.
        Assert.DoesNotContain(merged.Equations, e => e is { Relation: Relation.AtMost, Left: "nonclinical.8d+.bme" });
        Assert.Contains(merged.Equations, e => e is { Relation: Relation.AtMost, Left: "board.total.bme", Right: ["nonclinical.8d+.bme"] });
        Assert.Contains(merged.Equations, e => e is { Relation: Relation.Sum, Left: "nonclinical.8d+.total", Right.Count: 3 });
        Assert.Contains(merged.Equations, e => e is { Relation: Relation.Sum, Left: "nonclinical.total.white", Right: ["nonclinical.8c.white", "nonclinical.8d+.white"] });
        Assert.Equal(["pct.nonclinical.8c.bme", "pct.nonclinical.8d+.bme"], merged.Derived.Select(d => d.Id));
        Assert.Equal(["nonclinical.8d+.bme", "nonclinical.8d+.total"], merged.Derived[1].Formula.Counts);
        Assert.All(merged.Equations.SelectMany(e => e.Right.Append(e.Left)), id => Assert.False(id.Contains(".8d.", StringComparison.Ordinal) || id.Contains(".vsm.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("8a+", "8a", "8b", "vsm")]
    [InlineData("under1-2", "under1", "1", "2")]
    public void MergedRow_IsNamedByItsEnds(string expected, params string[] rows) => Assert.Equal(expected, Redesign.NameOf(rows));

    [Fact]
    public void Bands_StandInOrder() =>
        Assert.Equal("under1 1 2 3 4 5 6 7 8a 8b 8c 8d 9 vsm", string.Join(' ', WresPublication.Bands));

    [Fact]
    public void Proposals_AreSafeAndSayWhatEachKeeps()
    {
        var proposals = Redesign.Propose(GeneratedClients.Model(28), DisclosurePolicy.Under5);
        Assert.Equal(3, proposals.Count);
        Assert.True(proposals[0].Kept.StaffPercentInShownCells >= proposals[^1].Kept.StaffPercentInShownCells);
        output.WriteLine(string.Join('\n', proposals.Select(p => $"{p.Area} {p.MergedRow}: {p.Kept}")));
    }

    [Fact]
    public void Comparison_HasEveryShippedPolicy()
    {
        var table = PolicyComparison.Of(GeneratedClients.Model(6), DisclosurePolicy.Shipped);
        Assert.Equal(["under-5", "under-10", "round-5", "withhold-small"], table.Select(t => t.Policy));
        Assert.All(table, t => Assert.NotNull(t.Kept));
        Assert.True(table[0].Kept!.CountsShown >= table[1].Kept!.CountsShown);
        output.WriteLine(string.Join('\n', table.Select(t => $"{t.Policy}: {t.Kept}")));
    }

    [Fact]
    public void EveryStar_HasOnePlainSentence()
    {
        var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(GeneratedClients.Model(6), DisclosurePolicy.Under5));
        var stars = safe.Publication.Tables.Figures.Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld }).Select(f => f.Id);
        Assert.Equal(stars, safe.Explanations.Select(e => e.Id));
        Assert.All(safe.Explanations, e => Assert.EndsWith(".", e.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void CountsThatDoNotAddUp_AreRefused()
    {
        var model = GeneratedClients.Model(6);
        var wrong = model with { Counts = new Dictionary<string, long>(model.Counts) { ["workforce.total.total"] = 1 } };
        Assert.Equal("workforce.total.total is not the sum of its parts", Assert.IsType<Protection.Refused>(DisclosureControl.Protect(wrong, DisclosurePolicy.Under5)).Reason);
    }
}
