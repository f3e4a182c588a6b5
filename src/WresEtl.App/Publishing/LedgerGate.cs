using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using Figure = WresEtl.Core.Disclosure.Figure;

namespace WresEtl.App.Publishing;

/// <summary>
/// What the ledger says to a new publication: it must have been attacked together with everything linked that is out by now, and may take
/// no star of an earlier issue back, unless another issue printed that very figure.
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

        var issues = family.PreviousIssues(published);
        var printed = issues.SelectMany(p => p.Own.Figures).Where(f => f.Status == FigureStatus.Shown).Select(f => (f.Id, f.Printed)).ToHashSet();
        var latest = issues is [.., var last] ? last.Own.Figures : [];
        var back = latest.Where(f => IsTakenBack(f, safe) && !printed.Contains((f.Id, safe.Find(f.Id)!.Printed))).Select(f => f.Id).ToList();
        return back.Count == 0 ? null
            : new("stars-taken-back", $"The issue that is out withholds figures that this one shows: {string.Join(", ", back)}. Run it again with this ledger.");
    }

    /// <summary>The linked publications that are out, each in its latest issue.</summary>
    public static IEnumerable<CheckedAgainst> Against(PublicationFamily family, IReadOnlyList<PublishedPack> published) =>
        family.Related(published).Select(other => new CheckedAgainst(other.Name, other.Issue));

    /// <summary>Withheld before and shown now, or shown finer; a figure whose counts are all printed tells nothing new.</summary>
    private static bool IsTakenBack(Figure before, SafePublication safe)
    {
        if (safe.Find(before.Id) is not { Status: FigureStatus.Shown } now || before.Kind is FigureKind.Survey or FigureKind.Statistic) return false;
        var isKnown = now.Formula is not null && now.Formula.Counts.All(id => safe.Find(id) is { Status: FigureStatus.Shown, Precision: Precision.Unit { Size: 1 } });
        var isFiner = now.Precision is Precision.Unit unit && (before.Precision is Precision.Band || before.Precision is Precision.Unit was && unit.Size < was.Size);
        return !isKnown && (before.Status == FigureStatus.Withheld || isFiner);
    }

    private static PublicationFamily FamilyOf(RunRecord run, string code, int year, PackTables tables) =>
        new(code, year, run.PartOf, run.Parts, new PublishedPack(code, year, 0, run.PartOf, run.Parts, tables).DisciplinaryYears);
}
