using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads the code lists that place a person in a row: job roles, medical roles, pay scales.</summary>
internal static class RoleFiles
{
    private static readonly Words<string?> MedicalRows = new(
        ("consultants", "consultants"), ("career", "career"), ("trainee", "trainee"), ("other", "other"), ("exception", null));

    private static readonly Words<bool> Scopes = new(("medical", true), ("non-medical", false));

    private static readonly Words<string> Bands = Words.Of(
        "under1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm",
        "consultants", "career", "trainee", "other", "exception");

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

    /// <summary>The scales, or null where a fault was found.</summary>
    public static PayScales? PayScales(FileSet files, FaultList faults)
    {
        var before = faults.Count;
        var lines = new List<CsvLine>();
        var patterns = CsvTable.Read(files, "codes/pay-scales.csv", "priority,kind,scope,pattern,band,mark,source,note", faults, line =>
        {
            lines.Add(line);
            line.Choice<Mark>("mark");
            return new PayPattern(
                line.Whole("priority"), line.Choice<PayPatternKind>("kind"), line.Choice("scope", Scopes), line.Filled("pattern"),
                line.Choice("band", Bands));
        }, p => p.Priority.ToString(CultureInfo.InvariantCulture));
        try
        {
            var scales = new PayScales(patterns);
            return faults.Count == before ? scales : null;
        }
        catch (ArgumentException)
        {
            foreach (var line in lines.Where(l => !IsPattern(l.Text("pattern")))) line.Fault("pattern", "a regular expression");
            return null;
        }
    }

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
