using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>What <c>client.yaml</c> holds; what is left out keeps the client's default.</summary>
internal static class ClientYaml
{
    public static Client From(YamlNode yaml)
    {
        var standard = new Client { Code = yaml["code"].Text };
        return standard with
        {
            Name = yaml["name"].TextOr(standard.Name),
            Type = yaml["type"].TextOr(standard.Type),
            FilePatterns = yaml["file_patterns"].Map(patterns => patterns.Texts),
            Columns = yaml["columns"].Map(Texts),
            Values = yaml["values"].Map(Texts),
            Courses = yaml["courses"].Map(course => course.Text == "cpd"),
            Predecessors = yaml["predecessors"].Texts,
            PartOf = yaml["part_of"].TextOr(standard.PartOf),
            Split = yaml["split"].IsNull ? null : new ClientSplit(yaml["split"]["column"].Text, yaml["split"]["values"].Texts),
            EmployeeNumberDigits = yaml["employee_number_digits"].IsNull ? 0 : yaml["employee_number_digits"].Whole,
            RecruitmentSource = yaml["recruitment_source"].TextOr(standard.RecruitmentSource),
            LocalPopulationBmePercent = yaml["local_population_bme_percent"].IsNull ? null : yaml["local_population_bme_percent"].Number,
            DisclosurePolicy = yaml["disclosure_policy"].TextOr(standard.DisclosurePolicy),
            PasswordVariable = yaml["password_variable"].TextOr(standard.PasswordVariable),
        };
    }

    private static IReadOnlyDictionary<string, string> Texts(YamlNode node) => node.Map(v => v.Text);
}
