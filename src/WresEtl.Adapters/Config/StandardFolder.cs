using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
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
        if (indicators is not null) CheckNumbers(indicators.Yaml["indicators"].Items, files.PathOf("indicators.yaml"), faults);
        var ethnicity = EthnicityFiles.Read(files, faults);
        var groups = PopulationFiles.StaffGroups(files, faults);
        var roles = RoleFiles.JobRoles(files, groups, faults);
        var pay = RoleFiles.PayScales(files, faults);
        var values = ValueFiles.Values(files, faults);
        var contracts = PopulationFiles.ContractTypes(files, faults);
        var statuses = PopulationFiles.AssignmentStatuses(files, yaml?.Yaml["switches"]["statuses_switched_in"], faults);
        var occupations = PopulationFiles.OccupationPrefixes(files, faults);
        var medical = RoleFiles.MedicalRoles(files, roles, faults);
        var training = ValueFiles.TrainingClasses(files, faults);
        var columns = TemplateFiles.Columns(files, faults);
        var before = faults.Count;
        var template = TemplateFiles.Rows(files, faults);
        if (faults.Count == before) CheckFormulas(template, files.PathOf("template.csv"), faults);
        var proforma = ProformaYaml.Read(files, schemas, faults);
        var rules = TemplateFiles.Rules(files, faults);
        var answers = TemplateFiles.AnswerCodes(files, rules, faults);
        var questions = ValueFiles.SurveyQuestions(files, year, faults);
        var comparators = ValueFiles.Comparators(files, year, faults);
        if (yaml is null || indicators is null || ethnicity is null || values is null || pay is null || faults.Count > 0)
            return faults.Refusal<Standard>();
        var dates = yaml.Value;
        return new Outcome<Standard>.Ok(new Standard
        {
            Year = year,
            Fingerprint = files.Fingerprint(),
            SnapshotDate = dates.SnapshotDate,
            ActivityStart = dates.ActivityStart,
            ActivityEnd = dates.ActivityEnd,
            Window = dates.Window,
            Switches = dates.Switches,
            Thresholds = dates.Thresholds,
            Ethnicity = ethnicity,
            ContractTypes = contracts,
            AssignmentStatuses = statuses,
            StaffGroups = groups,
            OccupationPrefixes = occupations,
            JobRoles = roles,
            MedicalRoles = medical,
            PayScales = pay,
            Values = values,
            TrainingClasses = training,
            Columns = columns,
            Indicators = indicators.Value,
            Template = template,
            Proforma = proforma,
            Rules = rules,
            AnswerCodes = answers,
            SurveyQuestions = questions,
            Comparators = comparators,
        });
    }

    // Rows are in order from 1 and the header is the first line, so the row says the line.
    private static void CheckFormulas(IReadOnlyList<TemplateRow> template, string file, FaultList faults)
    {
        foreach (var fault in TemplateModel.Faults(template)) faults.Add(file, fault.Row + 1, $"column formula: {fault.What}");
    }

    // What no schema can say: the dates follow from the folder's year.
    private static void CheckDates(CheckedYaml<StandardYaml> standard, int year, string file, FaultList faults)
    {
        var (dates, yaml) = standard;
        var (snapshot, window) = (new DateOnly(year, 3, 31), dates.Window);
        Expect(dates.Year == year, yaml["year"], "year", "the year that names the folder");
        Expect(dates.SnapshotDate == snapshot, yaml["snapshot_date"], "snapshot_date", "31 March of the year");
        Expect(dates.ActivityStart == new DateOnly(year - 1, 4, 1), yaml["activity"]["start"], "activity.start", "1 April of the year before");
        Expect(dates.ActivityEnd == snapshot, yaml["activity"]["end"], "activity.end", "31 March of the year");
        Expect(!(window.Closes < window.Opens), yaml["window"]["closes"], "window.closes", "no day before window.opens");
        Expect(!(window.PublishBy < window.Closes), yaml["window"]["publish_by"], "window.publish_by", "no day before window.closes");

        void Expect(bool holds, YamlNode where, string key, string expected)
        {
            if (!holds) faults.Add(file, where.Line, $"{key}: expected {expected}");
        }
    }

    private static void CheckNumbers(IReadOnlyList<YamlNode> indicators, string file, FaultList faults)
    {
        for (var i = 0; i < indicators.Count; i++)
        {
            if (indicators[i]["number"].Whole != i + 1) faults.Add(file, indicators[i]["number"].Line, "number: expected 1 to 9 in order");
        }
    }
}
