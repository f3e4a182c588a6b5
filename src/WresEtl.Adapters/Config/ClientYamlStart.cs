using System.Text;
using WresEtl.App.Clients;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>
/// A client.yaml to begin with: what a file needs mapped stands in it as comments, each with the suggestion there is. Nothing is mapped
/// until a person takes the # away, so the file changes nothing as it is written. With every first # taken away it is valid still: what
/// nobody can suggest has a second one.
/// </summary>
public static class ClientYamlStart
{
    private const int MostCourses = 200;

    /// <summary>Columns of values that a client may map, and the name of the map.</summary>
    private static readonly Dictionary<string, string> Maps = new(StringComparer.Ordinal) { ["pay_description"] = "pay", ["pay_code"] = "pay" };

    // Codes by their form or their number: no map could make another value one of them.
    private static readonly string[] NotMapped = ["occupation_code", "indicator", "course_title"];

    public static string For(FileMapping mapping)
    {
        var text = new StringBuilder();
        Line(text, $"## How the files of {mapping.Client.Code} look. Take the # away from a line, and from the lines above it that it belongs to,");
        Line(text, "## once you are sure of it: nothing is mapped before. Where a line has a second #, nothing can be suggested: write what it means");
        Line(text, "## first. docs/examples/client.yaml shows everything this file may hold.");
        Line(text, $"code: {Quoted(mapping.Client.Code)}");
        Columns(text, mapping.Sheets);
        Values(text, mapping.Sheets);
        Courses(text, mapping.Sheets);
        return text.ToString();
    }

    private static void Columns(StringBuilder text, IReadOnlyList<SheetPreview> sheets)
    {
        var unknown = sheets.Where(s => s.Headings.Any(h => h.Column.Length == 0) || s.Missing.Count > 0).ToList();
        if (unknown.Count == 0) return;
        Line(text, "");
        Line(text, "## Your heading: our column (columns.csv of the year lists them). Headings not mapped are not read; not_read says so for good.");
        var sets = unknown.GroupBy(s => s.DataSet).Select(set => new Block(
            Schema.NameOf(set.Key),
            [.. set.SelectMany(s => s.Missing).Distinct().Select(missing => $"still missing: {missing}")],
            [.. Distinct(set.SelectMany(s => s.Headings).Where(h => h.Column.Length == 0), h => h.Heading).Select(h => new Entry(h.Heading, h.Suggestion, ""))]));
        Write(text, "columns", sets);
    }

    private static void Values(StringBuilder text, IReadOnlyList<SheetPreview> sheets)
    {
        var unknown = sheets.SelectMany(s => s.Values).Where(v => v.Meaning is null && !NotMapped.Contains(v.Column) && !IsErrorCell(v.Text)).ToList();
        if (unknown.Count == 0) return;
        Line(text, "");
        Line(text, "## Your value: what it means. Nothing is guessed: a value without an entry stays unknown and is reported.");
        var fields = unknown.GroupBy(v => Maps.GetValueOrDefault(v.Column, v.Column)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(field => new Block(
            field.Key,
            [],
            [.. Distinct(field, v => v.Mapped).Select(v => new Entry(v.Mapped, v.Suggestion.Length > 0 ? Quoted(v.Suggestion) : "", Counted.Of(v.Rows, "row")))]));
        Write(text, "values", fields);
    }

    private static void Courses(StringBuilder text, IReadOnlyList<SheetPreview> sheets)
    {
        var courses = Distinct(sheets.SelectMany(s => s.Values).Where(v => v is { Column: "course_title", Meaning: null }), v => v.Mapped)
            .OrderByDescending(v => v.Rows).ThenBy(v => v.Text, StringComparer.Ordinal).ToList();
        if (courses.Count == 0) return;
        Line(text, "");
        Line(text, "## Courses that neither their type nor a flag classes: write cpd or mandatory behind each.");
        Line(text, "# # courses:");
        foreach (var course in courses.Take(MostCourses)) Line(text, $"# #   {Quoted(course.Mapped)}:   # {Counted.Of(course.Rows, "row")}");
        if (courses.Count > MostCourses) Line(text, $"## … and {Counted.Of(courses.Count - MostCourses, "further course")}.");
    }

    /// <summary>One map of the file; what holds nothing that is suggested is commented out twice, so that it is no empty map.</summary>
    private static void Write(StringBuilder text, string key, IEnumerable<Block> blocks)
    {
        var all = blocks.ToList();
        Line(text, $"{Begin(all.SelectMany(b => b.Entries))}{key}:");
        foreach (var block in all)
        {
            Line(text, $"{Begin(block.Entries)}  {block.Key}:");
            foreach (var note in block.Notes) Line(text, $"##    {note}");
            foreach (var entry in block.Entries)
                Line(text, $"{Begin([entry])}    {Quoted(entry.From)}:{(entry.To.Length > 0 ? $" {entry.To}" : "")}{(entry.Note.Length > 0 ? $"   # {entry.Note}" : "")}");
        }
    }

    private static string Begin(IEnumerable<Entry> entries) => entries.Any(e => e.To.Length > 0) ? "# " : "# # ";

    // Two spellings that differ in case and signs alone are one to the program, and one key.
    private static IEnumerable<T> Distinct<T>(IEnumerable<T> all, Func<T, string> text) => all.DistinctBy(t => TextKey.OfValue(text(t)));

    // A spreadsheet's error never means anything.
    private static bool IsErrorCell(string text) => text is "#N/A" or "#NAME?" || (text.StartsWith('#') && text.EndsWith('!'));

    /// <param name="Key">The map inside the map.</param>
    /// <param name="Notes">For the person who edits it.</param>
    /// <param name="Entries">What stands in it.</param>
    private sealed record Block(string Key, IReadOnlyList<string> Notes, IReadOnlyList<Entry> Entries);

    /// <param name="From">The client's word.</param>
    /// <param name="To">Ours, or empty.</param>
    /// <param name="Note">A comment behind it.</param>
    private sealed record Entry(string From, string To, string Note);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    /// <summary>A YAML string on one line, whatever it holds.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029') quoted.Append(' ');
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
