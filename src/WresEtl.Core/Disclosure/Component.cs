using System.Text;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// Counts not known exactly that hang together through something printed or summed. Two components say nothing about each
/// other: any table of one goes with any table of the other. Indices in Rows are local (positions in Counts).
/// </summary>
internal sealed record Component(int[] Counts, LinearRow[] Rows, DerivedFact[] Products, long[] Low, long[] High, bool[] NeedsWitness)
{
    /// <summary>The components of a reading, by their first count; a row that cannot hold gives an impossible component.</summary>
    public static List<Component> Of(Reading reading, Sensitivity sensitivity)
    {
        var rows = LinearRows.Of(reading, sensitivity);
        List<(DerivedFact Fact, int[] Open)> products = [.. reading.Derived.Where(d => IsProduct(reading, d)).Select(d => (d, Open(reading, d)))];
        var roots = new DisjointSets(reading.Low.Length);
        foreach (var row in rows)
            roots.Join(row.Counts);
        // Joined as whoever checks the certificate joins them: by every equation and printed figure, also where it says nothing new.
        foreach (var sum in reading.System.Sums)
            roots.Join([.. sum.Terms.Where(t => reading.Low[t.Count] < reading.High[t.Count]).Select(t => t.Count)]);
        foreach (var bound in reading.System.Bounds)
            if (reading.Low[bound.Left] < reading.High[bound.Left] && reading.Low[bound.Right] < reading.High[bound.Right])
                roots.Join([bound.Left, bound.Right]);
        foreach (var fact in reading.Derived)
            roots.Join(Open(reading, fact));
        var members = Enumerable.Range(0, reading.Low.Length).Where(i => reading.Low[i] < reading.High[i]).ToLookup(roots.Root);
        var rowsOf = rows.Where(r => r.Counts.Length > 0).ToLookup(r => roots.Root(r.Counts[0]));
        var productsOf = products.ToLookup(p => roots.Root(p.Open[0]), p => p.Fact);
        List<Component> all = [.. rows.Where(r => r.Counts.Length == 0).Take(1).Select(r => new Component([], [r], [], [], [], []))];
        foreach (var group in members)
            all.Add(Build(reading, [.. group], rowsOf[group.Key], [.. productsOf[group.Key]]));
        return all;
    }

    /// <summary>Two components with one key have the same proof.</summary>
    public string Key()
    {
        var key = new StringBuilder();
        for (var i = 0; i < Counts.Length; i++)
            key.Append('|').Append(Counts[i]).Append(NeedsWitness[i] ? '*' : ',').Append(Low[i]).Append(',').Append(High[i]);
        foreach (var row in Rows)
        {
            key.Append('|').Append(row.Low).Append(',').Append(row.High);
            for (var t = 0; t < row.Counts.Length; t++)
                key.Append(';').Append(row.Counts[t]).Append(',').Append(row.Coefficients[t]);
        }
        foreach (var product in Products)
            key.Append('|').Append(product.Figure.Id).Append(product.Range);
        return key.ToString();
    }

    /// <summary>Whether a table of this component's counts satisfies everything known of them.</summary>
    public bool Holds(Reading reading, long[] local)
    {
        for (var i = 0; i < local.Length; i++)
            if (local[i] < Low[i] || local[i] > High[i])
                return false;
        foreach (var row in Rows)
        {
            var sum = 0L;
            for (var t = 0; t < row.Counts.Length; t++)
                sum += row.Coefficients[t] * local[row.Counts[t]];
            if (sum < row.Low || sum > row.High)
                return false;
        }
        return ProductsHold(reading, local);
    }

    /// <summary>Whether the figures that multiply open counts hold in a table of this component.</summary>
    public bool ProductsHold(Reading reading, ReadOnlySpan<long> local)
    {
        if (Products.Length == 0)
            return true;
        var table = (long[])reading.Low.Clone();
        for (var i = 0; i < Counts.Length; i++)
            table[Counts[i]] = local[i];
        return Array.TrueForAll(Products, p => TableCheck.Agrees(p, table));
    }

    private static Component Build(Reading reading, int[] counts, IEnumerable<LinearRow> rows, DerivedFact[] products)
    {
        return new Component(counts,
            [.. rows.Select(r => r with { Counts = Array.ConvertAll(r.Counts, c => Array.BinarySearch(counts, c)) })], products,
            [.. counts.Select(c => reading.Low[c])], [.. counts.Select(c => reading.High[c])],
            [.. counts.Select(c => reading.IsWithheld[c])]);
    }

    private static int[] Open(Reading reading, DerivedFact fact) =>
        [.. fact.Figure.Counts.Where(c => reading.Low[c] < reading.High[c])];

    private static bool IsProduct(Reading reading, DerivedFact fact)
    {
        if (fact.Range is null)
            return fact.Figure.Kind is FormulaKind.Ratio or FormulaKind.Difference && Open(reading, fact).Length > 0;
        return Open(reading, fact).Length > 1 && !LinearRows.IsLinear(reading, fact.Figure);
    }
}

/// <summary>Union-find with the smallest index as root.</summary>
internal sealed class DisjointSets(int size)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, size)];

    public int Root(int i)
    {
        while (_parent[i] != i)
            i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    public void Join(ReadOnlySpan<int> members)
    {
        for (var i = 1; i < members.Length; i++)
        {
            var (x, y) = (Root(members[0]), Root(members[i]));
            _parent[Math.Max(x, y)] = Math.Min(x, y);
        }
    }
}
