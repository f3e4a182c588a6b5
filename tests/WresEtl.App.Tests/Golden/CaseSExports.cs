using System.Globalization;
using System.Text;
using System.Text.Json;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Golden;

/// <summary>
/// Case S as exports of an invented organisation XS1: one row per person, application, case, completion and seat. The frozen files under
/// <c>tests/golden/2020/case-s/input</c> were made by this and are what is tested; a test keeps the two the same.
/// </summary>
internal sealed class CaseSExports
{
    public const string Client = "XS1";

    // White, BME, Unknown, in the order of the case.
    private static readonly string[][] Ethnicities =
        [["A - White - British", "B - White - Irish", "CP - White Polish"], ["H - Asian or Asian British - Indian", "N - Black or Black British - African"], ["Z - Not Stated", ""]];

    private static readonly Dictionary<string, string> Pay = new()
    {
        ["8a"] = "Review Body Band 8 - Range A",
        ["8b"] = "Review Body Band 8 - Range B",
        ["8c"] = "Review Body Band 8 - Range C",
        ["8d"] = "Review Body Band 8 - Range D",
        ["vsm"] = "Very Senior Manager",
    };

    private readonly JsonElement _inputs;
    private readonly List<(string Employee, int Group)> _staff = [];

    private CaseSExports(JsonElement inputs) => _inputs = inputs;

