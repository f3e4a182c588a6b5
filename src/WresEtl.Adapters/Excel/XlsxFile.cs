using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

internal sealed class XlsxFile(ByteSource source, ReadLimits limits) : ExcelFile(source, limits, null)
{
    public override FileFormat Format => FileFormat.Xlsx;

    protected override Stream Inspect()
    {
        Opened = Source.OpenSeekable(Limits.WorkbookBytes);
        using (var package = new ZipArchive(Opened, ZipArchiveMode.Read, leaveOpen: true))
        {
            var scan = new PackageScan(package, Limits);
            scan.Run();
            if (scan.HasExternalLinks)
                Report(FileProblemKind.HoldsExternalLinks, "The workbook takes values from another file or a database: paste it as values.");
            Facts = scan.Sheets;
        }

        Opened.Position = 0;
        return Opened;
    }
}
