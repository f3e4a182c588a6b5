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
