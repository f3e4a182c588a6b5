using System.Globalization;
using System.Text.RegularExpressions;

namespace WresEtl.Core.Proofing;

/// <summary>Actions that were due before the plan was written.</summary>
internal static partial class DateCheck
{
    private const int TitlePassages = 8;

    private static readonly string[] Formats =
        ["d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd", "d-M-yyyy"];

    private static readonly string[] MonthFormats = ["MMMM yyyy", "MMM yyyy"];

    public static IEnumerable<ProofFinding> Check(WrittenReport report, DateOnly? snapshot)
    {
        if ((PlanDate(report) ?? snapshot) is not { } plan) yield break;
        foreach (var piece in report.Passages)
        {
            foreach (Match match in DueWords().Matches(piece.Text))
            {
                if (Late(match.Groups["d"].Value, plan) is { } due) yield return Of(piece.Place, due, plan);
            }
        }

        foreach (var table in report.Tables.Where(t => t.Rows.Count > 1))
        {
            foreach (var column in Enumerable.Range(0, table.Rows[0].Count).Where(c => DueHeading().IsMatch(TableCheck.Cell(table, 0, c))))
            {
                for (var r = 1; r < table.Rows.Count; r++)
                {
                    foreach (Match match in Date().Matches(TableCheck.Cell(table, r, column)))
                    {
                        if (Late(match.Value, plan) is { } due) yield return Of(table.PlaceOf(r, column), due, plan);
                    }
                }
            }
        }
    }

    /// <summary>What the report says of its own date, else a date in its title.</summary>
    private static DateOnly? PlanDate(WrittenReport report)
    {
        var labelled = report.Pieces.Select(p => OwnDate().Match(p.Text)).FirstOrDefault(m => m.Success);
        if (labelled is not null && Read(labelled.Groups["d"].Value, lastDay: false) is { } own) return own;
        return report.Passages.Take(TitlePassages).SelectMany(p => Date().Matches(p.Text)).Select(m => Read(m.Value, lastDay: false)).FirstOrDefault(d => d is not null);
    }

    private static DateOnly? Late(string text, DateOnly plan) => Read(text, lastDay: true) is { } due && due < plan ? due : null;

    private static ProofFinding Of(string place, DateOnly due, DateOnly plan) => new(
        place, ProofKind.DueBeforePlan, $"Due on {Text(due)}, before the plan's own date, {Text(plan)}.");

    private static string Text(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month stands for its first day as the plan's date and for its last as a deadline.</summary>
    private static DateOnly? Read(string text, bool lastDay)
    {
        var plain = Ordinal().Replace(text.Trim(), "$1");
        if (DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (!DateOnly.TryParseExact(plain, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return null;
        return lastDay ? month.AddMonths(1).AddDays(-1) : month;
    }

    private const string DatePattern =
        @"\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec) \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}";

    [GeneratedRegex(@"(\d)(?:st|nd|rd|th)\b")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(?:" + DatePattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:by|due|deadline|no later than|to be completed|target date|complete by)\b\s*:?\s*(?:on\s+|by\s+)?(?:the\s+)?(?:end of\s+)?(?<d>" + DatePattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex DueWords();

    [GeneratedRegex(@"\b(?:by when|deadline|due|target date|timescale|time scale|completion date|complete by|date for completion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DueHeading();

    [GeneratedRegex(@"\b(?:date of (?:this )?(?:report|plan|publication)|(?:report|plan|publication|document) date|published|approved|date)\b\s*(?:on|in)?\s*[:–-]?\s*(?<d>" + DatePattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnDate();
}
