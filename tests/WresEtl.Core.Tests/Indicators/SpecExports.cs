using System.Globalization;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Intake;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>
/// Turns a table of a specification into an export. Columns that the table leaves out hold what is ordinary: a permanent, active,
/// primary post; an application of its own; a formal disciplinary case; a completed course. A column <c>How many</c> repeats the row.
/// </summary>
internal static class SpecExports
{
    private const string HowMany = "How many";
    private const int FirstNumber = 20_000_001;

    private static readonly Dictionary<string, (DataSet DataSet, int Variant, string[] Defaults)> Kinds = new()
    {
        ["Staff"] = (DataSet.Workforce, 0,
            ["employee_number=#", "assignment_number=#", "snapshot_date=31/03/{year}", "assignment_status=Active Assignment", "contract_type=Permanent",
             "is_primary=Yes", "staff_group=Administrative and Clerical", "pay_description=Band 5", "ethnic_origin=A"]),
        ["Applications"] = (DataSet.Recruitment, 0, ["application_ref=#", "vacancy_ref=V1", "ethnic_origin=A"]),
        ["Applications, as a summary"] = (DataSet.Recruitment, 1, ["period_start=01/04/{before}", "period_end=31/03/{year}"]),
        ["Cases"] = (DataSet.Disciplinary, 0, ["case_ref=#", "case_type=Disciplinary", "formality=Formal", "opened_date=01/04/{before}"]),
        ["Cases, as a summary"] = (DataSet.Disciplinary, 1, ["period_start=01/04/{before}", "period_end=31/03/{year}"]),
        ["Training"] = (DataSet.Training, 0, ["course_title=Coaching", "completion_date=01/06/{before}", "status=Completed", "is_cpd=Yes"]),
        ["Training, as a summary"] = (DataSet.Training, 1, ["period_start=01/04/{before}", "period_end=31/03/{year}"]),
        ["Board"] = (DataSet.Board, 0,
            ["organisation_code=XT1", "person_ref=#", "as_at_date=31/03/{year}", "role_title=Member", "is_voting=No", "is_executive=No", "ethnic_origin=A"]),
        ["Board, as a summary"] = (DataSet.Board, 1, []),
        ["Survey"] = (DataSet.Survey, 0, ["organisation_code=XT1", "survey_year={before}", "survey_source=National"]),
    };

    public static bool IsExport(SpecTable table) => Kinds.ContainsKey(table.Label);

    public static (DataSet DataSet, FakeFile File) Of(SpecTable table, Standard standard)
    {
        var (dataSet, variant, defaults) = Kinds[table.Label];
        var binding = ColumnBinding.Match(Schema.Of(standard, dataSet)[variant], [.. table.Headings], Reading.Client);
        Assert.Equal(table.Headings.Where(h => h != HowMany), table.Headings.Where(h => !binding.Unmapped.Contains(h)));
        var missing = defaults.Select(d => d.Split('=')).Where(d => !binding.Has(d[0])).ToArray();
        var rows = new List<string[]> { (string[])[.. table.Headings, .. missing.Select(m => m[0])] };
        foreach (var row in table.Rows)
        {
            var times = table.Cell(row, HowMany) is { Length: > 0 } n ? Convert.ToInt32(n, CultureInfo.InvariantCulture) : 1;
            for (var i = 0; i < times; i++)
            {
                var number = (FirstNumber + rows.Count - 1).ToString(CultureInfo.InvariantCulture);
                rows.Add([.. row, .. missing.Select(m => Fill(m[1], number, standard.Year))]);
            }
        }

        return (dataSet, new FakeFile(table.Label, rows));
    }

    private static string Fill(string value, string number, int year) => value
        .Replace("#", number, StringComparison.Ordinal)
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{before}", (year - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
