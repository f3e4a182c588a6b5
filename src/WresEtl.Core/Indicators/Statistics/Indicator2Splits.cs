using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>Applications of one kind of post, by ethnic group.</summary>
/// <param name="Area">Side: <c>nonclinical</c>, <c>clinical</c> or <c>medical</c>.</param>
/// <param name="Band">Band key of the post.</param>
/// <param name="International">Whether these are international recruits; null where the system does not say.</param>
/// <param name="Shortlisted">Applications shortlisted.</param>
/// <param name="Appointed">Those of them appointed.</param>
public sealed record RecruitmentCounts(
    string Area, string Band, bool? International, GroupCounts Shortlisted, GroupCounts Appointed)
{
    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(RecruitmentCounts);
}

/// <summary>Which applications a line of the split counts.</summary>
public enum RecruitmentScope
{
    /// <summary>All posts: what the return reports.</summary>
    All,

    /// <summary>Without those known to be international recruits; those of whom nothing is known stay in.</summary>
    WithoutInternational,
}

/// <summary>Indicator 2 for a part of the applications: White against BME, above 1 favours White.</summary>
/// <param name="Scope">With or without international recruits.</param>
/// <param name="Area">Side, or null for all sides.</param>
/// <param name="Band">Band key, or null for all bands.</param>
/// <param name="Shortlisted">Applications shortlisted.</param>
/// <param name="Appointed">Those of them appointed.</param>
/// <param name="Comparison">Null when more were appointed than shortlisted, which is reported as a finding elsewhere.</param>
public sealed record SplitLine(
    RecruitmentScope Scope, string? Area, string? Band, GroupCounts Shortlisted, GroupCounts Appointed,
    GroupComparison? Comparison)
{
    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(SplitLine);
}

/// <summary>
/// Local analysis beside indicator 2: with and without international recruits, each in total, by side, by band, and by side
/// and band. Lines come by scope, then area, then band (ordinal), totals first; order of input does not matter.
/// </summary>
// wres.md, section 4, indicator 2: submit all posts; these splits are for the organisation's own use.
public static class Indicator2Splits
{
    public static IReadOnlyList<SplitLine> Of(IReadOnlyCollection<RecruitmentCounts> counts, VerdictRule rule) =>
        [.. Enum.GetValues<RecruitmentScope>().SelectMany(scope => Lines(scope, InScope(counts, scope), rule))];

    private static List<RecruitmentCounts> InScope(IEnumerable<RecruitmentCounts> counts, RecruitmentScope scope) =>
        scope switch
        {
            RecruitmentScope.All => [.. counts],
            RecruitmentScope.WithoutInternational => [.. counts.Where(count => count.International != true)],
        };

    private static IEnumerable<SplitLine> Lines(RecruitmentScope scope, List<RecruitmentCounts> counts, VerdictRule rule) =>
        counts.SelectMany(Cells).Append((Area: null, Band: null, Count: null))
            .GroupBy(cell => (cell.Area, cell.Band))
            .OrderBy(cells => cells.Key.Area, StringComparer.Ordinal).ThenBy(cells => cells.Key.Band, StringComparer.Ordinal)
            .Select(cells => Line(scope, cells.Key, [.. cells.Select(cell => cell.Count).OfType<RecruitmentCounts>()], rule));

    private static IEnumerable<(string? Area, string? Band, RecruitmentCounts? Count)> Cells(RecruitmentCounts count) =>
        [(null, null, count), (count.Area, null, count), (null, count.Band, count), (count.Area, count.Band, count)];

    private static SplitLine Line(
        RecruitmentScope scope, (string? Area, string? Band) part, List<RecruitmentCounts> counts, VerdictRule rule)
    {
        var shortlisted = counts.Aggregate(default(GroupCounts), (sum, count) => sum + count.Shortlisted);
        var appointed = counts.Aggregate(default(GroupCounts), (sum, count) => sum + count.Appointed);
        var table = TwoByTwo.TryCreate(appointed.White, shortlisted.White, appointed.Bme, shortlisted.Bme);
        return new(scope, part.Area, part.Band, shortlisted, appointed, table is null ? null : GroupComparison.Of(table, rule));
    }
}
