using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>What is usually done by eye, and how much of it adding and subtracting undoes.</summary>
internal static class RulesOfThumb
{
    private const long Prime = 1_000_000_007;

    /// <summary>Only the staff tables of a client, no derived figures: what both rules are used on.</summary>
    public static PublicationModel StaffTables(int number)
    {
        var staff = GeneratedClients.Counts(number).Where(c => c.Key.StartsWith("nonclinical", StringComparison.Ordinal)
            || c.Key.StartsWith("clinical", StringComparison.Ordinal) || (c.Key.StartsWith("medical", StringComparison.Ordinal) && !c.Key.Contains("smm", StringComparison.Ordinal)));
        var model = WresPublication.Model(GeneratedClients.Name(number), staff.ToDictionary(c => c.Key, c => c.Value));
        return model with { Derived = [], Weights = new Dictionary<string, int>() };
    }

    /// <summary>Star what is small, and in each row with one star the next smallest.</summary>
    public static HashSet<string> NextSmallest(PublicationModel model)
    {
        var starred = Small(model);
        foreach (var row in GroupRows(model))
            if (row.Count(starred.Contains) == 1)
                starred.Add(row.Where(id => !starred.Contains(id)).MinBy(id => (model.Counts[id], id))!);
        return starred;
    }

    /// <summary>Star until no row and no column has exactly one star.</summary>
    public static HashSet<string> TwoInEveryLine(PublicationModel model)
    {
        var starred = Small(model);
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var line in model.Equations.Where(e => e.Relation == Relation.Sum).Select(e => e.Right.Append(e.Left).ToList()))
                if (line.Count(starred.Contains) == 1)
                    isChanged |= starred.Add(line.Where(id => !starred.Contains(id)).MinBy(id => (id.Contains("total", StringComparison.Ordinal), model.Counts[id], id))!);
        }
        return starred;
    }

    /// <summary>How many starred counts follow from the printed ones by adding and subtracting equations.</summary>
    public static int Recovered(PublicationModel model, HashSet<string> starred)
    {
        string[] open = [.. starred.Order(StringComparer.Ordinal)];
        var rows = model.Equations.Where(e => e.Relation == Relation.Sum).Select(e => open.Select(
            id => (e.Left == id ? Prime - 1 : 0) + (e.Right.Contains(id) ? 1 : 0)).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < open.Length; column++)
        {
            var pivot = rows.FindIndex(rank, r => r[column] % Prime != 0);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = (long)System.Numerics.BigInteger.ModPow(rows[rank][column], Prime - 2, Prime);
            rows[rank] = [.. rows[rank].Select(v => v * inverse % Prime)];
            for (var r = 0; r < rows.Count; r++)
                if (r != rank && rows[r][column] is not 0 and var factor)
                    for (var j = 0; j < open.Length; j++)
                        rows[r][j] = (rows[r][j] + (Prime - factor) * rows[rank][j]) % Prime;
            rank++;
        }
        // A reduced row with a single count in it names that count's value.
        return rows.Take(rank).Count(r => r.Count(v => v != 0) == 1);
    }

    /// <summary>How many starred counts plain interval arithmetic leaves open by less than the width: no count is negative.</summary>
    public static int Narrowed(PublicationModel model, HashSet<string> starred, long width)
    {
        var low = model.Counts.ToDictionary(c => c.Key, c => starred.Contains(c.Key) ? 0 : c.Value);
        var high = model.Counts.ToDictionary(c => c.Key, c => starred.Contains(c.Key) ? 100_000 : c.Value);
        for (var round = 0; round < 30; round++)
            foreach (var e in model.Equations.Where(e => e.Relation == Relation.Sum))
            {
                high[e.Left] = Math.Min(high[e.Left], e.Right.Sum(r => high[r]));
                low[e.Left] = Math.Max(low[e.Left], e.Right.Sum(r => low[r]));
                foreach (var part in e.Right)
                {
                    high[part] = Math.Min(high[part], high[e.Left] - e.Right.Where(r => r != part).Sum(r => low[r]));
                    low[part] = Math.Max(low[part], low[e.Left] - e.Right.Where(r => r != part).Sum(r => high[r]));
                }
            }
        return starred.Count(id => high[id] - low[id] < width);
    }

    private static HashSet<string> Small(PublicationModel model) =>
        [.. model.Counts.Where(c => c.Value is >= 1 and <= 4 && !c.Key.EndsWith(".total", StringComparison.Ordinal)).Select(c => c.Key)];

    private static IEnumerable<List<string>> GroupRows(PublicationModel model) =>
        model.Equations.Where(e => e.Left.EndsWith(".total", StringComparison.Ordinal) && e.Right.All(r => r.StartsWith(e.Left[..^5], StringComparison.Ordinal)))
            .Select(e => e.Right.ToList());
}
