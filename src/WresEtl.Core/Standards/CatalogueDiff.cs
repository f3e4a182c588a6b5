namespace WresEtl.Core.Standards;

/// <summary>How the rules and each of the code lists read as entries that can be compared.</summary>
internal static class CatalogueDiff
{
    public static IEnumerable<ListedEntry> Rules(Standard s) => s.Rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal)
        .Select(r => new ListedEntry(
            r.Id, r.Id, r.Message, ("looks at", r.Scope.ToString()), ("severity", r.Severity.ToString()), ("consequence", r.Consequence.ToString()),
            ("message", r.Message), ("how to fix", r.HowToFix), ("reference", r.Reference)));

    public static IEnumerable<(string Title, IEnumerable<string> Lines)> CodeLists(Standard before, Standard after) =>
    [
        ("Ethnic categories", Compare(before, after, Ethnicity)),
        ("Spellings of ethnic categories", Compare(before, after, Spellings)),
        ("Contract types", Compare(before, after, Contracts)),
        ("Assignment statuses", Compare(before, after, Statuses)),
        ("Staff groups", Compare(before, after, Groups)),
        ("Occupation codes", Compare(before, after, Occupations)),
        ("Job roles", Compare(before, after, Roles)),
        ("Medical roles", Compare(before, after, MedicalRoles)),
        ("Pay scales", Compare(before, after, Pay)),
        ("Training classes", Compare(before, after, Training)),
        ("Answer codes", Compare(before, after, Answers)),
        ("Values", Compare(before, after, Values)),
        ("Columns of the input files", Compare(before, after, Columns)),
        ("National comparators", Compare(before, after, Comparators)),
    ];

    private static IEnumerable<string> Compare(Standard before, Standard after, Func<Standard, IEnumerable<ListedEntry>> entries) =>
        ListDiff.Lines(entries(before), entries(after));

    private static IEnumerable<ListedEntry> Ethnicity(Standard s) => s.Ethnicity.Categories.Select(c => new ListedEntry(
        c.Code, c.Code, c.Label, ("label", c.Label), ("group", c.Group.ToString()), ("disclosure", c.Disclosure.ToString())));

    private static IEnumerable<ListedEntry> Spellings(Standard s) =>
        s.Ethnicity.Spellings.Select(l => new ListedEntry(l.Key, l.Key, l.Value.Code, ("means", l.Value.Code)));

    private static IEnumerable<ListedEntry> Contracts(Standard s) => s.ContractTypes.Select(c => new ListedEntry(
        c.Code, $"{c.Code} {c.Title}", c.InHeadcount ? "in" : "out",
        ("in the headcount", Shown(c.InHeadcount)), ("aliases", Shown(c.Aliases)), ("note", c.Note)));

    private static IEnumerable<ListedEntry> Statuses(Standard s) => s.AssignmentStatuses.Select(a => new ListedEntry(
        a.Code, $"{a.Code} {a.Title}", a.InHeadcount ? "in" : "out",
        ("in the headcount", Shown(a.InHeadcount)), ("aliases", Shown(a.Aliases)), ("note", a.Note)));

    private static IEnumerable<ListedEntry> Groups(Standard s) => s.StaffGroups.Select(g => new ListedEntry(
        g.Code, $"{g.Code} {g.Title}", "", ("in ESR", g.EsrLabel), ("side", g.Side?.ToString() ?? "exception")));

    private static IEnumerable<ListedEntry> Occupations(Standard s) => s.OccupationPrefixes.Select(o => new ListedEntry(
        o.Prefix.ToString(), o.Prefix.ToString(), "",
        ("side", o.Side?.ToString() ?? "as the staff group"), ("out of the workforce", Shown(o.OutOfWorkforce))));

    private static IEnumerable<ListedEntry> Roles(Standard s) => s.JobRoles.Select(r => new ListedEntry(
        r.Code, $"{r.Code} {r.Title}", r.Remark, ("staff group", r.StaffGroup), ("remark", r.Remark)));

    private static IEnumerable<ListedEntry> MedicalRoles(Standard s) => s.MedicalRoles.Select(r => new ListedEntry(
        r.Code, $"{r.Code} {r.Title}", r.Row ?? "exception", ("row", r.Row ?? "exception"),
        ("senior medical manager", Shown(r.IsSeniorMedicalManager)),
        ("condition", r.Condition.ToString()), ("closed", Shown(r.ClosedRole)), ("note", r.Note)));

    private static IEnumerable<ListedEntry> Pay(Standard s) => s.PayScales.Patterns.Select(p => new ListedEntry(
        StandardDiff.Shown(p.Priority), $"pattern {StandardDiff.Shown(p.Priority)}", $"{p.Pattern} is {p.Band}",
        ("looks at", p.Kind.ToString()), ("medical", Shown(p.IsMedical)), ("pattern", p.Pattern), ("band", p.Band)));

    private static IEnumerable<ListedEntry> Training(Standard s) => s.TrainingClasses.Select(t => new ListedEntry(
        t.Field + " " + t.Value, $"{t.Field} {t.Value}", t.IsCpd ? "non-mandatory" : "mandatory", ("is", t.IsCpd ? "non-mandatory" : "mandatory")));

    private static IEnumerable<ListedEntry> Answers(Standard s) => s.AnswerCodes.Select(a => new ListedEntry(
        a.Code, a.Label, a.Kind, ("kind", a.Kind), ("text", a.Text), ("rules", Shown(a.Rules))));

    private static IEnumerable<ListedEntry> Values(Standard s) => s.Values.Entries.Select(v => new ListedEntry(
        v.Field + " " + ValueLists.KeyOf(v.Label), $"{v.Field} “{v.Label}”", v.Value, ("means", v.Value)));

    private static IEnumerable<ListedEntry> Columns(Standard s) => s.Columns.Select(c => new ListedEntry(
        $"{c.DataSet} {c.Variant} {c.Name}", $"{c.DataSet} ({c.Variant}) {c.Name}", Shown(c.Aliases),
        ("type", c.Type.ToString()), ("need", c.Need.ToString()),
        ("aliases", Shown(c.Aliases))));

    private static IEnumerable<ListedEntry> Comparators(Standard s) => s.Comparators.Select(c => new ListedEntry(
        $"{StandardDiff.Shown(c.Year)} {c.Series}", $"{StandardDiff.Shown(c.Year)} {c.Series}", $"{Shown(c.Value)} {c.Unit}",
        ("value", Shown(c.Value)), ("unit", c.Unit), ("source", c.Source)));

    private static string Shown(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(bool value) => value ? "yes" : "no";

    private static string Shown(IReadOnlyList<string> list) => string.Join(", ", list);
}
