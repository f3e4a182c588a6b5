using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>An .xlsx or .xlsm workbook.</summary>
/// <param name="source">The file.</param>
/// <param name="limits">Beyond these it is refused.</param>
/// <param name="package">The package that a password opened; null when the file itself is the package.</param>
internal sealed class XlsxFile(ByteSource source, ReadLimits limits, byte[]? package = null) : ExcelFile(source, limits, null)
{
    public override FileFormat Format => FileFormat.Xlsx;

    protected override Stream Inspect()
    {
        Opened = package is null ? Source.OpenSeekable(Limits.WorkbookBytes) : new MemoryStream(package, writable: false);
        using (var zip = new ZipArchive(Opened, ZipArchiveMode.Read, leaveOpen: true))
        {
            var scan = new PackageScan(zip, Limits);
            scan.Run();
            if (scan.HasExternalLinks)
                Report(FileProblemKind.HoldsExternalLinks, ExternalDetail);
            (Facts, IsDate1904) = (scan.Sheets, scan.IsDate1904);
        }

        Opened.Position = 0;
        return Opened;
    }
}
