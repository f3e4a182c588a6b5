using System.Text;

namespace WresEtl.Adapters.Html;

/// <summary>The cells of one table, packed: all texts in one buffer, with the end of each cell and the last cell of each row.</summary>
internal sealed class HtmlTable
{
    private readonly List<int> _cellEnds = [];
    private readonly List<int> _rowEnds = [];
    private readonly Dictionary<int, int> _hanging = [];
    private byte[] _text = [];
    private int _length;
    private int _column;

    public int Rows => _rowEnds.Count;

    public int CellsIn(int row) => _rowEnds[row] - Start(row);

    public ReadOnlySpan<byte> Text(int row, int column)
    {
        var cell = Start(row) + column;
        var from = cell == 0 ? 0 : _cellEnds[cell - 1];
        return _text.AsSpan(from, _cellEnds[cell] - from);
    }

    public int Columns => _column;

    /// <summary>A cell that may stretch over columns and rows: its text is in the first place, the others are blank.</summary>
    public void Add(string text, int columns, int rows)
    {
        SkipHanging();
        for (var i = 0; i < columns; i++)
        {
            if (rows > 1)
                _hanging[_column] = rows - 1;
            Put(i == 0 ? text : "");
        }
    }

    public void EndRow()
    {
        SkipHanging();
        _rowEnds.Add(_cellEnds.Count);
        _column = 0;
    }

    private int Start(int row) => row == 0 ? 0 : _rowEnds[row - 1];

    // Places that a cell of a row above covers.
    private void SkipHanging()
    {
        while (_hanging.TryGetValue(_column, out var rows))
        {
            if (rows > 1)
                _hanging[_column] = rows - 1;
            else
                _hanging.Remove(_column);
            Put("");
        }
    }

    private void Put(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_length + most > _text.Length)
            Array.Resize(ref _text, Math.Max(_length + most, _text.Length * 2));
        _length += Encoding.UTF8.GetBytes(text, _text.AsSpan(_length));
        _cellEnds.Add(_length);
        _column++;
    }
}
