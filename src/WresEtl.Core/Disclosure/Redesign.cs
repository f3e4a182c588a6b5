namespace WresEtl.Core.Disclosure;

/// <summary>Merged bands: rows of one area printed as one, where stars alone cannot protect them or cost too much.</summary>
public static class Redesign
{
    private const string Last = "vsm";

    /// <summary>
    /// The merges of neighbouring senior or junior bands that can be protected and keep most, best first: by share of staff in shown
    /// cells, then by figures shown.
    /// </summary>
    public static IReadOnlyList<MergeProposal> Propose(PublicationModel model, DisclosurePolicy policy, int atMost = 3)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(policy);
        List<MergeProposal> proposals = [];
        foreach (var (area, rows) in Candidates(model))
            if (DisclosureControl.TryProtect(Merge(model, area, rows), policy) is Protection.Safe safe)
                proposals.Add(new MergeProposal(area, rows, NameOf(rows), safe.Kept));
        return [.. proposals.OrderByDescending(p => p.Kept.StaffPercentInShownCells).ThenByDescending(p => p.Kept.FiguresShown)
            .ThenBy(p => p.Area, StringComparer.Ordinal).ThenBy(p => p.Rows.Count).Take(atMost)];
    }

    /// <summary>The same publication with neighbouring rows of an area printed as one.</summary>
    public static PublicationModel Merge(PublicationModel model, string area, IReadOnlyList<string> rows)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(rows);
        var merged = NameOf(rows);
        var name = rows.SelectMany(r => CountId.Groups.Append(CountId.Total).Select(g => (Old: CountId.Of(area, r, g), New: CountId.Of(area, merged, g))))
            .ToDictionary(p => p.Old, p => p.New, StringComparer.Ordinal);
        string Renamed(string id) => name.GetValueOrDefault(id, id);
        return model with
        {
            Counts = model.Counts.GroupBy(c => Renamed(c.Key), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal),
            Equations = PackTables.InOrder(model.Equations.Where(e => e.Relation == Relation.Sum || !name.ContainsKey(e.Left))
                .Select(e => new Equation(e.Relation, Renamed(e.Left), [.. e.Right.Select(Renamed).Distinct()]))),
            Derived = [.. model.Derived.Select(d => OfMerged(d, area, rows, merged, Renamed)).DistinctBy(d => d.Id)],
            Weights = model.Weights.GroupBy(w => Renamed(w.Key), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Max(w => w.Value), StringComparer.Ordinal),
        };
    }

    /// <summary><c>8c+</c> for everything from a band up, else <c>first-last</c>.</summary>
    public static string NameOf(IReadOnlyList<string> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows[^1] == Last ? rows[0] + "+" : $"{rows[0]}-{rows[^1]}";
    }

    private static IEnumerable<(string Area, IReadOnlyList<string> Rows)> Candidates(PublicationModel model)
    {
        foreach (var area in (string[])["nonclinical", "clinical"])
        {
            string[] bands = [.. WresPublication.Bands.Where(b => model.Counts.ContainsKey(CountId.Of(area, b, CountId.Total)))];
            foreach (var first in (string[])["8a", "8b", "8c", "8d"])
                if (Array.IndexOf(bands, first) is >= 0 and var from && bands[^1] == Last)
                    yield return (area, bands[from..]);
            foreach (var last in (string[])["1", "2", "3"])
                if (Array.IndexOf(bands, last) is > 0 and var to)
                    yield return (area, bands[..(to + 1)]);
        }
    }

    private static DerivedFigure OfMerged(DerivedFigure derived, string area, IReadOnlyList<string> rows, string merged, Func<string, string> renamed)
    {
        var formula = derived.Formula with { Counts = [.. derived.Formula.Counts.Select(renamed)] };
        var id = rows.Aggregate(derived.Id, (text, row) => text.Replace($".{area}.{row}.", $".{area}.{merged}.", StringComparison.Ordinal));
        return derived with { Id = id, Formula = formula };
    }
}

/// <summary>One line of the comparison for an information-governance lead: what a policy would keep. No figure is in it.</summary>
public sealed record PolicyComparison(string Policy, InformationKept? Kept, string? Refusal)
{
    /// <summary>The same publication under each policy. INTERNAL.</summary>
    public static IReadOnlyList<PolicyComparison> Of(PublicationModel model, IReadOnlyList<DisclosurePolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return [.. policies.Select(p => Of(p, DisclosureControl.TryProtect(model, p)))];
    }

    /// <summary>What a policy came to.</summary>
    public static PolicyComparison Of(DisclosurePolicy policy, Protection protection)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(protection);
        return protection.Match(
            safe => new PolicyComparison(policy.Name, safe.Kept, null), refused => new PolicyComparison(policy.Name, null, refused.Reason));
    }
}
