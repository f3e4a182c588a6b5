using System.Globalization;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// A publication that is out, as the ledger remembers it. <paramref name="PartOf"/> is the organisation it was a part of then, empty for
/// none; <paramref name="Parts"/> are those known to make it up (predecessors that merged into it).
/// </summary>
public sealed record PublishedPack(string Code, int Year, int Issue, string PartOf, IReadOnlyList<string> Parts, PackTables Tables)
{
    /// <summary><c>code/year</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Code}/{Year}");

    /// <summary>What this pack printed itself, without the lines of other publications it was checked against.</summary>
    public PackTables Own => new(
        Tables.Figures.Where(f => !IsOther(f.Id)), Tables.Equations.Where(e => !e.Right.Append(e.Left).Any(IsOther)));

    /// <summary>Over how many years disciplinary entries were counted; the likelihoods say it.</summary>
    public int DisciplinaryYears => Tables.Figures
        .FirstOrDefault(f => f.Id.StartsWith("lk.disciplinary.", StringComparison.Ordinal))?.Formula?.Years ?? 1;

    private static bool IsOther(string id) => id.Contains('/', StringComparison.Ordinal);
}
