using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Files;

/// <summary>
/// Where only its name says of which year a file is, the name must not say another one: last year's export is a file like any other
/// until somebody looks.
/// </summary>
public sealed partial class F043_FileNameIsOfTheYear : IFileRule
{
    public string Id => "F043";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context)
    {
        if (file.DataSet is not { } dataSet || file.IsRejected || file.Sheets.Any(s => s.Snapshots.Count > 0)) return [];
        var year = ("year", FindingText.Number(context.Standard.Year));
        var years = YearsIn(file.Name[(file.Name.LastIndexOf('/') + 1)..]);
        return years.Count == 0 || years.Any(y => IsOf(y, dataSet, context.Standard.Year))
            ? file.Sheets.Where(s => dataSet == DataSet.Workforce && IsOfAnotherMonth(s.Sheet, context.Standard)).Select(s => RuleContext.Of(
                this, s, "month", s.Sheet, ("file", $"Sheet “{s.Sheet}” of {file.Name}"), ("years", s.Sheet), year))
            : [RuleContext.Of(this, file, string.Join(", ", years), ("years", string.Join(", ", years)), year)];
    }

    /// <summary>A staff list for each month, a sheet each: only the snapshot's month is meant.</summary>
    private static bool IsOfAnotherMonth(string sheet, Standard standard) => Month().Match(sheet) is { Success: true } month
        && !(month.Value.StartsWith(standard.SnapshotDate.ToString("MMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase)
            && YearsIn(sheet).All(y => y == standard.Year));

    /// <summary>The snapshot is of the year itself; activity ran in that year and the one before, and the survey was that one's.</summary>
    private static bool IsOf(int year, DataSet dataSet, int reportingYear) => dataSet switch
    {
        DataSet.Workforce or DataSet.Board => year == reportingYear,
        DataSet.Later or DataSet.Cleanse => year >= reportingYear,
        DataSet.Recruitment or DataSet.Disciplinary or DataSet.Training or DataSet.Survey => year == reportingYear || year == reportingYear - 1,
    };

    /// <summary>2023, 202303, 20230331, 31-03-2023, 2022-23 (both years of it).</summary>
    private static List<int> YearsIn(string name) =>
    [
        .. Year().Matches(name).SelectMany(m =>
        {
            var year = int.TryParse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : 0;
            return m.Groups[2].ValueSpan.SequenceEqual(FindingText.Number((year + 1) % 100).PadLeft(2, '0')) ? new[] { year, year + 1 } : [year];
        }).Distinct().Order(),
    ];

    [GeneratedRegex(@"(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<!\d)(20\d{2})(?:[-_/ ]?(\d{2}))?(?:[-_/ ]?\d{2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
