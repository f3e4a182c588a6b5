using System.Globalization;
using WresEtl.Core.Tests.Intake;

namespace WresEtl.Core.Tests.Indicators;

internal sealed record NaiveApplication(string Ethnicity, string Stage, string ShortlistedOn, string AppointedOn, string Declined);

internal sealed record NaiveCase(string Employee, string Ethnicity, string Type, string Formality, string Opened, string Investigated, string Bank);

internal sealed record NaiveCompletion(string Employee, string Status, string Completed, string Cpd);

internal sealed record NaiveSeat(string Ethnicity, string Voting, string Executive, string Start, string End, string Vacant);

/// <summary>
/// A second, slow reading of wres.md, straight from the cells and with decimals. It shares nothing with the program: where the two
/// agree on thousands of invented exports, one mistake would have to have been made twice.
/// </summary>
internal static class NaiveReturn
{
    private static readonly string[] Bands = ["Apprentice", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "VSM"];

    /// <summary>0 White, 1 BME, 2 Unknown.</summary>
    public static int Group(string ethnicity) => ethnicity switch
    {
        "" => 2,
        ['Z' or 'X' or '9' or 'V' or 'Q', ..] => 2,
        ['A' or 'B' or 'C', ..] => 0,
        _ => 1,
    };

    public static DateOnly? Day(string text) => text.Length == 0
        ? null
        : DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new InvalidOperationException();

    /// <summary>Each person's counted post.</summary>
    public static List<Post> People(IEnumerable<Post> posts, int year)
    {
        var snapshot = new DateOnly(year, 3, 31);
        return
        [
            .. posts
                .Where(p => p.Contract != "Bank" && p.Status != "Career Break" && p.PersonType != "Honorary")
                .Where(p => (Day(p.Start) ?? snapshot) <= snapshot && (Day(p.End) ?? snapshot) >= snapshot)
                .GroupBy(p => p.Employee)
                .Select(person => person
                    .OrderBy(p => p.Primary == "Yes" ? 0 : 1)
                    .ThenByDescending(p => Convert.ToDouble(p.Fte, CultureInfo.InvariantCulture))
                    .ThenBy(p => Day(p.Start) ?? DateOnly.MaxValue)
                    .ThenBy(p => p.Number ?? p.Employee, StringComparer.Ordinal)
                    .First()),
        ];
    }

    /// <summary>In 2016 all doctors and dentists had one row; no later template has this number.</summary>
    public const int OneMedicalRow = 100;

    /// <summary>The template row of a post, 1 to 33 as numbered from 2017, or null.</summary>
    public static int? Row(Post post, int year)
    {
        if (post.StaffGroup == "Medical and Dental")
        {
            if (year == 2016) return post.JobRole == "Medical Director" && post.PayCode != "YM72" ? 28 : OneMedicalRow;
            return post.JobRole switch
            {
                "Consultant" => 29,
                "Medical Director" => post.PayCode == "YM72" ? 29 : 28,
                "Specialty Doctor" => 31,
                "Foundation Year 2" => 32,
                "GP Locum" => 33,
                _ => null,
            };
        }

        var first = post.StaffGroup switch { "Estates and Ancillary" or "Administrative and Clerical" => 1, "Healthcare Scientists" => 15, _ => 0 };
        var band = Array.IndexOf(Bands, post.Pay.Replace("Band ", "", StringComparison.Ordinal));
        return first == 0 || band < 0 ? null : first + band;
    }

    public static int[] Shortlisted(IEnumerable<NaiveApplication> applications, int year) => ByGroup(Cohort(applications, year), a => a.Ethnicity);

    public static int[] Appointed(IEnumerable<NaiveApplication> applications, int year) =>
        ByGroup(Cohort(applications, year).Where(IsAppointed), a => a.Ethnicity);

    private static IEnumerable<NaiveApplication> Cohort(IEnumerable<NaiveApplication> applications, int year) => applications
        .Where(a => a.ShortlistedOn.Length > 0 || a.Stage is "Shortlisted" or "Interviewed" or "Offered" or "Appointed" or "Started" || IsAppointed(a))
        .Where(a => (Day(a.ShortlistedOn) ?? Day(a.AppointedOn)) is not { } day || InYear(day, year));

