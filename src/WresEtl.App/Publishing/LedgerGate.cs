using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>
/// What the ledger says to a new publication: it must have been attacked together with everything linked that is out by now, and may take
/// no star of an earlier issue back.
/// </summary>
internal static class LedgerGate
{
    public static Outcome<Published>.Refused? Closed(RunRecord run, string code, int year, SafePublication safe, IReadOnlyList<LedgerEntry> entries)
    {
        var published = entries.Select(e => e.Pack).ToList();
        var family = FamilyOf(run, code, year, safe.Tables);
        var now = Against(family, published).ToHashSet();
        if (!now.SetEquals(run.CheckedAgainst))
        {
            var names = now.Except(run.CheckedAgainst).Concat(run.CheckedAgainst.Except(now)).Select(c => c.Name).Distinct().Order(StringComparer.Ordinal);
            return new("ledger-moved", $"{family.Code}/{family.Year} was not checked together with {string.Join(", ", names)} as the ledger has it now: "
                + "the two together could undo a star. Run it again with this ledger, and sign it off.");
        }

        var back = family.PreviousIssue(published)?.Own.Figures
            .Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld } && safe.Find(f.Id) is { Status: FigureStatus.Shown })
            .Select(f => f.Id).ToList() ?? [];
        return back.Count == 0 ? null
            : new("stars-taken-back", $"The issue that is out withholds figures that this one shows: {string.Join(", ", back)}. Run it again with this ledger.");
    }

    /// <summary>The linked publications and, as <c>code/year</c> itself, the issue before this one.</summary>
    public static IEnumerable<CheckedAgainst> Against(PublicationFamily family, IReadOnlyList<PublishedPack> published)
    {
        if (family.PreviousIssue(published) is { } before) yield return new CheckedAgainst(before.Name, before.Issue);
        foreach (var other in family.Related(published)) yield return new CheckedAgainst(other.Name, other.Issue);
    }

    private static PublicationFamily FamilyOf(RunRecord run, string code, int year, PackTables tables) =>
        new(code, year, run.PartOf, run.Parts, new PublishedPack(code, year, 0, run.PartOf, run.Parts, tables).DisciplinaryYears);
}
