namespace WresEtl.Core.Disclosure;

/// <summary>
/// Of all the tables a search came by, those a certificate needs: every withheld count still opens by the width, and for everyone who
/// could be known by the insider width. Most searches find the same extremes again and again.
/// </summary>
internal sealed class FewTables(List<long[]> tables, DisclosurePolicy policy)
{
    private readonly SortedSet<int> _kept = [];

    /// <summary>The tables needed, in their order; the first alone where nothing is withheld.</summary>
    public List<long[]> For(List<Component> components)
    {
        foreach (var component in components)
            foreach (var count in Withheld(component))
                Keep(count, null, policy.Width);
        foreach (var component in components)
            foreach (var count in Withheld(component))
                foreach (var known in component.Counts)
                    Keep(count, known, policy.InsiderWidth);
        return _kept.Count == 0 ? [.. tables.Take(1)] : [.. _kept.Select(t => tables[t])];
    }

    private static IEnumerable<int> Withheld(Component component) => component.Counts.Where((_, i) => component.NeedsWitness[i]);

    /// <summary>Keeps the two tables furthest apart in a count, somebody known in another, unless what is kept is far enough apart.</summary>
    private void Keep(int count, int? known, int width)
    {
        var (low, high) = Ends(_kept, count, known);
        if (low is { } l && tables[high!.Value][count] - tables[l][count] >= width)
            return;
        (low, high) = Ends(Enumerable.Range(0, tables.Count), count, known);
        if (low is { } least)
            _kept.UnionWith([least, high!.Value]);
    }

    private (int? Low, int? High) Ends(IEnumerable<int> among, int count, int? known)
    {
        (int? low, int? high) = (null, null);
        foreach (var t in among)
        {
            if (known is { } k && tables[t][k] < 1)
                continue;
            low = low is { } l && tables[l][count] <= tables[t][count] ? low : t;
            high = high is { } h && tables[h][count] >= tables[t][count] ? high : t;
        }
        return (low, high);
    }
}
