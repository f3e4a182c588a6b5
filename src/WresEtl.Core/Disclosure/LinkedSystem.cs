namespace WresEtl.Core.Disclosure;

/// <summary>A sum by index: Left = the sum of Right.</summary>
internal sealed record SumOf(int Left, int[] Right)
{
    /// <summary>Σ coefficient·count = 0.</summary>
    public (int Count, long Coefficient)[] Terms { get; } = [(Left, -1), .. Right.Select(r => (r, 1L))];
}

/// <summary>Left ≤ Right by index.</summary>
internal sealed record Bound(int Left, int Right);

/// <summary>A derived figure by index; Counts are its arguments in the order of the formula.</summary>
internal sealed record DerivedOf(string Id, FormulaKind Kind, int Years, int[] Counts);

/// <summary>
/// Everything that hangs together, by index into the sorted ids of the counts: what both the engine and the reader know
/// whatever is printed. Nothing in it depends on a value.
/// </summary>
internal sealed class LinkedSystem
{
    private LinkedSystem(string[] ids, Dictionary<string, int> index, IReadOnlyList<Equation> equations,
        IEnumerable<(string Id, Formula Formula)> formulas)
    {
        Ids = ids;
        Index = index;
        Parts = [.. ids.Select(id => CountId.TryRead(id, out var parts) ? parts : new CountId("", id, "", ""))];
        Sums = [.. equations.Where(e => e.Relation == Relation.Sum).Select(e => new SumOf(index[e.Left], Indices(e.Right)))];
        Bounds = [.. equations.Where(e => e.Relation == Relation.AtMost).SelectMany(
            e => e.Right.Select(r => new Bound(index[e.Left], index[r])))];
        Derived = [.. formulas.OrderBy(f => f.Id, StringComparer.Ordinal).Select(
            f => new DerivedOf(f.Id, f.Formula.Kind, f.Formula.Years, Indices(f.Formula.Counts)))];
        IsGroupRow = [.. Sums.Select(SplitsIntoGroups)];
        Outcomes = [.. Derived.Where(d => d.Kind == FormulaKind.Likelihood).Select(d => new Bound(d.Counts[0], d.Counts[1]))
            .Where(b => !Parts[b.Left].IsEarlier).Distinct()];
        SumsOf = Incidence();
    }

    public string[] Ids { get; }
    public Dictionary<string, int> Index { get; }
    public CountId[] Parts { get; }
    public SumOf[] Sums { get; }
    public Bound[] Bounds { get; }
    public DerivedOf[] Derived { get; }

    /// <summary>For each sum, whether it splits a row of this publication into ethnic groups.</summary>
    public bool[] IsGroupRow { get; }

    /// <summary>Things that happen to people (left) and whom they could happen to (right): the likelihoods.</summary>
    public Bound[] Outcomes { get; }

    /// <summary>For each count, the numbers of the sums it stands in.</summary>
    public int[][] SumsOf { get; }

    /// <summary>Null when a relation or a formula names a count that is not there.</summary>
    public static LinkedSystem? Build(
        IEnumerable<string> countIds, IReadOnlyList<Equation> equations, IReadOnlyList<(string Id, Formula Formula)> formulas)
    {
        string[] ids = [.. countIds.Order(StringComparer.Ordinal)];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
            index[id] = index.Count;
        var named = equations.SelectMany(e => e.Right.Append(e.Left)).Concat(formulas.SelectMany(f => f.Formula.Counts));
        return named.All(index.ContainsKey) ? new LinkedSystem(ids, index, equations, formulas) : null;
    }

    /// <summary>
    /// The sums without those that follow from the others, preferring sums of leaves, then columns: what is left is a network in the
    /// tables we know, in which a change is a path.
    /// </summary>
    public List<SumOf> IndependentSums()
    {
        const long prime = 1_000_000_007;
        var isLeft = new bool[Ids.Length];
        foreach (var sum in Sums)
            isLeft[sum.Left] = true;
        List<(int Pivot, long[] Row)> echelon = [];
        List<SumOf> independent = [];
        foreach (var s in Enumerable.Range(0, Sums.Length).OrderBy(s => Sums[s].Right.Any(r => isLeft[r]) ? IsGroupRow[s] ? 2 : 1 : 0).ThenBy(s => s))
        {
            var row = new long[Ids.Length];
            foreach (var (count, coefficient) in Sums[s].Terms)
                row[count] = (row[count] + coefficient + prime) % prime;
            foreach (var (pivot, known) in echelon)
                if (row[pivot] is not 0 and var factor)
                    for (var j = 0; j < row.Length; j++)
                        row[j] = known[j] == 0 ? row[j] : (row[j] + (prime - factor) * known[j]) % prime;
            var first = Array.FindIndex(row, v => v != 0);
            if (first < 0)
                continue;
            var inverse = (long)System.Numerics.BigInteger.ModPow(row[first], prime - 2, prime);
            echelon.Add((first, Array.ConvertAll(row, v => v * inverse % prime)));
            independent.Add(Sums[s]);
        }
        return independent;
    }

    private int[] Indices(IEnumerable<string> ids) => [.. ids.Select(id => Index[id])];

    private bool SplitsIntoGroups(SumOf sum)
    {
        var left = Parts[sum.Left];
        return !left.IsEarlier && sum.Right.Length > 1 && left.Group == CountId.Total
            && sum.Right.All(r => Parts[r] == left with { Group = Parts[r].Group });
    }

    private int[][] Incidence()
    {
        var incidence = Ids.Select(_ => new List<int>()).ToArray();
        for (var s = 0; s < Sums.Length; s++)
            foreach (var i in Sums[s].Right.Append(Sums[s].Left))
                incidence[i].Add(s);
        return [.. incidence.Select(list => list.ToArray())];
    }
}
