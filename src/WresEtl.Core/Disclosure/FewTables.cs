namespace WresEtl.Core.Disclosure;

/// <summary>
/// Of all the tables a search came by, those a certificate needs: every withheld count still opens by the width, and for everyone who
/// could be known by the insider width. Most searches find the same extremes again and again.
/// </summary>
internal sealed class FewTables(List<long[]> tables, DisclosurePolicy policy)
{
    /// <summary>A count's numbers in all the tables, side by side: they are gone through for every pair of counts.</summary>
    private readonly long[][] _ofCount = [.. Enumerable.Range(0, tables.Count == 0 ? 0 : tables[0].Length).Select(c => tables.ConvertAll(t => t[c]).ToArray())];

    private readonly SortedSet<int> _kept = [];
    private readonly Extremes _ofKept = new(tables.Count == 0 ? 0 : tables[0].Length);

    /// <summary>The tables needed, in their order; the first alone where nothing is withheld.</summary>
    public List<long[]> For(List<Component> components)
    {
        foreach (var component in components)
            foreach (var count in Withheld(component))
                Keep(count, null, policy.Width);
        foreach (var component in components)
        {
            // In a count that is empty in every table there is nobody who could be known.
            int[] occupied = [.. component.Counts.Where(c => Array.Exists(_ofCount[c], v => v >= 1))];
            foreach (var count in Withheld(component))
                foreach (var known in occupied)
                    Keep(count, known, policy.InsiderWidth);
        }
        return _kept.Count == 0 ? [.. tables.Take(1)] : [.. _kept.Select(t => tables[t])];
    }

    private static IEnumerable<int> Withheld(Component component) => component.Counts.Where((_, i) => component.NeedsWitness[i]);

    /// <summary>Keeps the two tables furthest apart in a count, somebody known in another, unless what is kept is far enough apart.</summary>
    private void Keep(int count, int? known, int width)
    {
        if (_ofKept.IsOpen(count, known, width))
            return;
        var numbers = _ofCount[count];
        var ofKnown = known is { } k ? _ofCount[k] : null;
        var (low, high) = (-1, -1);
        for (var t = 0; t < numbers.Length; t++)
        {
            if (ofKnown is not null && ofKnown[t] < 1)
                continue;
            low = low >= 0 && numbers[low] <= numbers[t] ? low : t;
            high = high >= 0 && numbers[high] >= numbers[t] ? high : t;
        }
        if (low < 0)
            return;
        foreach (var end in (int[])[low, high])
            if (_kept.Add(end))
                _ofKept.Note(tables[end]);
    }
}
