using System.Globalization;

namespace WresEtl.Core.Disclosure;

/// <summary>Entries of one year ending 31 March by group: what two-year counts are made of. INTERNAL.</summary>
public sealed record YearlyEntries(int Year, IReadOnlyDictionary<string, long> ByGroup);

/// <summary>
/// Puts what is already public beside a publication to be made: the publications themselves, and how their counts hang together with
/// ours. A reader links them in these ways, so the one attack has to.
/// </summary>
public sealed class LedgerLinks
{
    private const string Disciplinary = "disciplinary";
    private const string SingleYear = "disciplinary_";
    private static readonly string[] Groups = [.. CountId.Groups, CountId.Total];

    private readonly PublicationModel _model;
    private readonly PublicationFamily _family;
    private readonly IReadOnlyList<PublishedPack> _related;
    private readonly SortedDictionary<string, long> _counts;
    private readonly List<Equation> _equations = [];
    private readonly HashSet<string> _unprinted;
    private readonly List<EarlierPublication> _rests = [];

    /// <summary>By prefix of the publication, then by id in it.</summary>
    private readonly Dictionary<string, Dictionary<string, Figure>> _figures;

    private LedgerLinks(PublicationModel model, PublicationFamily family, IReadOnlyList<PublishedPack> related)
    {
        (_model, _family, _related) = (model, family, related);
        _counts = new SortedDictionary<string, long>(model.Counts.ToDictionary(), StringComparer.Ordinal);
        _unprinted = [.. model.Unprinted];
        _figures = related.ToDictionary(p => p.Name + "/", p => p.Own.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The model with everything in the ledger that can tell something about it, and its own earlier issues.</summary>
    /// <param name="model">What is to be printed.</param>
    /// <param name="family">Whose it is.</param>
    /// <param name="published">The ledger.</param>
    /// <param name="entries">Disciplinary entries by single year, as far as known; the years its count is made of.</param>
    public static PublicationModel Add(
        PublicationModel model, PublicationFamily family, IReadOnlyList<PublishedPack> published, IReadOnlyList<YearlyEntries> entries)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(family);
        var frozen = model with { PreviousIssues = [.. family.PreviousIssues(published).Select(p => p.Own)] };
        var related = family.Related(published);
        return related.Count == 0 ? frozen : new LedgerLinks(frozen, family, related).Linked(entries);
    }

    private PublicationModel Linked(IReadOnlyList<YearlyEntries> entries)
    {
        AddYears(entries);
        List<PublicationFamily> all = [.. _related.Select(PublicationFamily.Of), _family];
        foreach (var whole in all)
            AddParts(whole, [.. all.Where(p => p != whole && whole.IsWholeOf(p))]);
        var linked = _equations.SelectMany(e => e.Right.Append(e.Left)).ToHashSet(StringComparer.Ordinal);
        return _model with
        {
            Counts = _counts,
            Unprinted = _unprinted,
            Equations = [.. _model.Equations, .. _equations],
            Earlier = [.. _model.Earlier, .. _related.Select(p => EarlierFacts.Of(p, linked)).OfType<EarlierPublication>(), .. _rests],
        };
    }

    /// <summary>
    /// A two-year count is two single years that nobody prints; neighbouring reports share one of them. An entry recorded late makes the
    /// shared year differ: where what is printed shows that, there is no link.
    /// </summary>
    private void AddYears(IReadOnlyList<YearlyEntries> entries)
    {
        List<(PublicationFamily Family, string Prefix)> years =
            [.. _related.Where(p => p.Code == _family.Code).Select(p => (PublicationFamily.Of(p), p.Name + "/")), (_family, "")];
        years.RemoveAll(y => !Has(y.Prefix, Id(Disciplinary, CountId.Total)));
        if (years.Count < 2 || years[^1].Prefix.Length > 0 || !AddOwnYears(entries, years))
            return;
        foreach (var (family, prefix) in years.Where(y => y.Prefix.Length > 0))
            foreach (var g in Groups)
                _equations.Add(Equation.Sum(prefix + Id(Disciplinary, g), [.. Covered(family).Select(y => Single(y, g))]));
    }

    /// <summary>Single years as counts: ours with their truth, the others' as counts of a publication that prints none of them.</summary>
    private bool AddOwnYears(IReadOnlyList<YearlyEntries> entries, List<(PublicationFamily Family, string Prefix)> years)
    {
        var ours = Covered(_family).ToList();
        List<YearlyEntries> known = [.. entries.Where(e => ours.Contains(e.Year))];
        if (known.Count != ours.Count || years.Any(y => y.Prefix.Length > 0 && known.Any(e => Covered(y.Family).Contains(e.Year) && IsMore(e, y.Prefix))))
            return false;
        foreach (var e in known)
            foreach (var g in Groups)
                _counts[Single(e.Year, g)] = g == CountId.Total ? CountId.Groups.Sum(x => e.ByGroup.GetValueOrDefault(x)) : e.ByGroup.GetValueOrDefault(g);
        _unprinted.UnionWith(known.SelectMany(e => Groups.Select(g => Single(e.Year, g))));
        var all = years.SelectMany(y => Covered(y.Family)).Distinct().Order().ToList();
        foreach (var year in all)
            _equations.Add(Equation.Sum(Single(year, CountId.Total), [.. CountId.Groups.Select(g => Single(year, g))]));
        foreach (var g in Groups)
            _equations.Add(Equation.Sum(Id(Disciplinary, g), [.. ours.Select(y => Single(y, g))]));
        AddUnprinted($"{_family.Code}/years/", all.Except(ours).SelectMany(y => Groups.Select(g => SingleId(y, g))));
        return true;
    }

    private bool IsMore(YearlyEntries entries, string prefix) =>
        entries.ByGroup.Any(g => Shown(prefix, Id(Disciplinary, g.Key)) is { } printed && printed < g.Value);

    private static IEnumerable<int> Covered(PublicationFamily family) => Enumerable.Range(family.Year - family.DisciplinaryYears + 1, family.DisciplinaryYears);

    private string Single(int year, string group) =>
        Covered(_family).Contains(year) ? SingleId(year, group) : $"{_family.Code}/years/{SingleId(year, group)}";

    /// <summary>
    /// A whole is the sum of its parts that are out, and of a rest that is not. There is no rest where the parts are all known and out, or
    /// where the printed totals already add up; where they show that the parts are no parts, that area has no link.
    /// </summary>
    private void AddParts(PublicationFamily whole, List<PublicationFamily> parts)
    {
        if (parts.Count == 0)
            return;
        var (left, rights) = (Prefix(whole), parts.ConvertAll(Prefix));
        var isComplete = whole.Parts.Count > 0 && whole.Parts.All(code => parts.Exists(p => p.Code == code));
        List<string> rest = [];
        foreach (var area in CountsOf(left).Where(id => rights.TrueForAll(r => Has(r, id))).GroupBy(AreaOf, StringComparer.Ordinal).ToList())
        {
            var gaps = area.Select(id => Gap(left, rights, id)).Where(g => g is not null).ToList();
            if (gaps.Exists(g => g < 0))
                continue;
            var isSum = (isComplete || Gap(left, rights, $"{area.Key}.total.total") == 0) && gaps.TrueForAll(g => g == 0);
            foreach (var id in area)
                _equations.Add(Equation.Sum(left + id, [.. rights.Select(r => r + id), .. isSum ? Array.Empty<string>() : [RestOf(whole) + id]]));
            if (!isSum)
                rest.AddRange(area);
        }
        if (rest.Count > 0)
            AddUnprinted(RestOf(whole), rest);
    }

    private static string RestOf(PublicationFamily whole) => string.Create(CultureInfo.InvariantCulture, $"{whole.Code}/{whole.Year}-rest/");

    /// <summary>Whole minus parts where all are printed or ours; null where one is not.</summary>
    private long? Gap(string left, List<string> rights, string id) => Shown(left, id) - rights.Aggregate((long?)0, (sum, r) => sum + Shown(r, id));

    private void AddUnprinted(string prefix, IEnumerable<string> ids)
    {
        List<Figure> figures = [.. ids.Select(id => new Figure(id, FigureKind.Count, "", null, FigureStatus.Unprinted, null))];
        if (figures.Count > 0)
            _rests.Add(new EarlierPublication(prefix.TrimEnd('/'), new PackTables(figures, [])));
    }

    private string Prefix(PublicationFamily family) =>
        family == _family ? "" : string.Create(CultureInfo.InvariantCulture, $"{family.Code}/{family.Year}/");

    private IEnumerable<string> CountsOf(string prefix) => prefix.Length == 0 ? _model.Counts.Keys
        : _figures[prefix].Values.Where(f => f.Kind == FigureKind.Count && !AreaOf(f.Id).StartsWith(SingleYear, StringComparison.Ordinal)).Select(f => f.Id);

    private bool Has(string prefix, string id) => prefix.Length == 0 ? _model.Counts.ContainsKey(id) : _figures[prefix].ContainsKey(id);

    private long? Shown(string prefix, string id)
    {
        if (prefix.Length == 0)
            return _model.Counts.TryGetValue(id, out var truth) ? truth : null;
        return _figures[prefix].TryGetValue(id, out var figure) && Reading.TryCount(figure, out var low, out var high) && low == high ? low : null;
    }

    private static string AreaOf(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)];

    private static string Id(string area, string group) => CountId.Of(area, CountId.Total, group);

    private static string SingleId(int year, string group) => string.Create(CultureInfo.InvariantCulture, $"{SingleYear}{year}.total.{group}");
}
