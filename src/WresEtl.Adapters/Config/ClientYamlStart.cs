using System.Globalization;
using System.Text;
using WresEtl.App.Clients;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Config;

/// <summary>
/// A client.yaml to begin with: what a file needs mapped stands in it as comments, each with the suggestion there is. Nothing is mapped
/// until a person takes the # away, so the file changes nothing as it is written.
/// </summary>
public static class ClientYamlStart
{
    private const int MostCourses = 200;

    /// <summary>Columns of values that a client may map, and the name of the map.</summary>
    private static readonly Dictionary<string, string> Maps = new(StringComparer.Ordinal) { ["pay_description"] = "pay", ["pay_code"] = "pay" };

    public static string For(FileMapping mapping)
    {
        var text = new StringBuilder();
        Line(text, $"# How the files of {mapping.Client.Code} look. Take the # away from a line, and from the lines above it that it belongs to,");
        Line(text, "# once you are sure of it: nothing is mapped before. docs/examples/client.yaml shows everything this file may hold.");
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
        Line(text, "# Your heading: our column (columns.csv of the year lists them). Headings not mapped are not read.");
        Line(text, "# columns:");
        foreach (var set in unknown.GroupBy(s => s.DataSet))
        {
            Line(text, $"#   {Schema.NameOf(set.Key)}:");
            foreach (var missing in set.SelectMany(s => s.Missing).Distinct()) Line(text, $"#     # still missing: {missing}");
            foreach (var heading in set.SelectMany(s => s.Headings).Where(h => h.Column.Length == 0).DistinctBy(h => h.Heading))
                Line(text, $"#     {Quoted(heading.Heading)}: {heading.Suggestion}");
        }
    }

    private static void Values(StringBuilder text, IReadOnlyList<SheetPreview> sheets)
    {
        var unknown = sheets.SelectMany(s => s.Values).Where(v => v.Meaning is null && v.Column != "course_title")
            .GroupBy(v => Maps.GetValueOrDefault(v.Column, v.Column)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (unknown.Count == 0) return;
        Line(text, "");
        Line(text, "# Your value: what it means. Nothing is guessed: a value without an entry stays unknown and is reported.");
        Line(text, "# values:");
        foreach (var field in unknown)
        {
            Line(text, $"#   {field.Key}:");
            foreach (var value in field.DistinctBy(v => v.Text))
                Line(text, $"#     {Quoted(value.Text)}: {Quoted(value.Suggestion)}   # {value.Rows.ToString(CultureInfo.InvariantCulture)} row(s)");
        }
    }

    private static void Courses(StringBuilder text, IReadOnlyList<SheetPreview> sheets)
    {
        var courses = sheets.SelectMany(s => s.Values).Where(v => v is { Column: "course_title", Meaning: null })
            .DistinctBy(v => v.Text).OrderByDescending(v => v.Rows).ThenBy(v => v.Text, StringComparer.Ordinal).Take(MostCourses).ToList();
        if (courses.Count == 0) return;
        Line(text, "");
        Line(text, "# Courses that neither their type nor a flag classes: cpd or mandatory.");
        Line(text, "# courses:");
        foreach (var course in courses) Line(text, $"#   {Quoted(course.Text)}:");
    }

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
