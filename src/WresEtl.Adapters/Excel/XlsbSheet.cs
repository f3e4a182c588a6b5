using WresEtl.Adapters.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>One worksheet of an .xlsb workbook, row by row.</summary>
internal sealed class XlsbSheet(XlsbFile file, XlsbWorkbook workbook, Biff12Records records, string name, SheetVisibility visibility) : RawSheet
{
    private const int BrtRowHdr = 0;
    private static readonly int BrtEndSheet = Biff12Records.WireId(130);

    private readonly XlsbCells _cells = new(workbook, file.Limits);
    private int _row;
    private int _pending = -1;
    private bool _ended;
    private long _formulas;
    private int _firstFormula;
    private int _hidden;

    public override string Name => name;

    public override SheetVisibility Visibility => visibility;

    public override bool CountsDaysFrom1904 => workbook.IsDate1904;

    public override int HiddenRows => _hidden;

    public override int Row => _row;

    public override int CellCount => file.IsBroken ? 0 : _cells.Count;

    public override ReadOnlySpan<byte> Utf8(int column) => column < CellCount ? _cells.Text(column) : [];

    public override CellKind Kind(int column) => column < CellCount ? _cells.Kind(column) : CellKind.Empty;

    public override bool Read() => file.Step(Advance, name, _row + 1);

    private bool Advance()
    {
        _cells.Clear();
        if (_row == 0)
            SeekRow();
        if (_pending < 0)
            return false;

        ExcelRows.Check(_pending + 1L, file.Limits);
        _row++;
        if (_row == _pending + 1)
            ReadCells();
        return true;
    }

    // Cells follow their row's header, up to the next row's.
    private void ReadCells()
    {
        while (ReadRecord() && records.Id != BrtRowHdr)
        {
            if (_cells.Take(records))
                AddFormula();
        }

        TakeRow();
    }

    private void SeekRow()
    {
        while (ReadRecord() && records.Id != BrtRowHdr)
        {
        }

        TakeRow();
    }

    private void TakeRow()
    {
        _pending = _ended ? -1 : records.Int32(0);
        if (_pending >= 0 && _pending < _row)
            throw new DamagedException("The rows of a sheet are out of order.");

        // BrtRowHdr: place, format, height, and among the flags that follow whether the row has no height ([MS-XLSB] 2.4.720).
        const int HasNoHeight = 0x10 << 24;
        if (_pending >= 0 && (records.Int32(8) & HasNoHeight) != 0)
            _hidden++;
    }

    private bool ReadRecord()
    {
        if (!records.Read())
            throw new DamagedException("A sheet is cut short.");

        if (records.Id == BrtEndSheet)
            End();
        return !_ended;
    }

    // To the part's last byte, so that its checksum is checked.
    private void End()
    {
        _ended = true;
        while (records.Read())
        {
        }

        if (_formulas > 0)
            file.Report(FileProblemKind.HoldsFormulas, ExcelFile.FormulaDetail(_formulas), name, _firstFormula);
    }

    private void AddFormula()
    {
        if (_formulas++ == 0)
            _firstFormula = _row;
    }
}
