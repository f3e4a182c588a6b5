using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>The least and the most of each count, and the tables chosen by them, beside the same said naively.</summary>
public class ExtremesTests
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Under5 with { Width = 5, InsiderWidth = 2 };

    /// <summary>Of every number of counts, so that those that go several at once and those that are left over are both seen.</summary>
    [Fact]
    public void CountIsOpen_WhereTheTablesNotedAreFarEnoughApart()
    {
        var random = new Random(7);
        foreach (var counts in Enumerable.Range(1, 40))
        {
            var tables = Tables(random, counts, 4);
            var extremes = new Extremes(counts);
            Assert.False(extremes.IsOpen(0, null, 0), "Nothing is noted yet.");
            tables.ForEach(extremes.Note);
            foreach (var count in Enumerable.Range(0, counts))
                foreach (var known in Enumerable.Range(0, counts).Select(c => (int?)c).Append(null))
                    foreach (var width in Enumerable.Range(0, 8))
                        Assert.Equal(IsOpen(tables, count, known, width), extremes.IsOpen(count, known, width));
        }
    }

    [Fact]
    public void TablesKept_AreThoseTheNaiveWayKeeps()
    {
        var random = new Random(11);
        var (kept, all) = (0, 0);
        foreach (var _ in Enumerable.Range(0, 300))
        {
            var tables = Tables(random, 9, 12);
            List<Component> components = [Part(random, 0, 5), Part(random, 5, 9)];
            var expected = Naive(tables, components);
            Assert.Equal(expected, new FewTables(tables, Policy).For(components));
            (kept, all) = (kept + expected.Count, all + tables.Count);
        }
        Assert.InRange(kept, 1, all - 1);
    }

    private static Component Part(Random random, int from, int to) =>
        new([.. Enumerable.Range(from, to - from)], [], [], new long[to - from], new long[to - from], [.. Enumerable.Range(from, to - from).Select(_ => random.Next(3) == 0)]);

    /// <summary>Empty in many tables; some counts never come to more than one.</summary>
    private static List<long[]> Tables(Random random, int counts, int number)
    {
        int[] most = [.. Enumerable.Range(0, counts).Select(_ => random.Next(1, 7))];
        return [.. Enumerable.Range(0, number).Select(_ => Array.ConvertAll(most, m => (long)Math.Max(0, random.Next(-3, m + 1))))];
    }

    private static bool IsOpen(IEnumerable<long[]> tables, int count, int? known, int width)
    {
        var numbers = tables.Where(t => known is not { } k || t[k] >= 1).Select(t => t[count]).ToList();
        return numbers.Count > 0 && numbers.Max() - numbers.Min() >= width;
    }

    private static List<long[]> Naive(List<long[]> tables, List<Component> components)
    {
        HashSet<long[]> kept = [];
        var pairs = components.SelectMany(c => Withheld(c).Select(count => (Count: count, Known: (int?)null, Policy.Width)))
            .Concat(components.SelectMany(c => Withheld(c).SelectMany(count => c.Counts.Select(known => (Count: count, Known: (int?)known, Width: Policy.InsiderWidth)))));
        foreach (var (count, known, width) in pairs)
        {
            var possible = tables.Where(t => known is not { } k || t[k] >= 1).ToList();
            if (possible.Count == 0 || IsOpen(tables.Where(kept.Contains), count, known, width))
                continue;
            kept.Add(possible.MinBy(t => t[count])!);
            kept.Add(possible.MaxBy(t => t[count])!);
        }
        return kept.Count == 0 ? [tables[0]] : [.. tables.Where(kept.Contains)];
    }

    private static IEnumerable<int> Withheld(Component component) => component.Counts.Where((_, i) => component.NeedsWitness[i]);
}
