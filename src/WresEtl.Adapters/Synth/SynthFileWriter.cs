using System.IO.Compression;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>Writes one table in one rendering; the stream is closed.</summary>
public static class SynthFileWriter
{
    private static readonly DateTimeOffset ArchiveTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

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
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: false);
        var entry = archive.CreateEntry("export.csv", CompressionLevel.Fastest);
        entry.LastWriteTime = ArchiveTime;
        WriteText(entry.Open(), sheets, rendering);
    }

    private static SynthSheet Export(IReadOnlyList<SynthSheet> sheets) => sheets.First(sheet => sheet.Name == "Export");
}
