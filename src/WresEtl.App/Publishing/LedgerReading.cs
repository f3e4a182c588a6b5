using WresEtl.App.Ports;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>
/// The ledger beside what is published. Whole entries that are missing from its end leave no trace in it; the packs in the output folder know.
/// </summary>
public static class LedgerReading
{
    /// <summary>
    /// The ledger, for a run: refused as <see cref="LedgerEntry.Read"/> refuses, and as <c>short-ledger</c> where a pack is published that is not in it.
    /// </summary>
    public static Outcome<IReadOnlyList<LedgerEntry>> Read(string name, LinesRead lines, IReadOnlyList<PublishedFigures> published) =>
        LedgerEntry.Read(name, lines).Match<Outcome<IReadOnlyList<LedgerEntry>>>(
            entries => Lacks(name, entries, published) is { } lacks ? new Outcome<IReadOnlyList<LedgerEntry>>.Refused(lacks.Code, lacks.Detail) : new Outcome<IReadOnlyList<LedgerEntry>>.Ok(entries),
            refused => refused);

    /// <summary>Which published packs the ledger does not know; null where it knows them all.</summary>
    internal static (string Code, string Detail)? Lacks(string name, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<PublishedFigures> published)
    {
        var known = entries.Select(e => (e.Pack.Name, e.Files["figures.csv"])).ToHashSet();
        var lacking = published.Where(p => !known.Contains((p.Name, p.Sha256))).Select(p => p.Name).ToList();
        return lacking.Count == 0 ? null : ("short-ledger", $"The ledger {name} lacks what the output folder has as published: {string.Join(", ", lacking)}. "
            + "Its last entries are missing, or it is another ledger. Restore it from a copy, or name the ledger with --ledger in which they were entered.");
    }
}
