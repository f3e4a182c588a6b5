using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>The cells of one row of an .xlsb sheet ([MS-XLSB] 2.4, BrtCell… and BrtFmla…).</summary>
internal sealed class XlsbCells(XlsbWorkbook workbook, ReadLimits limits)
{
    private const int ValueAt = 8;

    private CellText[] _cells = [];

    /// <summary>Up to the last cell with a value.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> Text(int column) => _cells[column].Utf8;

    public CellKind Kind(int column) => _cells[column].Kind;

    public void Clear()
    {
        foreach (ref var cell in _cells.AsSpan(0, Count))
            cell.Set(null, isPercent: false);
        Count = 0;
    }

    /// <summary>Keeps the cell, if the record is one with a value; true for a formula.</summary>
    public bool Take(Biff12Records record)
    {
        switch (record.Id)
        {
            case 2:
                SetNumber(record, Rk(record.Int32(ValueAt)));
                break;
            case 3 or 11:
                Cell(record).SetError(ErrorCells.TextOf(record.Data[ValueAt]));
                break;
            case 4 or 10:
                Cell(record).Set(record.Data[ValueAt] != 0, isPercent: false);
                break;
            case 5 or 9:
                SetNumber(record, record.Double(ValueAt));
                break;
            case 6 or 8:
                SetText(record, record.Text(ValueAt, out _));
                break;
            case 7:
                SetText(record, workbook.SharedString(record.Int32(ValueAt)));
                break;
            case 62:
                SetText(record, record.Text(ValueAt + 1, out _));
                break;
        }

        return record.Id is >= 8 and <= 11;
    }

    // Two flags: hundredths, and whole number or the upper bits of a floating point one.
    private static double Rk(int rk)
    {
        var value = (rk & 2) != 0 ? rk >> 2 : BitConverter.Int64BitsToDouble((long)(rk & ~3) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }

    private void SetText(Biff12Records record, string text)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > limits.CellBytes)
            throw new LimitException($"A cell holds more than {limits.CellBytes} bytes.");
        Cell(record).Set(text, isPercent: false);
    }

    private void SetNumber(Biff12Records record, double number)
    {
        var shape = workbook.Style(record.Int32(4) & 0xFFFFFF);
        object value = shape switch
        {
            NumberShape.Date => SerialDate.TryRead(number, workbook.IsDate1904, out var date) ? date : number,
            NumberShape.Duration => Math.Abs(number) < SerialDate.Days ? TimeSpan.FromDays(number) : number,
            NumberShape.Plain or NumberShape.Percent => number,
        };
        Cell(record).Set(value, shape == NumberShape.Percent);
    }

    private ref CellText Cell(Biff12Records record)
    {
        var column = record.Int32(0);
        if (column < 0 || column >= limits.Columns)
            throw new LimitException($"A sheet has values in column {column + 1L}; at most {limits.Columns} columns are read.");

        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Min(limits.Columns, Math.Max(64, (column + 1) * 2)));
        Count = Math.Max(Count, column + 1);
        return ref _cells[column];
    }
}
