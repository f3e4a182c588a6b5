using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>An .xlsb workbook, which ExcelDataReader 3.6 does not read: read here, record by record.</summary>
/// <param name="source">The file.</param>
/// <param name="limits">Beyond these it is refused.</param>
/// <param name="package">The package that a password opened; null when the file itself is the package.</param>
internal sealed class XlsbFile(ByteSource source, ReadLimits limits, byte[]? package = null) : SourceFile(source, limits)
{
    private ZipArchive? _zip;
    private XlsbWorkbook? _workbook;
    private Biff12Records? _records;

    public override FileFormat Format => FileFormat.Xlsb;

    protected override bool HashTwice => true;

    protected override IEnumerable<RawSheet> Read()
    {
        Source.Sha256();
        if (!Step(OpenWorkbook))
            yield break;

        foreach (var (name, visibility, relationship) in _workbook!.Sheets)
        {
            if (Step(() => OpenSheet(relationship), name))
                yield return new XlsbSheet(this, _workbook, _records!, name, visibility);
        }
    }

    protected override void Close()
    {
        _records?.Dispose();
        _zip?.Dispose();
    }

    private bool OpenWorkbook()
    {
        _zip = new ZipArchive(package is null ? Source.OpenSeekable(Limits.WorkbookBytes) : new MemoryStream(package, writable: false));
        _workbook = new XlsbWorkbook(_zip, Limits);
        if (_workbook.Sheets.Count == 0)
            throw new DamagedException("The workbook has no sheet.");
        if (_workbook.HasExternalLinks)
            Report(FileProblemKind.HoldsExternalLinks, ExcelFile.ExternalDetail);
        return true;
    }

    private bool OpenSheet(string relationship)
    {
        _records?.Dispose();
        _records = _workbook!.OpenSheet(relationship) ?? throw new DamagedException(PackageScan.MissingSheet);
        return true;
    }
}
