using System.Globalization;
using WresEtl.App.Synth;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Tests.Synth;

/// <summary>
/// Counts a clean client's figures from the cells of its tables alone: a second, slow reading that shares nothing with the
/// generator's truth but the table's headings.
/// </summary>
internal sealed class NaiveReader
{
    private readonly SynthExports _exports;
    private readonly DateOnly _snapshot;

    public NaiveReader(SynthExports exports, int year) => (_exports, _snapshot) = (exports, new DateOnly(year, 3, 31));

    /// <summary>A cell as text; a day as ISO, so that days compare as text.</summary>
    public static string Text(SynthCell cell) => cell.Kind == SynthCellKind.Date
        ? DateOnly.FromDayNumber(cell.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : SynthCellText.Of(cell);

    public IEnumerable<Dictionary<string, string>> Rows(SynthDataSet dataSet) =>
        from file in _exports.Files
        where file.Table.DataSet == dataSet
        from row in file.Table.Rows.Select(cells => cells.Select(Text).ToArray())
        select file.Table.Header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>By the first character of the code; labels and codes both start with it in this layout.</summary>
    public static EthnicGroup Group(string ethnicity) => ethnicity.Length == 0 || ethnicity[0] is 'Z' or '9' or 'V' or 'Q'
        ? EthnicGroup.Unknown
        : ethnicity[0] is 'A' or 'B' or 'C' ? EthnicGroup.White : EthnicGroup.Bme;

    private static readonly string[] OutContracts = ["Bank", "Honorary", "Non-Exec Director/Chair"];

    private static readonly string[] OutStatuses =
        ["Career Break", "Out on External Secondment - Unpaid", "Inactive Not Worked", "Offer Accepted"];

    /// <summary>The counting assignment of each person in the headcount.</summary>
    public List<Dictionary<string, string>> Headcount() =>
    [
        .. Rows(SynthDataSet.Workforce)
            .Where(row => !OutContracts.Contains(row["Assignment Category"]) && !OutStatuses.Contains(row["Assignment Status"]))
            .GroupBy(row => row["Employee Number"])
            .Select(person => person.OrderBy(row => row["Primary Assignment"] == "Yes" ? 0 : 1)
                .ThenByDescending(row => Convert.ToDouble(row["FTE"], CultureInfo.InvariantCulture))
                .ThenBy(row => row["Latest Start Date"], StringComparer.Ordinal)
                .ThenBy(row => row["Assignment Number"], StringComparer.Ordinal).First()),
    ];

    public static string? TemplateRow(Dictionary<string, string> row)
    {
        var pay = row["Pay Scale Description"];
        if (row["Staff Group"] == "Medical and Dental") return "medical." + Medical(row["Job Role"]);
        if (row["Staff Group"] == "Supplementary Roles" || row["Assignment Category"] == "Associate Worker") return null;
        var area = row["Staff Group"] is "Administrative and Clerical" or "Estates and Ancillary" ? "nonclinical." : "clinical.";
        if (pay.StartsWith("Apprentice", StringComparison.Ordinal)) return area + "under1";
        if (pay == "Very Senior Manager") return area + "vsm";
        if (!pay.Contains("Review Body Band ", StringComparison.Ordinal)) return null;
        var band = pay[(pay.IndexOf("Band ", StringComparison.Ordinal) + 5)..];
        return band == "8" ? null : area + band.Replace(" - Range ", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private static string Medical(string role) => role switch
    {
        "Consultant" or "Medical Director" or "Clinical Director - Medical" => "consultants",
        "Specialty Doctor" or "Associate Specialist" or "Dental Officer" => "career",
        "Foundation Year 1" or "Foundation Year 2" or "Specialty Registrar" or "Specialist Registrar" => "trainee",
        _ => "other",
    };

    public GroupCounts Shortlisted() => Count(InYear().DistinctBy(row => row["Application ID"]), row => row["Ethnic Origin"]);

    public GroupCounts Appointed() =>
        Count(InYear().Where(row => row["Appointed Date"].Length > 0).DistinctBy(row => row["Application ID"]), row => row["Ethnic Origin"]);

    // An application appointed without a day of shortlisting was shortlisted all the same.
    private IEnumerable<Dictionary<string, string>> InYear() => Rows(SynthDataSet.Recruitment)
        .Where(row => IsInYear(row["Date Shortlisted"].Length > 0 ? row["Date Shortlisted"] : row["Appointed Date"]));

    public GroupCounts Disciplinary(int years)
    {
        var entries = from row in Rows(SynthDataSet.Disciplinary)
                      where row["Case Type"] == "Disciplinary" && row["Formal/Informal"] == "Formal"
                      let day = row["Investigation Start"].Length > 0 ? row["Investigation Start"] : row["Date Opened"]
                      let year = Enumerable.Range(0, years).FirstOrDefault(back => IsInYear(day, back), -1)
                      where year >= 0
                      let employee = row["Employee Number"].PadLeft(8, '0')
                      select (Key: row["Employee Number"].Length > 0 ? employee : row["Case Ref"], year, row);
        return Count(entries.DistinctBy(entry => (entry.Key, entry.year)).Select(entry => entry.row), row => row["Ethnicity"]);
    }

    public GroupCounts Training()
    {
        var people = Headcount().ToDictionary(row => row["Employee Number"], row => row["Ethnic Origin"]);
        var trained = Rows(SynthDataSet.Training)
            .Where(row => row["Category"] is "Personal Development" or "Postgraduate Health Care and Medical Education")
            .Where(row => row["Enrolment Status"] is "Completed" or "Attended" && IsInYear(row["Completed Date"]))
            .DistinctBy(row => row["Employee Number"]).Where(row => people.ContainsKey(row["Employee Number"]));
        return Count(trained, row => people[row["Employee Number"]]);
    }

    public GroupCounts Board(Func<Dictionary<string, string>, bool> belongs) => Count(
        Rows(SynthDataSet.Board).Where(row => row["Vacant"] == "No" && row["End Date"].Length == 0 && belongs(row)),
        row => row["Ethnic Origin"]);

    private bool IsInYear(string day, int back = 0) => day.Length > 0
        && string.CompareOrdinal(day, _snapshot.AddYears(-1 - back).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0
        && string.CompareOrdinal(day, _snapshot.AddYears(-back).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0;

    public static GroupCounts Count(IEnumerable<Dictionary<string, string>> rows, Func<Dictionary<string, string>, string> ethnicity) =>
        rows.Aggregate(default(GroupCounts), (counts, row) => counts.Add(Group(Coded(ethnicity(row)))));

    // Trac prints labels without a code.
    private static string Coded(string value) =>
        SynthEthnicity.All.FirstOrDefault(known => known.Label == value && known.Label.Length > 0)?.Code ?? value;
}
