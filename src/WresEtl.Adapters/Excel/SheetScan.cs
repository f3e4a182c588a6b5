using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Excel;

/// <summary>One pass over a worksheet's XML before ExcelDataReader parses it: limits, error cells, formulas.</summary>
internal ref struct SheetScan
{
    // What Excel itself allows in a row; a formatted but blank cell far to the right is no column of data.
    private const int ExcelColumns = 16_384;

    private readonly ReadLimits _limits;
    private readonly SheetFacts _facts;
    private int _row;
    private int _column;
    private int _cellsInRow;
    private bool _isError;

    private SheetScan(ReadLimits limits)
    {
        _limits = limits;
        _facts = new SheetFacts { Columns = 0 };
        _row = -1;
    }

    public static SheetFacts Of(Stream xml, ReadLimits limits)
    {
        var scan = new SheetScan(limits);
        var tags = new XmlTags(xml);
        while (tags.Read())
            scan.Take(ref tags);
        return scan._facts;
    }

    private void Take(ref XmlTags tags)
    {
        if (tags.TextBefore > _limits.CellBytes)
            throw new LimitException($"A cell holds more than {_limits.CellBytes} bytes.");

        if (tags.IsClosing)
        {
            if (_isError && tags.Tag[^1] == 'v')
                TakeError(tags.ShortTextBefore);
            return;
        }

        var name = tags.Name;
        if (name.Length == 1 && name[0] == 'c')
            TakeCell(ref tags);
        else if (name.Length == 1 && name[0] == 'f')
            _facts.AddFormula(_row);
        else if (name.SequenceEqual("row"u8))
            TakeRow(XmlTags.Attribute(tags.Tag, "r"u8));
    }

    private void TakeRow(ReadOnlySpan<byte> number)
    {
        var row = CellReference.Number(number) is var n and > 0 ? n - 1 : _row + 1;
        ExcelRows.Check(row + 1L, _limits);

        // Two elements for one row make one row.
        _cellsInRow = row == _row ? _cellsInRow : 0;
        (_row, _column) = (row, -1);
    }

    private void TakeCell(ref XmlTags tags)
    {
        var tag = tags.Tag;
        // Nearly every cell begins with its reference.
        var reference = tag.StartsWith("c r=\""u8) ? tag[5..] : XmlTags.Attribute(tag, "r"u8);
        var column = CellReference.Column(reference);
        _column = column >= 0 ? column : _column + 1;
        if (++_cellsInRow > ExcelColumns || _column >= ExcelColumns)
            throw new LimitException($"A row has more than {ExcelColumns} cells.");

        // Looking for the letter first spares most cells the search for the attribute.
        _isError = tag.Contains((byte)'e') && XmlTags.Attribute(tag, "t"u8).SequenceEqual("e"u8);
        if (tags.IsSelfClosing)
            return;

        TakeColumn();
        if (!_isError)
            tags.TryPassValue(_limits.CellBytes);
    }

    private void TakeColumn()
    {
        if (_column < _facts.Columns)
            return;
        if (_column >= _limits.Columns)
            throw new LimitException($"A sheet has values in column {_column + 1}; at most {_limits.Columns} columns are read.");

        _facts.Columns = _column + 1;
    }

    private void TakeError(ReadOnlySpan<byte> text)
    {
        _isError = false;
        _facts.Errors.Add(_row, _column, text);
    }
}
