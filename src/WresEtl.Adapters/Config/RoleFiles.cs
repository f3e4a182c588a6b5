using System.Text.RegularExpressions;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads the code lists that place a person in a row: job roles, medical roles, pay scales.</summary>
internal static class RoleFiles
{
    private static readonly Dictionary<string, string?> MedicalRows = new()
    {
        ["consultants"] = "consultants",
        ["career"] = "career",
        ["trainee"] = "trainee",
        ["other"] = "other",
        ["exception"] = null,
    };

    private static readonly Dictionary<string, bool> Scopes = new() { ["medical"] = true, ["non-medical"] = false };

    private static readonly Dictionary<string, string> Bands = new[]
    {
        "under1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm",
        "consultants", "career", "trainee", "other", "exception",
    }.ToDictionary(b => b);

    public static IReadOnlyList<JobRole> JobRoles(FileSet files, IReadOnlyList<StaffGroup> groups, FaultList faults)
    {
        var known = groups.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        return CsvTable.Read(files, "codes/job-roles.csv", "code,title,staff_group,mark,remark", faults, line =>
        {
            line.Choice<Mark>("mark");
            if (!known.Contains(line.Text("staff_group"))) line.Fault("staff_group", "a code of staff-groups.csv");
            return new JobRole(line.Filled("code"), line.Filled("title"), line.Text("staff_group"), line.Text("remark"));
        }, r => r.Code);
    }

    public static IReadOnlyList<MedicalRole> MedicalRoles(FileSet files, IReadOnlyList<JobRole> roles, FaultList faults)
    {
        const string Header = "code,title,row,senior_medical_manager,condition,closed,mark,note";
        var known = roles.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return CsvTable.Read(files, "codes/medical-roles.csv", Header, faults, line =>
        {
            line.Choice<Mark>("mark");
            if (!known.Contains(line.Text("code"))) line.Fault("code", "a code of job-roles.csv");
            return new MedicalRole(
                line.Filled("code"), line.Filled("title"), line.Choice("row", MedicalRows), line.YesNo("senior_medical_manager"),
                line.Choice<MedicalCondition>("condition"), line.YesNo("closed"), line.Text("note"));
        }, r => r.Code);
    }

    public static IReadOnlyList<PayPattern> PayPatterns(FileSet files, FaultList faults) =>
        CsvTable.Read(files, "codes/pay-scales.csv", "priority,kind,scope,pattern,band,mark,source,note", faults, line =>
        {
            line.Choice<Mark>("mark");
            if (!IsPattern(line.Filled("pattern"))) line.Fault("pattern", "a regular expression");
            return new PayPattern(
                line.Whole("priority"), line.Choice<PayPatternKind>("kind"), line.Choice("scope", Scopes), line.Text("pattern"),
                line.Choice("band", Bands));
        }, p => p.Priority.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
