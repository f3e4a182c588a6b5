using System.Buffers.Binary;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// The records of an .xls workbook ([MS-XLS] 2.3; BIFF2 to BIFF8) looked through before ExcelDataReader parses them: error cells,
/// formulas, links to other workbooks, and whether each sheet is there to its end.
/// </summary>
internal sealed class BiffScan
{
    private readonly byte[] _records;
    private readonly Dictionary<int, SheetFacts> _byOffset = [];
    private SheetFacts? _sheet;
    private int _depth;
    private ushort _version;

    // No password that we know opens it: the library will refuse it.
    private bool _isEncrypted;

    private BiffScan(byte[] records) => _records = records;

    public bool HasExternalLinks { get; private set; }

    /// <summary>Day numbers count from 1904.</summary>
    public bool IsDate1904 { get; private set; }

    /// <summary>One for each worksheet, in the workbook's order.</summary>
    public List<SheetFacts> Sheets { get; } = [];

    public static BiffScan Of(byte[] records)
    {
        var scan = new BiffScan(records);
        scan.Run();
        return scan;
    }

    private void Run()
    {
        var at = 0;
        while (at + 4 <= _records.Length && !IsPadding(at))
        {
            var id = UInt16(at);
            var length = UInt16(at + 2);
            if (at + 4 + length > _records.Length)
                throw CutShort();

            Take(id, at, _records.AsSpan(at + 4, length));
            at += 4 + length;
        }

        if (_depth != 0 || _byOffset.Values.Any(s => !s.IsComplete))
            throw CutShort();
    }

    private static DamagedException CutShort() => new("The workbook is broken or cut short.");

    private bool IsPadding(int at) => _depth == 0 && UInt16(at) == 0;

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_records.AsSpan(at));

    private void Take(ushort id, int at, ReadOnlySpan<byte> data)
    {
        switch (id)
        {
            case 0x0009 or 0x0209 or 0x0409 or 0x0809:
                Begin(id, at, data);
                break;
            case 0x000A:
                End();
                break;
            case 0x002F:
                _isEncrypted = true;
                break;
            case 0x0022 when data.Length >= 2 && !_isEncrypted:
                IsDate1904 = BinaryPrimitives.ReadUInt16LittleEndian(data) == 1;
                break;
            case 0x0085 when data.Length >= 6:
                AddSheet(data);
                break;
            case 0x01AE when data.Length > 4:
            case 0x0017 when _version < 0x0600 && data.Length > 1 && data[1] == 1:
                // SUPBOOK with a file name; before BIFF8, EXTERNSHEET with one.
                HasExternalLinks |= !_isEncrypted;
                break;
            default:
                if (_sheet is not null && _depth == 1)
                    TakeCell(id, data);
                break;
        }
    }

    private void Begin(ushort id, int at, ReadOnlySpan<byte> data)
    {
        if (_depth++ > 0)
            return;

        if (_version == 0)
            _version = id == 0x0809 && data.Length >= 2 ? BinaryPrimitives.ReadUInt16LittleEndian(data) : (ushort)(id & 0xFF00);
        if (at == 0 && data.Length >= 4 && data[2] == 0x10)
            _byOffset[0] = AddFacts();
        _sheet = _byOffset.GetValueOrDefault(at);
    }

    private void End()
    {
        if (--_depth < 0)
            throw CutShort();
        if (_depth == 0 && _sheet is not null)
            (_sheet.IsComplete, _sheet) = (true, null);
    }

    // BOUNDSHEET: offset, visibility, kind. The library leaves out all but worksheets.
    private void AddSheet(ReadOnlySpan<byte> data)
    {
        if (data[5] == 0)
            _byOffset[(int)BinaryPrimitives.ReadUInt32LittleEndian(data)] = AddFacts();
    }

    private SheetFacts AddFacts()
    {
        var facts = new SheetFacts();
        Sheets.Add(facts);
        return facts;
    }

    private void TakeCell(ushort id, ReadOnlySpan<byte> data)
    {
        if (data.Length < 6)
            return;

        var row = BinaryPrimitives.ReadUInt16LittleEndian(data);
        var column = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        if (id is 0x0006 or 0x0206 or 0x0406)
            TakeFormula(row, column, data);
        else if (id is 0x0005 or 0x0205)
            TakeBoolOrError(row, column, data);
    }

    private void TakeFormula(int row, int column, ReadOnlySpan<byte> data)
    {
        _sheet!.AddFormula(_isEncrypted ? -1 : row);

        // The cached result is an error: 2, 0, code, 0, 0, 0, 0xFFFF. BIFF2 has one byte more in front.
        var at = _version < 0x0300 ? 7 : 6;
        if (!_isEncrypted && data.Length >= at + 8 && data[at] == 2 && data[at + 6] == 0xFF && data[at + 7] == 0xFF)
            _sheet.Errors.Add(row, column, data[at + 2]);
    }

    private void TakeBoolOrError(int row, int column, ReadOnlySpan<byte> data)
    {
        var at = _version < 0x0300 ? 7 : 6;
        if (!_isEncrypted && data.Length >= at + 2 && data[at + 1] == 1)
            _sheet!.Errors.Add(row, column, data[at]);
    }
}
