using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads <c>proforma.yaml</c>: where things stand in the official proforma.</summary>
internal static class ProformaYaml
{
    private const int Groups = 3;

    public static ProformaLayout? Read(FileSet files, SchemaFolder schemas, FaultList faults)
    {
        if (schemas.Read(files, "proforma.yaml", "proforma", From, faults) is not { } read) return null;
        var file = files.PathOf("proforma.yaml");
        var previous = read.Yaml["previous_columns"];
        if (previous.Items.Count is not (0 or Groups)) faults.Add(file, previous.Line, "previous_columns: expected three columns, or none");
        if (read.Value.PreviousColumns.Intersect(read.Value.CurrentColumns).Any())
            faults.Add(file, previous.Line, "previous_columns: expected other columns than this year's");
        return read.Value;
    }

    private static ProformaLayout From(YamlNode yaml) => new()
    {
        Sheet = yaml["sheet"].Text,
        VersionCell = yaml["version_cell"].Text,
        Version = yaml["version"].Whole,
        RowColumn = yaml["row_column"].Text,
        ItemColumn = yaml["item_column"].Text,
        PreviousColumns = yaml["previous_columns"].Texts,
        CurrentColumns = yaml["current_columns"].Texts,
        PercentagesAreFractions = yaml["percentages_are_fractions"].Flag,
    };
}
