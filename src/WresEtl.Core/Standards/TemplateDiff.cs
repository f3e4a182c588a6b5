using System.Text.RegularExpressions;

namespace WresEtl.Core.Standards;

/// <summary>
/// How the template's rows changed. A row is the same row in two years when the same figure stands in it; its number and wording may
/// differ. Rows that only moved are counted, not listed.
/// </summary>
internal static partial class TemplateDiff
{
    public static IEnumerable<string> Lines(IReadOnlyList<TemplateRow> before, IReadOnlyList<TemplateRow> after)
    {
        if (before.Count != after.Count) yield return $"{Shown(before.Count)} rows → {Shown(after.Count)} rows";
        foreach (var line in ListDiff.Lines(before.Select(r => Entry(r, before)), after.Select(r => Entry(r, after)))) yield return line;
        var numbers = before.ToDictionary(r => r.Source, r => r.Row, StringComparer.Ordinal);
        var moved = after.Count(r => numbers.TryGetValue(r.Source, out var number) && number != r.Row);
        if (moved > 0) yield return $"Another row number for {Shown(moved)} rows that stay";
    }

    private static ListedEntry Entry(TemplateRow row, IReadOnlyList<TemplateRow> rows) => new(
        row.Source, $"Row {Shown(row.Row)} “{row.Item}”", $"indicator {row.Indicator}, {Kind(row)}",
        ("indicator", row.Indicator), ("reads", row.Item), ("measure", row.Measure), ("is", Kind(row)),
        ("formula", Named(row.Formula, rows)), ("in the headcount", row.Headcount ? "yes" : "no"));

    private static string Kind(TemplateRow row) => row.Kind == TemplateRowKind.Input ? "input" : "auto";

    // Row numbers of a formula become the figures they point at, so that a row that moved does not look changed.
    private static string Named(string formula, IReadOnlyList<TemplateRow> rows) => Reference().Replace(formula, match =>
        int.TryParse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture, out var row) && row >= 1 && row <= rows.Count
            ? $"{match.Groups[1].Value}[{rows[row - 1].Source}]"
            : match.Value);

    private static string Shown(int number) => StandardDiff.Shown(number);

    [GeneratedRegex("([rWBUT])([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
