namespace WresEtl.Core.Disclosure;

/// <summary>
/// The standard WRES publication as one linked system: every published indicator of the template, from exact group counts.
/// An area without counts was not collected and has no figures.
/// </summary>
public static class WresPublication
{
    /// <summary>Rows of the non-clinical and clinical tables, in template order.</summary>
    public static IReadOnlyList<string> Bands { get; } = ["under1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"];

    public static IReadOnlyList<string> MedicalRows { get; } = ["consultants", "career", "trainee", "other"];

    private const string Smm = "smm";
    private const string Medical = "medical";
    private const string Workforce = "workforce";
    private static readonly string[] Sections = ["nonclinical", "clinical", Medical];
    private static readonly string[] Activities =
        ["shortlisted", "appointed", "disciplinary", "training", "board", "board_voting", "board_executive"];

    private static readonly (string Part, string Whole)[] Subsets =
        [("appointed", "shortlisted"), ("training", Workforce), ("board_voting", "board"), ("board_executive", "board")];

    private static readonly string[] AllGroups = [.. CountId.Groups, CountId.Total];

    /// <summary>
    /// Counts by id <c>area.row.group</c> for the groups white, bme and unknown; totals are added. A row left out of a staff area is 0.
    /// <paramref name="disciplinaryYears"/>: over how many years disciplinary entries were counted (1 or 2).
    /// </summary>
    public static PublicationModel Model(string name, IReadOnlyDictionary<string, long> groupCounts, int disciplinaryYears = 1)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(groupCounts);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        List<Equation> equations = [];
        List<DerivedFigure> derived = [];
        AddWorkforce(counts, equations, derived, groupCounts);
        foreach (var area in Activities)
            AddActivity(counts, equations, groupCounts, area);
        foreach (var (part, whole) in Subsets)
            if (Has(counts, part) && Has(counts, whole))
                equations.AddRange(AllGroups.Select(g => Equation.AtMost(Id(part, g), Id(whole, g))));
        AddLikelihoods(counts, derived, disciplinaryYears);
        AddBoard(counts, derived);
        return new PublicationModel { Name = name, Counts = counts, Equations = equations, Derived = derived, Weights = WeightsOf(derived) };
    }

    private static void AddWorkforce(
        SortedDictionary<string, long> counts, List<Equation> equations, List<DerivedFigure> derived, IReadOnlyDictionary<string, long> given)
    {
        foreach (var area in Sections)
        {
            var rows = area != Medical ? Bands : HasMedicalRows(given) ? MedicalRows : [];
            foreach (var row in rows)
                AddRow(counts, equations, area, row, g => given.GetValueOrDefault(CountId.Of(area, row, g)));
            AddRow(counts, equations, area, CountId.Total, g => rows.Count == 0 ? given[Id(area, g)] : rows.Sum(r => counts[CountId.Of(area, r, g)]));
            equations.AddRange(AllGroups.Where(_ => rows.Count > 0).Select(g => Equation.Sum(Id(area, g), [.. rows.Select(r => CountId.Of(area, r, g))])));
            derived.AddRange(rows.Append(CountId.Total).SelectMany(r => Percentages(area, r)));
        }
        if (HasMedicalRows(given))
        {
            AddRow(counts, equations, Medical, Smm, g => given.GetValueOrDefault(CountId.Of(Medical, Smm, g)));
            equations.AddRange(AllGroups.Select(g => Equation.AtMost(CountId.Of(Medical, Smm, g), CountId.Of(Medical, "consultants", g))));
        }
        AddRow(counts, equations, Workforce, CountId.Total, g => Sections.Sum(a => counts[Id(a, g)]));
        equations.AddRange(AllGroups.Select(g => Equation.Sum(Id(Workforce, g), [.. Sections.Select(a => Id(a, g))])));
        derived.AddRange(Percentages(Workforce, CountId.Total));
    }

    /// <summary>The template of 2016 has one medical row; later ones split it.</summary>
    private static bool HasMedicalRows(IReadOnlyDictionary<string, long> given) => !given.ContainsKey(Id(Medical, CountId.Groups[0]));

    private static void AddActivity(
        SortedDictionary<string, long> counts, List<Equation> equations, IReadOnlyDictionary<string, long> given, string area)
    {
        if (CountId.Groups.Any(g => given.ContainsKey(Id(area, g))))
            AddRow(counts, equations, area, CountId.Total, g => given.GetValueOrDefault(Id(area, g)));
    }

    private static void AddRow(
        SortedDictionary<string, long> counts, List<Equation> equations, string area, string row, Func<string, long> count)
    {
        foreach (var group in CountId.Groups)
            counts[CountId.Of(area, row, group)] = count(group);
        var total = CountId.Of(area, row, CountId.Total);
        counts[total] = CountId.Groups.Sum(g => counts[CountId.Of(area, row, g)]);
        equations.Add(Equation.Sum(total, [.. CountId.Groups.Select(g => CountId.Of(area, row, g))]));
    }

    private static void AddLikelihoods(SortedDictionary<string, long> counts, List<DerivedFigure> derived, int disciplinaryYears)
    {
        foreach (var (outcome, people, number, isBmeFirst) in ((string, string, string, bool)[])
            [("appointed", "shortlisted", "2", false), ("disciplinary", Workforce, "3", true), ("training", Workforce, "4", false)])
        {
            if (!Has(counts, outcome) || !Has(counts, people))
                continue;
            var years = outcome == "disciplinary" ? disciplinaryYears : 1;
            derived.AddRange(CountId.Groups.Select(g => new DerivedFigure($"lk.{outcome}.{g}", FigureKind.Ratio,
                Formula.Likelihood(Id(outcome, g), Id(people, g), years), PrintedAs.Likelihood)));
            var (first, second) = isBmeFirst ? ("bme", "white") : ("white", "bme");
            derived.Add(new DerivedFigure($"rr.{number}", FigureKind.Ratio,
                Formula.Ratio(Id(outcome, first), Id(people, first), Id(outcome, second), Id(people, second)), PrintedAs.RelativeLikelihood));
        }
    }

    private static void AddBoard(SortedDictionary<string, long> counts, List<DerivedFigure> derived)
    {
        foreach (var area in (string[])["board", "board_voting", "board_executive"])
        {
            if (!Has(counts, area))
                continue;
            derived.AddRange(Percentages(area, CountId.Total));
            derived.AddRange(CountId.Groups.Select(g => new DerivedFigure($"diff.{area}.{g}", FigureKind.Difference,
                Formula.Difference(Id(area, g), Id(area, CountId.Total), Id(Workforce, g), Id(Workforce, CountId.Total)), PrintedAs.Points)));
        }
    }

    private static IEnumerable<DerivedFigure> Percentages(string area, string row) => CountId.Groups.Select(g => new DerivedFigure(
        $"pct.{area}.{row}.{g}", FigureKind.Percentage,
        Formula.Percentage(CountId.Of(area, row, g), CountId.Of(area, row, CountId.Total)), PrintedAs.Percentage));

    private static string Id(string area, string group) => CountId.Of(area, CountId.Total, group);

    private static bool Has(SortedDictionary<string, long> counts, string area) => counts.ContainsKey(Id(area, CountId.Total));

    /// <summary>A starred count takes the figures that rest on it along: each counts as one figure withheld.</summary>
    private static Dictionary<string, int> WeightsOf(List<DerivedFigure> derived) =>
        derived.SelectMany(d => d.Formula.Counts.Distinct()).GroupBy(id => id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => 1 + g.Count(), StringComparer.Ordinal);
}
