namespace WresEtl.Core.Disclosure;

/// <summary>
/// What of a published pack can matter to another publication: the counts linked to it, the open counts that hang together with those
/// through something printed, and every figure and sum these stand in. The rest says nothing about us, and was proven when it came out.
/// </summary>
internal static class EarlierFacts
{
    /// <param name="pack">The publication.</param>
    /// <param name="linked">Ids, with prefix, that equations between publications name.</param>
    public static EarlierPublication? Of(PublishedPack pack, HashSet<string> linked)
    {
        var figures = pack.Own.Figures.Where(f => f.Kind == FigureKind.Count || f.Formula is not null).ToList();
        var counts = figures.Where(f => f.Kind == FigureKind.Count).ToList();
        var index = counts.Select((f, i) => (f.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        bool[] isOpen = [.. counts.Select(f => !(Reading.TryCount(f, out var low, out var high) && low == high))];
        List<string[]> facts =
        [
            .. pack.Own.Equations.Select(e => e.Right.Append(e.Left).ToArray()),
            .. figures.Where(f => f is { Formula: not null, Status: FigureStatus.Shown or FigureStatus.Undefined }).Select(f => f.Formula!.Counts.ToArray()),
        ];
        var sets = new DisjointSets(counts.Count);
        foreach (var fact in facts)
            sets.Join([.. fact.Select(id => index[id]).Where(i => isOpen[i])]);
        var matters = Enumerable.Range(0, counts.Count).Where(i => linked.Contains($"{pack.Name}/{counts[i].Id}")).ToList();
        var roots = matters.Where(i => isOpen[i]).Select(sets.Root).ToHashSet();
        bool IsTouched(IEnumerable<string> ids) => ids.Any(id => isOpen[index[id]] && roots.Contains(sets.Root(index[id])));
        var equations = pack.Own.Equations.Where(e => IsTouched(e.Right.Append(e.Left))).ToList();
        var derived = figures.Where(f => f is { Formula: not null, Status: FigureStatus.Shown or FigureStatus.Undefined } && IsTouched(f.Formula!.Counts)).ToList();
        var kept = matters.Select(i => counts[i].Id).Concat(equations.SelectMany(e => e.Right.Append(e.Left)))
            .Concat(derived.SelectMany(f => f.Formula!.Counts)).ToHashSet(StringComparer.Ordinal);
        return kept.Count == 0 ? null
            : new EarlierPublication(pack.Name, new PackTables([.. counts.Where(f => kept.Contains(f.Id)), .. derived], equations));
    }
}