    private static bool IsAppointed(NaiveApplication a) => a.Declined != "Yes" && (a.AppointedOn.Length > 0 || a.Stage is "Appointed" or "Started");

    /// <summary>Entries of this and, up to 2021, the year before, in halves: twice the average of two years, twice the one year.</summary>
    public static int[] EntriesInHalves(IEnumerable<NaiveCase> cases, IReadOnlyDictionary<string, string> ethnicityInPost, int year)
    {
        var counted = cases
            .Where(c => c is { Type: "Disciplinary", Formality: "Formal" } && c.Bank != "Yes")
            .Select(c => (Case: c, Day: (Day(c.Investigated) ?? Day(c.Opened))!.Value))
            .Select(c => (c.Case, Year: InYear(c.Day, year) ? year : InYear(c.Day, year - 1) && year <= 2021 ? year - 1 : 0, c.Day))
            .Where(c => c.Year > 0);
        // The first case of a person and year; cases that name nobody are each somebody's.
        var entries = counted.OrderBy(c => c.Day).Select((c, i) => (c.Case, Key: (c.Case.Employee.Length > 0 ? c.Case.Employee : $"nobody {i}", c.Year)))
            .DistinctBy(c => c.Key).Select(c => c.Case);
        var sums = ByGroup(entries, c => ethnicityInPost.GetValueOrDefault(c.Employee, c.Ethnicity));
        return year <= 2021 ? sums : [.. sums.Select(n => 2 * n)];
    }

    public static int[] Trained(IEnumerable<NaiveCompletion> completions, IReadOnlyDictionary<string, string> ethnicityInPost, int year) => ByGroup(
        completions.Where(c => c.Status is "Completed" or "Attended" && c.Cpd == "Yes" && InYear(Day(c.Completed)!.Value, year))
            .Select(c => c.Employee).Distinct().Where(ethnicityInPost.ContainsKey),
        employee => ethnicityInPost[employee]);

    public static int[] Board(IEnumerable<NaiveSeat> seats, int year, Func<NaiveSeat, bool> part) => ByGroup(
        seats.Where(s => s.Vacant != "Yes" && (Day(s.Start) is not { } start || start <= new DateOnly(year, 3, 31))
            && (Day(s.End) is not { } end || end >= new DateOnly(year, 3, 31))).Where(part),
        s => s.Ethnicity);

    public static bool InYear(DateOnly day, int year) => day >= new DateOnly(year - 1, 4, 1) && day <= new DateOnly(year, 3, 31);

    public static int[] ByGroup<T>(IEnumerable<T> items, Func<T, string> ethnicity)
    {
        var counts = new int[3];
        foreach (var item in items) counts[Group(ethnicity(item))]++;
        return counts;
    }

    /// <summary>a/b as it is printed; n/a where b is 0.</summary>
    /// <summary>
    /// wres.md, sections 1 and 4: the survey of the autumn before; the national one before a local one before one of no stated source; two
    /// different values are none. 2020 asked for no survey.
    /// </summary>
    public static string Survey(IReadOnlyList<SurveyLine> lines, int year, int indicator, string group)
    {
        if (year == 2020) return "";
        var mine = lines.Where(l => l.SurveyYear == year - 1 && l.Indicator == indicator && l.Group == group).ToList();
        var best = new[] { "National", "LocalSurvey", "" }.Select(s => mine.Where(l => l.Source == s).ToList()).FirstOrDefault(l => l.Count > 0) ?? [];
        var values = best.Select(ValueOf).Distinct().ToList();
        return values is [{ } value] ? Print(value) : "";
    }

    private static decimal? ValueOf(SurveyLine line)
    {
        if (line.Numerator is { } numerator) return 100m * numerator / line.Base!.Value;
        var printed = line.Percentage ?? (line.Indicator <= 6 ? 100m - line.Never : line.Yes);
        return printed is >= 0 and <= 100 ? printed : null;
    }

    public static string Over(decimal a, decimal b) => b == 0 ? "n/a" : Print(a / b);

    /// <summary>(a/b)/(c/d); n/a where any denominator is 0.</summary>
    public static string Ratio(decimal a, decimal b, decimal c, decimal d) => b == 0 || d == 0 || c == 0 ? "n/a" : Print(a * d / (b * c));

    public static string Print(decimal value) => Math.Round(value, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);
}
