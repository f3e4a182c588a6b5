using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Indicators.Statistics;

namespace WresEtl.Core.Proofing;

/// <summary>Tables of a report: totals that do not add, percentages that are not their counts, rows that are not the return's.</summary>
internal static partial class TableCheck
{
    public static IEnumerable<ProofFinding> Check(WrittenReport report, ReturnFacts? facts) => report.Tables
        .Where(t => t.Rows.Count > 1)
        .SelectMany(t => (IEnumerable<ProofFinding>)[.. Columns(t), .. Across(t), .. Percentages(t), .. Combined(t), .. facts is null ? [] : ReturnTable.Check(t, facts)]);

    /// <summary>A total row under rows of counts.</summary>
    private static IEnumerable<ProofFinding> Columns(ReportTable table)
    {
        for (var r = 2; r < table.Rows.Count; r++)
        {
            if (!IsTotal(Cell(table, r, 0))) continue;
            var above = Enumerable.Range(1, r - 1).Where(i => !IsTotal(Cell(table, i, 0)) && !OfWhich().IsMatch(Cell(table, i, 0))).ToList();
            for (var c = 1; c < table.Rows[r].Count; c++)
            {
                if (ProofText.CellCount(Cell(table, r, c)) is not { } total) continue;
                var parts = above.Select(i => ProofText.CellCount(Cell(table, i, c))).ToList();
                // A blank or a star above leaves the sum open.
                if (parts.Count < 2 || parts.Any(p => p is null) || parts.Sum(p => (long)p!.Value) == total) continue;
                yield return new ProofFinding(
                    table.PlaceOf(r, c), ProofKind.TotalDoesNotAdd, $"The total is {N(total)}; the rows above add up to {N(parts.Sum(p => (long)p!.Value))}.");
            }
        }
    }

    /// <summary>A total column beside White, BME and Unknown; percentages of the three that do not make 100.</summary>
    private static IEnumerable<ProofFinding> Across(ReportTable table)
    {
        var (white, bme, unknown) = (Heading(table, "white"), Heading(table, "bme", "bame"), Heading(table, "unknown", "not stated", "not disclosed", "undisclosed"));
        if (white < 0 || bme < 0 || unknown < 0) yield break;
        var total = Heading(table, "total", "all", "all staff", "overall", "headcount");
        for (var r = 1; r < table.Rows.Count; r++)
        {
            string[] cells = [Cell(table, r, white), Cell(table, r, bme), Cell(table, r, unknown)];
            var counts = cells.Select(ProofText.CellCount).ToArray();
            if (total >= 0 && counts.All(n => n is not null) && ProofText.CellCount(Cell(table, r, total)) is { } stated && !Plausibility.AddUp(counts.Select(n => n!.Value), stated))
                yield return new ProofFinding(
                    table.PlaceOf(r, total), ProofKind.TotalDoesNotAdd, $"The total is {N(stated)}; White, BME and Unknown add up to {N(counts.Sum(n => (long)n!.Value))}.");
            var percents = cells.Select(ProofText.CellNumber).ToArray();
            if (cells.All(c => c.Contains('%', StringComparison.Ordinal)) && percents.All(p => p is not null)
                && !Plausibility.SumToHundred(percents[0]!.Value.Value, percents[1]!.Value.Value, percents[2]!.Value.Value))
                yield return new ProofFinding(table.PlaceOf(r, white), ProofKind.NotHundred, "White, BME and Unknown do not make 100 %: Unknown was left out of the base, or a figure is wrong.");
        }
    }

    /// <summary>"BME", "Total" and "% BME" in one row.</summary>
    private static IEnumerable<ProofFinding> Percentages(ReportTable table)
    {
        var (bme, total) = (Heading(table, "bme", "bame"), Heading(table, "total", "all", "all staff", "headcount"));
        var percent = Enumerable.Range(0, table.Rows[0].Count).FirstOrDefault(c => PercentBme().IsMatch(Cell(table, 0, c)), -1);
        if (bme < 0 || total < 0 || percent < 0) yield break;
        for (var r = 1; r < table.Rows.Count; r++)
        {
            if (ProofText.CellCount(Cell(table, r, bme)) is not { } part || ProofText.CellCount(Cell(table, r, total)) is not { } whole) continue;
            if (ProofText.CellNumber(Cell(table, r, percent)) is { } printed
                && FractionCheck.Compare(table.PlaceOf(r, percent), printed, part, whole, $"{N(part)} of {N(whole)}") is { } fault) yield return fault;
        }
    }

    // Case D: the combined column repeats 0.016 % although the board adds 25 people.
    private static IEnumerable<ProofFinding> Combined(ReportTable table)
    {
        var combined = Enumerable.Range(0, table.Rows[0].Count).FirstOrDefault(c => CombinedWord().IsMatch(Cell(table, 0, c)), -1);
        if (combined < 1) yield break;
        for (var r = 1; r < table.Rows.Count; r++)
        {
            var parts = Enumerable.Range(1, table.Rows[r].Count - 1).Where(c => c != combined)
                .Select(c => LeadingPercent(Cell(table, r, c))).OfType<PrintedNumber>().ToList();
            if (LeadingPercent(Cell(table, r, combined)) is { } whole && Plausibility.RepeatsOnePart(whole, parts))
                yield return new ProofFinding(table.PlaceOf(r, combined), ProofKind.RepeatsOnePart, "The combined percentage repeats one of its parts although they differ.");
        }
    }

    public static string Cell(ReportTable table, int row, int column) => column < table.Rows[row].Count ? table.Rows[row][column].Trim() : "";

    /// <summary>The column so headed, or -1.</summary>
    public static int Heading(ReportTable table, params string[] names) =>
        Enumerable.Range(0, table.Rows[0].Count).FirstOrDefault(c => names.Contains(Cell(table, 0, c).TrimEnd('*', ':').Trim(), StringComparer.OrdinalIgnoreCase), -1);

    private static PrintedNumber? LeadingPercent(string cell) =>
        Leading().Match(cell) is { Success: true } m && PrintedNumber.TryParse(m.Groups["n"].Value, out var n) ? n : null;

    private static bool IsTotal(string label) => TotalWord().IsMatch(label);

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:grand )?totals?\b|^all staff$|^all$|^overall$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalWord();

    [GeneratedRegex(@"^of (?:which|whom)", RegexOptions.IgnoreCase)]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"^(?:%|percentage|per cent)\s*(?:of\s*)?(?:BME|BAME)\b|^(?:BME|BAME)\s*(?:\(?%\)?|percentage|per cent)", RegexOptions.IgnoreCase)]
    private static partial Regex PercentBme();

    [GeneratedRegex(@"\b(?:combined|together)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CombinedWord();

    [GeneratedRegex(@"^(?<n>" + ProofText.Number + @")\s?%")]
    private static partial Regex Leading();
}
