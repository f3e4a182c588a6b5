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
        var parts = components.ConvertAll(c => new Part(c, tables));
        foreach (var part in parts)
            foreach (var count in part.Withheld())
                Keep(part.Furthest(count, null, policy.Width), parts);
        foreach (var part in parts)
        {
            var occupied = part.Occupied();
            foreach (var count in part.Withheld())
                foreach (var known in occupied)
                    Keep(part.Furthest(count, known, policy.InsiderWidth), parts);
        }
        return _kept.Count == 0 ? [.. tables.Take(1)] : [.. _kept.Select(t => tables[t])];
    }

    private void Keep(int[] furthest, List<Part> parts)
    {
        foreach (var table in furthest)
            if (_kept.Add(table))
                parts.ForEach(p => p.Keep(table));
    }

    /// <summary>One component in all the tables. Counts are local, as in its rows.</summary>
    private sealed class Part(Component component, List<long[]> tables)
    {
        // A count's numbers side by side: they are gone through for every pair of counts.
        private readonly long[][] _ofCount = Array.ConvertAll(component.Counts, c => tables.ConvertAll(t => t[c]).ToArray());
        private readonly Extremes _ofKept = new(component.Counts.Length);

        public IEnumerable<int> Withheld() => Enumerable.Range(0, _ofCount.Length).Where(c => component.NeedsWitness[c]);

        /// <summary>In a count that is empty in every table there is nobody who could be known.</summary>
        public int[] Occupied() => [.. Enumerable.Range(0, _ofCount.Length).Where(c => Array.Exists(_ofCount[c], v => v >= 1))];

        public void Keep(int table) => _ofKept.Note(Array.ConvertAll(_ofCount, numbers => numbers[table]));

        /// <summary>The two tables furthest apart in a count, somebody known in another; none where what is kept is far enough apart.</summary>
        public int[] Furthest(int count, int? known, int width)
        {
            if (_ofKept.IsOpen(count, known, width))
                return [];
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
            return [low, high];
        }
    }
}
