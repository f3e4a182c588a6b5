namespace WresEtl.Core.Disclosure;

/// <summary>Two tables, by number, that differ in a withheld count by at least the width.</summary>
internal sealed record Witness(int Count, int Low, int High);

/// <summary>
/// What the attack on one reading found: complete tables and a witness for every withheld count, or the counts it could not open.
/// </summary>
internal sealed record Attack(IReadOnlyList<long[]> Tables, IReadOnlyList<Witness> Witnesses, IReadOnlyList<(int Count, int Insider)> Unproven)
{
    public bool IsProven => Unproven.Count == 0;
}

/// <summary>
/// The one attacker: everything the reader knows, together. Sees a <see cref="Reading"/> and the policy, never the truth. Remembers
/// what it proved of a component, so that changing one figure costs only the component it touches.
/// </summary>
internal sealed class Prover(DisclosurePolicy policy)
{
    private readonly Dictionary<string, ComponentProof> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<long[]>> _seeds = new(StringComparer.Ordinal);

    /// <summary>Effort so far, the same on every machine; what searches for something better are limited by.</summary>
    public long Work { get; private set; }

    /// <summary>Effort to spend on one component before calling it not proven.</summary>
    public long WorkLimit { get; set; } = long.MaxValue;

    /// <summary>The counts that could not be opened, at most one for each component.</summary>
    public List<(int Count, int Insider)> Unproven(Reading reading, Sensitivity sensitivity)
    {
        List<(int, int)> unproven = [];
        foreach (var component in Component.Of(reading, sensitivity))
            if (ProofOf(reading, component) is { IsProven: false, Count: { } count } proof)
                unproven.Add((count, proof.Insider ?? count));
        return unproven;
    }

    public bool IsProven(Reading reading, Sensitivity sensitivity) =>
        Component.Of(reading, sensitivity).TrueForAll(c => ProofOf(reading, c).IsProven);

    /// <summary>The whole proof, each table checked against everything printed.</summary>
    public Attack Prove(Reading reading, Sensitivity sensitivity)
    {
        var components = Component.Of(reading, sensitivity);
        var proofs = components.ConvertAll(c => ProofOf(reading, c));
        List<(int Count, int Insider)> unproven = [.. proofs.Where(p => !p.IsProven).Select(p => (p.Count ?? 0, p.Insider ?? p.Count ?? 0))];
        if (unproven.Count > 0)
            return new Attack([], [], unproven);
        var tables = new FewTables(Join(reading, components, proofs), policy).For(components);
        var check = new TableCheck(reading, sensitivity);
        if (!tables.TrueForAll(t => check.Agrees(t)))
            return new Attack([], [], [.. Enumerable.Range(0, reading.Low.Length).Select(c => (c, c))]);
        var witnesses = Enumerable.Range(0, reading.Low.Length).Where(i => reading.IsWithheld[i]).Select(i => Choose(i, tables)).ToList();
        // Whatever the search says: what is written down has to be wide enough itself.
        var narrow = witnesses.FindAll(w => tables[w.High][w.Count] - tables[w.Low][w.Count] < policy.Width);
        return new Attack(tables, witnesses, [.. narrow.Select(w => (w.Count, w.Count))]);
    }

    private ComponentProof ProofOf(Reading reading, Component component)
    {
        var key = component.Key();
        if (_known.TryGetValue(key, out var known))
            return known;
        var counts = string.Join(',', component.Counts);
        var proof = ComponentSearch.Prove(reading, component, policy, _seeds.GetValueOrDefault(counts, []), WorkLimit);
        Work += proof.Work + component.Counts.Length * 1000;
        if (proof.IsProven)
            _seeds[counts] = proof.Tables;
        return _known[key] = proof;
    }

    /// <summary>
    /// Table number t holds table t of every component (its last one where it has fewer). Where nothing is open there is one table, as
    /// printed: it has to agree with the policy like any other.
    /// </summary>
    private static List<long[]> Join(Reading reading, List<Component> components, List<ComponentProof> proofs)
    {
        var count = proofs.Count == 0 ? 1 : proofs.Max(p => p.Tables.Count);
        List<long[]> tables = [];
        for (var t = 0; t < count; t++)
        {
            var table = (long[])reading.Low.Clone();
            foreach (var (component, proof) in components.Zip(proofs))
                for (var i = 0; i < component.Counts.Length; i++)
                    table[component.Counts[i]] = proof.Tables[Math.Min(t, proof.Tables.Count - 1)][i];
            tables.Add(table);
        }
        return tables;
    }

    /// <summary>The lowest table in which the count is not empty, where that is far enough from the highest, else the lowest.</summary>
    private Witness Choose(int count, List<long[]> tables)
    {
        var high = Extreme(tables, t => -t[count]);
        var occupied = Extreme(tables, t => t[count] == 0 ? long.MaxValue : t[count]);
        var isEnough = tables[high][count] - tables[occupied][count] >= policy.Width;
        return new Witness(count, isEnough ? occupied : Extreme(tables, t => t[count]), high);
    }

    private static int Extreme(List<long[]> tables, Func<long[], long> by)
    {
        var best = 0;
        for (var t = 1; t < tables.Count; t++)
            if (by(tables[t]) < by(tables[best]))
                best = t;
        return best;
    }
}
