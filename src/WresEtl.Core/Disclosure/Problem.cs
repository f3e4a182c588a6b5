namespace WresEtl.Core.Disclosure;

/// <summary>
/// A publication model by index, with the truth. Holds what the choice of stars works on: which counts must stay, what each
/// costs, and what earlier publications already say.
/// </summary>
internal sealed class Problem
{
    private readonly DerivedFact[] _earlier;

    private Problem(PublicationModel model, DisclosurePolicy policy, LinkedSystem system, long[] truth, DerivedFact[] earlier)
    {
        (Model, Policy, System, Truth, _earlier) = (model, policy, system, truth, earlier);
        Sensitivity = new Sensitivity(system, policy);
        var unprinted = model.Unprinted.ToHashSet(StringComparer.Ordinal);
        IsPrintable = [.. system.Parts.Select((p, i) => !p.IsEarlier && !unprinted.Contains(system.Ids[i]))];
        IsPublic = new bool[truth.Length];
        foreach (var id in model.AlreadyPublic)
            IsPublic[system.Index[id]] = true;
        Weight = [.. system.Ids.Select(id => model.Weights.GetValueOrDefault(id, 1))];
        Prover = new Prover(policy);
    }

    public PublicationModel Model { get; }
    public DisclosurePolicy Policy { get; }
    public LinkedSystem System { get; }
    public Sensitivity Sensitivity { get; }
    public Prover Prover { get; }

    /// <summary>The exact counts; for a count of another publication that is not shown there, 0 (it is never read).</summary>
    public long[] Truth { get; }

    /// <summary>Counts of this publication that have a place in it.</summary>
    public bool[] IsPrintable { get; }

    public bool[] IsPublic { get; }
    public int[] Weight { get; }

    private Figure?[] EarlierFigures { get; init; } = [];

    /// <summary>Null, with what is wrong, when the model does not hang together.</summary>
    public static Problem? Build(PublicationModel model, DisclosurePolicy policy, out string fault)
    {
        var earlierFigures = model.Earlier.SelectMany(e => e.Tables.Figures.Select(f => f.WithPrefix(e.Name + "/"))).ToList();
        var earlierCounts = earlierFigures.Where(f => f.Kind == FigureKind.Count).ToDictionary(f => f.Id, StringComparer.Ordinal);
        var equations = PackTables.InOrder(model.Equations.Concat(model.Earlier.SelectMany(e => e.Tables.Equations.Select(q => q.WithPrefix(e.Name + "/")))));
        var formulas = model.Derived.Select(d => (d.Id, d.Formula))
            .Concat(earlierFigures.Where(f => f.Formula is not null).Select(f => (f.Id, Formula: f.Formula!))).ToList();
        var system = LinkedSystem.Build(model.Counts.Keys.Concat(earlierCounts.Keys), equations, formulas);
        fault = "an equation or formula names a count that is not in the model";
        if (system is null || model.AlreadyPublic.Concat(model.Unprinted).Any(id => !model.Counts.ContainsKey(id)))
            return null;
        var truth = new long[system.Ids.Length];
        foreach (var (id, value) in model.Counts)
            truth[system.Index[id]] = value;
        fault = Fault(system, truth);
        DerivedFact[] facts = [.. EarlierFacts(system, earlierFigures), .. OwnFacts(system, model)];
        return fault.Length > 0 ? null : new Problem(model, policy, system, truth, facts)
        {
            EarlierFigures = [.. system.Ids.Select(id => earlierCounts.GetValueOrDefault(id))],
        };
    }

    /// <summary>What a reader would know were exactly these counts withheld and these derived figures printed.</summary>
    public Reading Read(bool[] withheld, IEnumerable<DerivedFact> derived)
    {
        var status = new FigureStatus[Truth.Length];
        for (var i = 0; i < status.Length; i++)
            status[i] = EarlierFigures[i]?.Status ?? (withheld[i] ? FigureStatus.Withheld
                : IsPrintable[i] ? FigureStatus.Shown : FigureStatus.Unprinted);
        return Reading.OfPattern(this, status, [.. _earlier, .. derived]);
    }

    /// <summary>The ends of a count's printed figure.</summary>
    public (long Low, long High) Ends(int count) =>
        EarlierFigures[count] is { } figure
            ? Reading.TryCount(figure, out var low, out var high) ? (low, high) : (0, Reading.Unbounded)
            : Reading.Ends(Rounding.HalfUp(Truth[count], Policy.RoundTo), Policy.RoundTo);

    private static DerivedFact[] EarlierFacts(LinkedSystem system, List<Figure> figures)
    {
        var byId = figures.Where(f => f.Formula is not null && f.Status is FigureStatus.Shown or FigureStatus.Undefined)
            .ToDictionary(f => f.Id, StringComparer.Ordinal);
        return [.. system.Derived.Where(d => byId.ContainsKey(d.Id)).Select(
            d => new DerivedFact(d, byId[d.Id].Precision is { } p ? ValueRange.Of(byId[d.Id].Printed, p) : null))];
    }

    private static IEnumerable<DerivedFact> OwnFacts(LinkedSystem system, PublicationModel model) => Ledger.StillTrue(model).Select(
        f => new DerivedFact(system.Derived.Single(d => d.Id == f.Id), ValueRange.Of(f.Printed, f.Precision!)));

    private static string Fault(LinkedSystem system, long[] truth)
    {
        bool IsOwn(int i) => !system.Parts[i].IsEarlier;
        if (Array.Exists(truth, t => t < 0))
            return "a count is negative";
        foreach (var sum in system.Sums.Where(s => IsOwn(s.Left) && s.Right.All(IsOwn)))
            if (truth[sum.Left] != sum.Right.Sum(r => truth[r]))
                return $"{system.Ids[sum.Left]} is not the sum of its parts";
        foreach (var bound in system.Bounds.Where(b => IsOwn(b.Left) && IsOwn(b.Right)))
            if (truth[bound.Left] > truth[bound.Right])
                return $"{system.Ids[bound.Left]} is larger than {system.Ids[bound.Right]}";
        return "";
    }
}
