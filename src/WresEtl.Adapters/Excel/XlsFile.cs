using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>An .xls workbook: BIFF8 or BIFF5 in its container, or older, straight in the file.</summary>
internal sealed class XlsFile(ByteSource source, ReadLimits limits, Func<Stream, byte[]> records, string? password)
    : ExcelFile(source, limits, password)
{
    public override FileFormat Format => FileFormat.Xls;

    protected override Stream Inspect()
    {
        byte[] workbook;
        using (var file = Source.OpenSeekable(Limits.WorkbookBytes))
            workbook = records(file);

        XlsEncryption.Open(workbook, Password);
        var scan = BiffScan.Of(workbook);
        if (scan.HasExternalLinks)
            Report(FileProblemKind.HoldsExternalLinks, ExternalDetail);
        (Facts, IsDate1904) = (scan.Sheets, scan.IsDate1904);
        return new MemoryStream(workbook, writable: false);
    }
}
