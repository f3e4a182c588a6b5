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

    /// <summary>Figures of an earlier issue of the same publication that are printed again unchanged: public, whatever we do.</summary>
    internal static IEnumerable<string> StillPublic(PackTables previous, PublicationModel model) => previous.Figures
        .Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Shown, Precision: Precision.Unit { Size: 1 } })
        .Where(f => model.Counts.TryGetValue(f.Id, out var value) && f.Printed == value.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Select(f => f.Id);

    private static Figure Released(Figure figure, string name, IReadOnlyList<string> lost) =>
        lost.Contains($"{name}/{figure.Id}") ? new Figure(figure.Id, figure.Kind, "", null, FigureStatus.Unprinted, null) : figure;

    private static PackTables Joined(IReadOnlyList<EarlierPublication> earlier, List<string> lost, IReadOnlyList<Equation> links) => new(
        WithoutLost(earlier, lost).SelectMany(e => e.Tables.Figures.Where(f => f.Kind == FigureKind.Count || f.Formula is not null)
            .Select(f => f.WithPrefix(e.Name + "/"))),
        earlier.SelectMany(e => e.Tables.Equations.Select(q => q.WithPrefix(e.Name + "/"))).Concat(links));
}
