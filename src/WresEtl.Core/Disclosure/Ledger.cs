namespace WresEtl.Core.Disclosure;

/// <summary>What earlier publications mean for a new one. The ledger's file belongs to whoever calls; these are its facts.</summary>
public static class Ledger
{
    /// <summary>
    /// Counts that earlier publications starred but that can already be worked out from them alone, with ids prefixed. No new
    /// publication can protect them; they are named so that someone knows.
    /// </summary>
    /// <param name="earlier">The publications.</param>
    /// <param name="policy">What the new publication is made under.</param>
    /// <param name="links">How their counts hang together, with prefixed ids.</param>
    public static IReadOnlyList<string> AlreadyLost(
        IReadOnlyList<EarlierPublication> earlier, DisclosurePolicy policy, IReadOnlyList<Equation>? links = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(policy);
        List<string> lost = [];
        var prover = new Prover(policy);
        while (Reading.OfPack(Joined(earlier, lost, links ?? [])) is { } reading
            && prover.Unproven(reading, new Sensitivity(reading.System, policy)) is [_, ..] unproven)
        {
            var named = unproven.Select(u => reading.System.Ids[u.Count]).Except(lost).ToList();
            if (named.Count == 0)
                break;
            lost.AddRange(named);
        }
        return [.. lost.Order(StringComparer.Ordinal)];
    }

    /// <summary>The earlier publications with what is lost marked as unprinted: known to hang together, no longer claimed as protected.</summary>
    internal static List<EarlierPublication> WithoutLost(IReadOnlyList<EarlierPublication> earlier, IReadOnlyList<string> lost) =>
        [.. earlier.Select(e => e with { Tables = new PackTables(e.Tables.Figures.Select(f => Released(f, e.Name, lost)), e.Tables.Equations) })];

    /// <summary>Counts that an earlier issue of the same publication printed and that are unchanged: public, whatever we do.</summary>
    internal static IEnumerable<string> StillPublic(PublicationModel model) => model.PreviousIssues.SelectMany(p => p.Figures)
        .Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Shown, Precision: Precision.Unit { Size: 1 } })
        .Where(f => model.Counts.TryGetValue(f.Id, out var value) && f.Printed == value.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Select(f => f.Id).Distinct();

    /// <summary>
    /// Derived figures of earlier issues that still hold, oldest issue first: a reader with both versions in hand knows them, however this
    /// one prints them. Where the counts printed then are not ours the reader sees that it was said of other figures.
    /// </summary>
    internal static IEnumerable<Figure> StillTrue(PublicationModel model)
    {
        var formulas = model.Derived.ToDictionary(d => d.Id, d => d.Formula.ToString(), StringComparer.Ordinal);
        return model.PreviousIssues.SelectMany(p => p.Figures.Where(f => IsOfTheseCounts(p, f, model))).Where(f => f is { Formula: not null, Status: FigureStatus.Shown }
            && formulas.GetValueOrDefault(f.Id) == f.Formula.ToString() && ValueRange.Of(f.Printed, f.Precision!) is { } range
            && f.Formula.Evaluate(id => model.Counts[id]) is var (over, under) && range.Holds(over, under));
    }

    private static bool IsOfTheseCounts(PackTables issue, Figure derived, PublicationModel model) => derived.Formula is { Counts: var counts }
        && counts.All(model.Counts.ContainsKey) && !issue.Figures.Any(f => counts.Contains(f.Id) && Reading.TryCount(f, out var low, out var high)
            && (model.Counts[f.Id] < low || model.Counts[f.Id] > high));

    private static Figure Released(Figure figure, string name, IReadOnlyList<string> lost) =>
        lost.Contains($"{name}/{figure.Id}") ? new Figure(figure.Id, figure.Kind, "", null, FigureStatus.Unprinted, null) : figure;

    private static PackTables Joined(IReadOnlyList<EarlierPublication> earlier, List<string> lost, IReadOnlyList<Equation> links) => new(
        WithoutLost(earlier, lost).SelectMany(e => e.Tables.Figures.Where(f => f.Kind == FigureKind.Count || f.Formula is not null)
            .Select(f => f.WithPrefix(e.Name + "/"))),
        earlier.SelectMany(e => e.Tables.Equations.Select(q => q.WithPrefix(e.Name + "/"))).Concat(links));
}
