using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Zip;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>What an .xlsb workbook says once for all sheets: their list, the date system, the number formats, the shared strings.</summary>
internal sealed class XlsbWorkbook
{
    private const int BrtSstItem = 19;
    private const int BrtFmt = 44;
    private const int BrtXf = 47;
    private static readonly int BrtBundleSh = Biff12Records.WireId(156);
    private static readonly int BrtWbProp = Biff12Records.WireId(153);
    private static readonly int BrtBeginCellXfs = Biff12Records.WireId(617);
    private static readonly int BrtEndCellXfs = Biff12Records.WireId(618);

    private readonly ZipArchive _package;
    private readonly ReadLimits _limits;
    private readonly List<string> _strings = [];
    private readonly List<NumberShape> _styles = [];
    private readonly Dictionary<int, NumberShape> _formats = [];
    private bool _inCellFormats;

    public XlsbWorkbook(ZipArchive package, ReadLimits limits)
    {
        _package = package;
        _limits = limits;
        ForEach("xl/workbook.bin", TakeWorkbook);
        ForEach("xl/styles.bin", TakeStyle);
        ForEach("xl/sharedStrings.bin", TakeString);
        using var relationships = Open("xl/_rels/workbook.bin.rels") ?? throw new DamagedException("The workbook's list of sheets is missing.");
        Targets = WorkbookParts.Targets(relationships);
    }

    public bool IsDate1904 { get; private set; }

    public bool HasExternalLinks => _package.Entries.Any(PackageScan.IsExternal);

    public List<(string Name, SheetVisibility Visibility, string Relationship)> Sheets { get; } = [];

    private Dictionary<string, string> Targets { get; }

    public string SharedString(int index) =>
        index >= 0 && index < _strings.Count ? _strings[index] : throw new DamagedException("A cell names a text that is not in the workbook.");

    public NumberShape Style(int index) => index < _styles.Count ? _styles[index] : NumberShape.Plain;

    /// <summary>A sheet's records; null when its part is missing.</summary>
    public Biff12Records? OpenSheet(string relationship) =>
        Targets.TryGetValue(relationship, out var path) && Open(path) is { } part ? new Biff12Records(part, _limits.CellBytes) : null;

    private EntryStream? Open(string path)
    {
        var part = PackageScan.Find(_package, path);
        var most = path.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? _limits.TextFileBytes : _limits.WorkbookBytes;
        return part is null ? null : new EntryStream(part, _limits.Expansion, most);
    }

    private void ForEach(string path, Action<Biff12Records> take)
    {
        if (Open(path) is not { } part)
            return;

        using var records = new Biff12Records(part, _limits.CellBytes);
        while (records.Read())
            take(records);
    }

    private void TakeWorkbook(Biff12Records record)
    {
        if (record.Id == BrtWbProp)
            IsDate1904 = (record.Int32(0) & 1) != 0;
        if (record.Id != BrtBundleSh)
            return;

        var relationship = record.Text(8, out var next);
        Sheets.Add((record.Text(next, out _), (SheetVisibility)Math.Clamp(record.Int32(0), 0, 2), relationship));
    }

    private void TakeStyle(Biff12Records record)
    {
        if (record.Id == BrtFmt)
            _formats[record.UInt16(0)] = NumberFormats.OfCode(record.Text(2, out _));
        else if (record.Id == BrtBeginCellXfs || record.Id == BrtEndCellXfs)
            _inCellFormats = record.Id == BrtBeginCellXfs;
        else if (record.Id == BrtXf && _inCellFormats)
            _styles.Add(_formats.TryGetValue(record.UInt16(2), out var shape) ? shape : NumberFormats.BuiltIn(record.UInt16(2)));
    }

    private void TakeString(Biff12Records record)
    {
        if (record.Id == BrtSstItem)
            _strings.Add(record.Text(1, out _));
    }
}
