using WresEtl.Core.Disclosure;
using Xunit.Abstractions;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>How many figures are withheld, beside the fewest possible and beside two rules of thumb.</summary>
public class EconomyTests(ITestOutputHelper output)
{
    private static readonly string[] Rows = ["5", "6", "7", "8a", "8b"];
    private static readonly string[] Columns = ["white", "bme", "unknown"];

    [Fact]
    public void SmallTables_AreWithinFivePercentOfTheFewest_AndNeverMoreThanOneAbove() =>
        Compare([.. Enumerable.Range(0, 40).Select(n => SmallTable(n, 3))]);

    [SkippableFact]
    public void LargerTables_AreWithinFivePercentOfTheFewest_AndNeverMoreThanOneAbove()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("WRES_LONG") == "1", "not run: set WRES_LONG=1 for the long suite");
        Compare([.. Enumerable.Range(0, 200).Select(n => SmallTable(n, 3 + n % 3))]);
    }

    private void Compare(PublicationModel[] models)
    {
        SortedDictionary<int, int> distribution = [];
        var (ours, fewest) = (0, 0);
        foreach (var model in models)
        {
            var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5));
            var found = Stars(safe.Publication.Tables);
            var best = Fewest(model, found);
            distribution[found - best] = distribution.GetValueOrDefault(found - best) + 1;
            (ours, fewest) = (ours + found, fewest + best);
        }
        output.WriteLine($"withheld {ours}, fewest possible {fewest}; above the fewest: {string.Join(", ", distribution.Select(d => $"+{d.Key} on {d.Value}"))}");
        Assert.InRange(distribution.Keys.Max(), 0, 1);
        Assert.True(100 * ours <= 105 * fewest);
    }

    [Fact]
    public void SmallTables_AreProvenByTryingEveryTable()
    {
        var proven = 0;
        for (var number = 0; number < 40; number++)
        {
            var model = SmallTable(number, 3);
            var tables = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5)).Publication.Tables;
            if (Stars(tables) > 14)
                continue;
            string[] stars = [.. tables.Figures.Where(f => f.Status == FigureStatus.Withheld).Select(f => f.Id)];
            foreach (var (id, insider) in stars.SelectMany(id => stars.Select(insider => (id, insider))))
                Assert.True(SlowAttacker.ValuesOf(tables, id, 40, occupied: insider) is var values && values[^1] - values[0] >= 3, $"{number} {id} {insider}");
            proven++;
        }
        output.WriteLine($"{proven} of 40 have at most 14 figures withheld; each was enumerated");
        Assert.True(proven > 20);
    }

    [Fact]
    public void RulesOfThumb_LeaveCountsThatSubtractionRecovers()
    {
        (string Name, Func<PublicationModel, HashSet<string>> Stars)[] rules =
            [("next smallest in the row", RulesOfThumb.NextSmallest), ("two in every line", RulesOfThumb.TwoInEveryLine), ("this engine", OfEngine)];
        Dictionary<string, int> recovered = [];
        foreach (var (name, stars) in rules)
        {
            var (withheld, narrow) = (0, 0);
            foreach (var number in Enumerable.Range(0, 40))
            {
                var model = RulesOfThumb.StaffTables(number);
                var starred = stars(model);
                withheld += starred.Count;
                narrow += RulesOfThumb.Narrowed(model, starred, 3);
                recovered[name] = recovered.GetValueOrDefault(name) + RulesOfThumb.Recovered(model, starred);
            }
            output.WriteLine($"{name}: {withheld} withheld, {recovered[name]} recovered by adding and subtracting alone, {narrow} open by less than 3");
            recovered[name] += narrow;
        }
        Assert.True(recovered["next smallest in the row"] > 0 && recovered["two in every line"] > 0);
        Assert.Equal(0, recovered["this engine"]);
    }

    private static HashSet<string> OfEngine(PublicationModel model) =>
        [.. Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5)).Publication.Tables.Figures
            .Where(f => f.Status == FigureStatus.Withheld && f.Kind == FigureKind.Count).Select(f => f.Id)];

    private static PublicationModel SmallTable(int number, int rows)
    {
        var dice = new Dice((ulong)number + 4242);
        var cells = new long[rows, Columns.Length];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < Columns.Length; c++)
                cells[r, c] = c == 0 ? 6 + dice.Below(12) : dice.Below(3) == 0 ? dice.Below(5) : 3 + dice.Below(8);
        return SpecifiedCasesTests.Table("nonclinical", Rows[..rows], Columns, cells);
    }

    private static int Stars(PackTables tables) => tables.Figures.Count(f => f.Status == FigureStatus.Withheld);

    /// <summary>Every set of stars, smallest first, until one can be proven.</summary>
    private static int Fewest(PublicationModel model, int atMost)
    {
        string[] required = [.. model.Counts.Where(c => c.Value is >= 1 and <= 4 || IsWholeRow(model, c.Key)).Select(c => c.Key)];
        string[] others = [.. model.Counts.Keys.Except(required)];
        for (var size = required.Length; size < atMost; size++)
            foreach (var further in Choose(others, size - required.Length))
                if (LinesAreFine(model, [.. required, .. further]) && ZerosOfWholeRowsAreOpen(model, [.. required, .. further])
                    && Certificate.Prove(SpecifiedCasesTests.Printed(model, [.. required, .. further]), DisclosurePolicy.Under5) is not null)
                    return size;
        return atMost;
    }

    private static bool IsWholeRow(PublicationModel model, string id) =>
        !id.EndsWith(".total", StringComparison.Ordinal) && model.Counts[id] > 0 && model.Counts[id] == model.Counts[id[..(id.LastIndexOf('.') + 1)] + "total"];

    private static bool ZerosOfWholeRowsAreOpen(PublicationModel model, HashSet<string> starred) =>
        model.Counts.Keys.Where(id => IsWholeRow(model, id)).All(id => Columns.Any(c => starred.Contains(id[..(id.LastIndexOf('.') + 1)] + c) && model.Counts[id[..(id.LastIndexOf('.') + 1)] + c] == 0));

    [Fact]
    public void SixPeople_AreProtected_WithoutStarringEverybodyElsesZeros()
    {
        var counts = GeneratedClients.Counts(0).ToDictionary(c => c.Key, _ => 0L);
        foreach (var id in (string[])["clinical.vsm.white", "nonclinical.4.unknown", "nonclinical.5.white", "nonclinical.6.white", "nonclinical.7.white",
            "nonclinical.vsm.unknown", "shortlisted.total.bme", "appointed.total.white", "disciplinary.total.white", "board_executive.total.unknown", "board_voting.total.unknown"])
            counts[id] = 1;
        foreach (var (id, people) in new[] { ("shortlisted.total.white", 2), ("board.total.white", 11), ("board.total.bme", 2), ("board.total.unknown", 2), ("board_voting.total.white", 10), ("board_voting.total.bme", 2), ("board_executive.total.white", 3) })
            counts[id] = people;
        var made = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(WresPublication.Model("ZZ6/2024", counts, 1), DisclosurePolicy.Under5)).Publication;
        Assert.InRange(made.Tables.Figures.Count(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld }), 20, 60);
    }

    private static bool LinesAreFine(PublicationModel model, HashSet<string> starred) =>
        model.Equations.All(e => e.Right.Append(e.Left).Count(starred.Contains) != 1);

    private static IEnumerable<string[]> Choose(string[] from, int size)
    {
        if (size == 0)
            yield return [];
        for (var i = 0; i + size <= from.Length && size > 0; i++)
            foreach (var rest in Choose(from[(i + 1)..], size - 1))
                yield return [from[i], .. rest];
    }
}
