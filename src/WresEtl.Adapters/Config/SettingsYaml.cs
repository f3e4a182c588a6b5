using WresEtl.App.Configuration;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Config;

/// <summary>What <c>wres.yaml</c> holds; what is left out keeps the program's default.</summary>
internal static class SettingsYaml
{
    public static ProgramSettings From(YamlNode yaml)
    {
        var standard = new ProgramSettings();
        return new ProgramSettings
        {
            Limits = LimitsFrom(yaml["limits"], standard.Limits),
            PercentDecimals = WholeOr(yaml["percent_decimals"], standard.PercentDecimals),
            RatioDecimals = WholeOr(yaml["ratio_decimals"], standard.RatioDecimals),
            BmeLabel = yaml["bme_label"].TextOr(standard.BmeLabel),
        };
    }

    private static ReadLimits LimitsFrom(YamlNode yaml, ReadLimits standard) => new()
    {
        TextFileBytes = LongOr(yaml["text_file_bytes"], standard.TextFileBytes),
        WorkbookBytes = LongOr(yaml["workbook_bytes"], standard.WorkbookBytes),
        Rows = LongOr(yaml["rows"], standard.Rows),
        Columns = WholeOr(yaml["columns"], standard.Columns),
        CellBytes = WholeOr(yaml["cell_bytes"], standard.CellBytes),
        Expansion = WholeOr(yaml["expansion"], standard.Expansion),
        FilesInZip = WholeOr(yaml["files_in_zip"], standard.FilesInZip),
    };

    private static int WholeOr(YamlNode node, int standard) => node.IsNull ? standard : node.Whole;

    private static long LongOr(YamlNode node, long standard) => node.IsNull ? standard : (long)node.Number;
}
