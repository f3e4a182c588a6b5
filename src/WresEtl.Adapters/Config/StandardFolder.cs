using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads one year's folder whole: every file, every fault, and only then a standard.</summary>
internal sealed class StandardFolder(string root, SchemaFolder schemas)
{
    public Outcome<Standard> Read(int year, string folder)
    {
        var files = FileSet.Read(root, folder);
        var faults = new FaultList();
        var yaml = schemas.Read(files, "standard.yaml", "standard", StandardYaml.From, faults);
        var indicators = schemas.Read(files, "indicators.yaml", "indicators", StandardYaml.Indicators, faults);
        if (yaml is not null) CheckDates(yaml, year, files.PathOf("standard.yaml"), faults);
        var ethnicity = EthnicityFiles.Read(files, faults);
        var groups = PopulationFiles.StaffGroups(files, faults);
        var roles = RoleFiles.JobRoles(files, groups, faults);
        var pay = RoleFiles.PayPatterns(files, faults);
        var values = ValueFiles.Values(files, faults);
        var contracts = PopulationFiles.ContractTypes(files, faults);
        var statuses = PopulationFiles.AssignmentStatuses(files, yaml?.Switches, faults);
        var occupations = PopulationFiles.OccupationPrefixes(files, faults);
        var medical = RoleFiles.MedicalRoles(files, roles, faults);
        var training = ValueFiles.TrainingClasses(files, faults);
        var columns = TemplateFiles.Columns(files, faults);
        var template = TemplateFiles.Rows(files, faults);
        var rules = TemplateFiles.Rules(files, faults);
        var questions = ValueFiles.SurveyQuestions(files, faults);
        var comparators = ValueFiles.Comparators(files, faults);
        if (yaml is null || indicators is null || ethnicity is null || values is null || faults.Count > 0)
            return faults.Refusal<Standard>();
        return new Outcome<Standard>.Ok(new Standard
        {
            Year = year,
            Fingerprint = files.Fingerprint(),
            SnapshotDate = yaml.SnapshotDate,
            ActivityStart = yaml.ActivityStart,
            ActivityEnd = yaml.ActivityEnd,
            Window = yaml.Window,
            Switches = yaml.Switches,
            Thresholds = yaml.Thresholds,
            Ethnicity = ethnicity,
            ContractTypes = contracts,
            AssignmentStatuses = statuses,
            StaffGroups = groups,
            OccupationPrefixes = occupations,
            JobRoles = roles,
            MedicalRoles = medical,
            PayScales = new PayScales(pay),
            Values = values,
            TrainingClasses = training,
            Columns = columns,
            Indicators = indicators,
            Template = template,
            Rules = rules,
            SurveyQuestions = questions,
            Comparators = comparators,
        });
    }

    // What no schema can say: the dates follow from the folder's year.
    private static void CheckDates(StandardYaml yaml, int year, string file, FaultList faults)
    {
        if (yaml.Year != year) faults.Add(file, 0, "year: expected the folder's own year");
        if (yaml.SnapshotDate != new DateOnly(year, 3, 31)) faults.Add(file, 0, "snapshot_date: expected 31 March of the year");
        if (yaml.ActivityStart != new DateOnly(year - 1, 4, 1)) faults.Add(file, 0, "activity.start: expected 1 April of the year before");
        if (yaml.ActivityEnd != yaml.SnapshotDate) faults.Add(file, 0, "activity.end: expected the snapshot date");
        if (yaml.Window.Closes < yaml.Window.Opens) faults.Add(file, 0, "window.closes: expected no day before window.opens");
        if (yaml.Window.PublishBy < yaml.Window.Closes) faults.Add(file, 0, "window.publish_by: expected no day before window.closes");
    }
}
