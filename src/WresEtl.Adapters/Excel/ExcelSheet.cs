using ExcelDataReader;
using WresEtl.Adapters.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>One worksheet. A cell is turned into text only when it is asked for.</summary>
internal sealed class ExcelSheet : RawSheet
{
    private readonly ExcelFile _file;
    private readonly IExcelDataReader _reader;
    private readonly CellFormats _formats;
    private readonly SheetFacts _facts;
    private CellText[] _cells = [];
    private int _row;
    private int _hidden;

    public ExcelSheet(ExcelFile file, IExcelDataReader reader, SheetFacts facts)
    {
        _facts = facts;
        _file = file;
        _reader = reader;
        _formats = new CellFormats(reader);
        Name = reader.Name ?? "";
        Visibility = reader.VisibleState switch
        {
            "hidden" => SheetVisibility.Hidden,
            "veryhidden" => SheetVisibility.VeryHidden,
            _ => SheetVisibility.Visible,
        };
    }

    public override string Name { get; }

    public override SheetVisibility Visibility { get; }

    public override bool CountsDaysFrom1904 => _file.IsDate1904;

    public override int HiddenRows => _hidden;

    public override int Row => _row;

    public override int CellCount => _file.IsBroken ? 0 : _cells.Length;

    public override bool Read() => _file.Step(Advance, Name, _row + 1);

    public override ReadOnlySpan<byte> Utf8(int column) => column < CellCount ? Cell(column).Utf8 : [];

    public override CellKind Kind(int column) => column < CellCount ? Cell(column).Kind : CellKind.Empty;

    private bool Advance()
    {
        if (_row == 0)
            TakeColumns();
        if (!_reader.Read())
            return false;

        ExcelRows.Check(++_row, _file.Limits);
        if (_reader.RowHeight == 0)
            _hidden++;
        foreach (ref var cell in _cells.AsSpan())
            cell.Forget();
        if (_facts.Errors.Count > 0)
            TakeErrors();
        return true;
    }

    // Columns that are only formatted hold nothing.
    private void TakeColumns()
    {
        var columns = Math.Min(_reader.FieldCount, _facts.Columns ?? int.MaxValue);
        if (columns > _file.Limits.Columns)
            throw new LimitException($"A sheet has {columns} columns; at most {_file.Limits.Columns} are read.");

        _cells = new CellText[columns];
    }

    private void TakeErrors()
    {
        foreach (var (column, text) in _facts.Errors.Of(_row - 1))
        {
            if (column < _cells.Length)
                _cells[column].SetError(text);
        }
    }

    private ref CellText Cell(int column)
    {
        ref var cell = ref _cells[column];
        if (!cell.IsKnown)
            cell.Set(_reader.GetValue(column), _formats.IsPercent(column));
        return ref cell;
    }
}