    /// <summary>File name → content.</summary>
    public static IReadOnlyDictionary<string, string> Files()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Golden, "cases", "published-cases.json")));
        var made = new CaseSExports(cases.RootElement.EnumerateArray().Single(c => c.GetProperty("id").GetString() == "S").GetProperty("inputs"));
        return new Dictionary<string, string>
        {
            ["workforce.csv"] = made.Workforce(),
            ["recruitment.csv"] = made.Recruitment(),
            ["disciplinary.csv"] = made.Disciplinary(),
            ["training.csv"] = made.Training(),
            ["board.csv"] = made.Board(),
        };
    }

    private string Workforce()
    {
        var rows = new List<string> { "Effective Date,Employee Number,Assignment Number,Assignment Status,Assignment Category,Primary Assignment,FTE,Staff Group,Role,Grade,Pay Scale Description,Ethnic Origin,Start Date" };
        foreach (var band in _inputs.GetProperty("nonclinical").EnumerateObject())
            AddStaff(rows, band.Value, "Administrative and Clerical,Clerical Worker,," + PayOf(band.Name));
        foreach (var band in _inputs.GetProperty("clinical").EnumerateObject())
            AddStaff(rows, band.Value, "Nursing and Midwifery Registered,Staff Nurse,," + PayOf(band.Name));
        AddMedical(rows);
        return Csv(rows);
    }

    private static string PayOf(string band) => Pay.GetValueOrDefault(band, $"Review Body Band {band}");

    /// <summary>Senior medical managers are consultants too: the first of the White ones are medical directors.</summary>
    private void AddMedical(List<string> rows)
    {
        var medical = _inputs.GetProperty("medical");
        var (all, managers) = (medical.GetProperty("consultants"), medical.GetProperty("smm"));
        for (var group = 0; group < 3; group++)
        {
            AddStaff(rows, group, managers[group].GetInt32(), "Medical and Dental,Medical Director,YM72,");
            AddStaff(rows, group, all[group].GetInt32() - managers[group].GetInt32(), "Medical and Dental,Consultant,YM72,");
        }

        AddStaff(rows, medical.GetProperty("career"), "Medical and Dental,Specialty Doctor,MC46,");
        AddStaff(rows, medical.GetProperty("trainee"), "Medical and Dental,Specialty Registrar,MN37,");
        AddStaff(rows, medical.GetProperty("other"), "Medical and Dental,Salaried General Practitioner,,Local Scale");
    }

    private void AddStaff(List<string> rows, JsonElement groups, string job)
    {
        for (var group = 0; group < 3; group++) AddStaff(rows, group, groups[group].GetInt32(), job);
    }

    private void AddStaff(List<string> rows, int group, int people, string job)
    {
        for (var i = 0; i < people; i++)
        {
            var employee = (40_000_001 + _staff.Count).ToString(CultureInfo.InvariantCulture);
            var contract = _staff.Count % 10 == 9 ? "Fixed Term Temp" : "Permanent";
            rows.Add($"31/03/2020,{employee},{employee},Active Assignment,{contract},Yes,1,{job},{Ethnicity(group)},01/04/20{10 + _staff.Count % 10}");
            _staff.Add((employee, group));
        }
    }

    private string Ethnicity(int group) => Ethnicities[group][_staff.Count % Ethnicities[group].Length];

    private string Recruitment()
    {
        var rows = new List<string> { "Application ID,Job Ref,Ethnic Origin,Date Applied,Date Shortlisted,Appointed Date" };
        for (var group = 0; group < 3; group++)
        {
            var (shortlisted, appointed) = (Total("shortlisted", group), Total("appointed", group));
            for (var i = 0; i < shortlisted; i++)
            {
                var day = new DateOnly(2019, 4, 1).AddDays(rows.Count * 7 % 300);
                rows.Add(string.Create(CultureInfo.InvariantCulture,
                    $"APP-{rows.Count:0000},JOB-{rows.Count % 40:00},{Ethnicities[group][i % Ethnicities[group].Length]},{Day(day)},{Day(day.AddDays(21))},{(i < appointed ? Day(day.AddDays(40)) : "")}"));
            }
        }

        return Csv(rows);
    }

    private string Disciplinary()
    {
        var rows = new List<string> { "Case ID,Employee No,Case Type,Formal/Informal,Date Opened,Investigation Start" };
        foreach (var (list, year) in new[] { ("previous_year", 2018), ("current_year", 2019) })
        {
            var counts = _inputs.GetProperty("disciplinary").GetProperty(list);
            for (var group = 0; group < 3; group++)
            {
                foreach (var (employee, _) in _staff.Where(s => s.Group == group).Take(counts[group].GetInt32()))
                    rows.Add(string.Create(CultureInfo.InvariantCulture, $"ER-{rows.Count:000},{employee},Disciplinary,Formal,{Day(new DateOnly(year, 5, 1))},{Day(new DateOnly(year, 5, 8).AddDays(rows.Count))}"));
            }
        }

        // What does not count stands in every real file.
        rows.Add($"ER-900,{_staff[0].Employee},Grievance,Formal,01/06/2019,08/06/2019");
        rows.Add($"ER-901,{_staff[1].Employee},Disciplinary,Informal,01/06/2019,");
        rows.Add($"ER-902,{_staff[2].Employee},Disciplinary,Formal,01/02/2018,31/03/2018");
        return Csv(rows);
    }

    private string Training()
    {
        var rows = new List<string> { "Employee Number,Course Name,Enrolment Status,Completed Date,CPD" };
        for (var group = 0; group < 3; group++)
        {
            foreach (var (employee, _) in _staff.Where(s => s.Group == group).Take(Total("training", group)))
            {
                rows.Add($"{employee},Leading with care,Completed,01/10/2019,Yes");
                if (rows.Count % 5 == 0) rows.Add($"{employee},Coaching,Attended,15/11/2019,Yes");
            }
        }

        foreach (var (employee, _) in _staff.TakeLast(20)) rows.Add($"{employee},Fire Safety,Completed,01/10/2019,No");
        return Csv(rows);
    }

    /// <summary>In each group the first seats vote and the last are executive, so that executives are partly not voting.</summary>
    private string Board()
    {
        var rows = new List<string> { "Organisation Code,Person Ref,As At Date,Role Title,Is Voting,Is Executive,Ethnic Origin" };
        for (var group = 0; group < 3; group++)
        {
            var (all, voting, executive) = (Total("board", group), Total("board_voting", group), Total("board_executive", group));
            for (var i = 0; i < all; i++)
            {
                rows.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{Client},SEAT-{rows.Count:00},31/03/2020,Governing body member,{(i < voting ? "Yes" : "No")},{(i >= voting - executive / 2 && i < voting - executive / 2 + executive ? "Yes" : "No")},{Ethnicities[group][0]}"));
            }
        }

        return Csv(rows);
    }

    private int Total(string area, int group) => _inputs.GetProperty(area).GetProperty("total")[group].GetInt32();

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Csv(List<string> rows) => new StringBuilder().AppendJoin('\n', rows).Append('\n').ToString();
}
