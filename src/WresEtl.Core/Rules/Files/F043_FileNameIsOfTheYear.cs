using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Intake;

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
        var years = YearsIn(file.Name[(file.Name.LastIndexOf('/') + 1)..]);
        return years.Count == 0 || years.Any(y => IsOf(y, dataSet, context.Standard.Year))
            ? []
            : [RuleContext.Of(this, file, string.Join(", ", years), ("years", string.Join(", ", years)), ("year", FindingText.Number(context.Standard.Year)))];
    }

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

    [GeneratedRegex(@"(?<!\d)(20\d{2})(?:[-_/ ]?(\d{2}))?(?:[-_/ ]?\d{2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
