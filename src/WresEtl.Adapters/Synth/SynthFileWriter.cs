using System.IO.Compression;
using WresEtl.Adapters.Zip;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>Writes one table in one rendering. The stream can be read and written, and is closed.</summary>
public static class SynthFileWriter
{
    public static void Write(Stream stream, SynthTable table, SynthRendering rendering)
    {
        var sheets = SynthRenderer.Sheets(table, rendering);
        switch (rendering.Container)
        {
            case SynthContainer.Csv:
                WriteText(stream, sheets, rendering);
                break;
            case SynthContainer.Xlsx:
                XlsxTableWriter.Write(stream, sheets, rendering.Has(SynthMessItems.Date1904), rendering.Has(SynthMessItems.MergedTitle));
                break;
            case SynthContainer.HtmlTable:
                HtmlTableWriter.Write(stream, Export(sheets));
                break;
            case SynthContainer.ZippedCsv:
                WriteZip(stream, sheets, rendering);
                break;
        }
    }

    private static void WriteText(Stream stream, IReadOnlyList<SynthSheet> sheets, SynthRendering rendering)
    {
        using var writer = new CsvTableWriter(stream, rendering.Separator, rendering.Encoding);
        foreach (var row in Export(sheets).Rows) writer.WriteRow(row);
    }

    private static void WriteZip(Stream stream, IReadOnlyList<SynthSheet> sheets, SynthRendering rendering)
    {
        using (stream)
        {
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                WriteText(DeterministicZip.Add(archive, "export.csv", CompressionLevel.Fastest).Open(), sheets, rendering);
            DeterministicZip.ForgetSystem(stream);
        }
    }

    private static SynthSheet Export(IReadOnlyList<SynthSheet> sheets) => sheets.First(sheet => sheet.Name == "Export");
}
