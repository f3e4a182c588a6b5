namespace WresEtl.Core.Disclosure;

/// <summary>
/// Which publications can tell something about each other: a whole and its parts in one year (parent, siblings, predecessors), and one
/// organisation's neighbouring years where a two-year count shares a year with the next.
/// </summary>
/// <param name="Code">Whose publication is to be made.</param>
/// <param name="Year">Its reporting year.</param>
/// <param name="PartOf">The organisation it is a part of; empty for none.</param>
/// <param name="Parts">Those that make it up, where all are known.</param>
/// <param name="DisciplinaryYears">Over how many years it counts disciplinary entries.</param>
public sealed record PublicationFamily(string Code, int Year, string PartOf, IReadOnlyList<string> Parts, int DisciplinaryYears)
{
    /// <summary>The issues of this same publication that are out, oldest first.</summary>
    public IReadOnlyList<PublishedPack> PreviousIssues(IEnumerable<PublishedPack> published) =>
        [.. published.Where(p => p.Code == Code && p.Year == Year).OrderBy(p => p.Issue)];

    /// <summary>Every publication linked to this one, directly or through others, in its latest issue; by code, then year.</summary>
    public IReadOnlyList<PublishedPack> Related(IEnumerable<PublishedPack> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        List<PublishedPack> others = [.. published.Where(p => p.Code != Code || p.Year != Year)
            .GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => g.MaxBy(p => p.Issue)!)];
        List<PublishedPack> related = [];
        var waiting = new Queue<PublicationFamily>([this]);
        while (waiting.TryDequeue(out var one))
            foreach (var other in others.Where(o => !related.Contains(o) && one.Touches(Of(o))).ToList())
            {
                related.Add(other);
                waiting.Enqueue(Of(other));
            }
        return [.. related.OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Year)];
    }

    internal static PublicationFamily Of(PublishedPack pack) => new(pack.Code, pack.Year, pack.PartOf, pack.Parts, pack.DisciplinaryYears);

    /// <summary>Whether <paramref name="part"/> is counted in this organisation.</summary>
    internal bool IsWholeOf(PublicationFamily part) => Year == part.Year && (part.PartOf == Code || Parts.Contains(part.Code));

    private bool Touches(PublicationFamily other) => IsWholeOf(other) || other.IsWholeOf(this)
        || (Code == other.Code && Math.Abs(Year - other.Year) == 1 && Math.Max(DisciplinaryYears, other.DisciplinaryYears) == 2);
}
