using System.Text;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>The first rows of a sheet, kept so that they can be read again once the headings are found.</summary>
internal sealed class BufferedRows(string name) : RawSheet
{
    private const int FewestCells = 5;
    private const int FewestBytes = 8 << 10;

    // All cells' bytes one after the other.
    private readonly List<(int Row, int FirstCell, int Cells)> _rows = [];
    private readonly List<(int Start, int Length, CellKind Kind)> _cells = [];
    private byte[] _bytes = [];
    private int _at = -1;

    public override string Name => name;

    public override int Row => _rows[_at].Row;

    public override int CellCount => _rows[_at].Cells;

    public int Count => _rows.Count;

    public void Keep(RawSheet sheet)
    {
        _rows.Add((sheet.Row, _cells.Count, sheet.CellCount));
        for (var i = 0; i < sheet.CellCount; i++)
        {
            var cell = sheet.Utf8(i);
            var start = _cells is [.., var last] ? last.Start + last.Length : 0;
            if (start + cell.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(start + cell.Length, Math.Max(FewestBytes, 2 * _bytes.Length)));
            cell.CopyTo(_bytes.AsSpan(start));
            _cells.Add((start, cell.Length, sheet.Kind(i)));
        }
    }

    public void GoTo(int index) => _at = index;

    public override bool Read() => ++_at < _rows.Count;

    public override ReadOnlySpan<byte> Utf8(int column) => column < CellCount ? Cell(_rows[_at], column) : [];

    public override CellKind Kind(int column) => column < CellCount ? _cells[_rows[_at].FirstCell + column].Kind : CellKind.Empty;

    private ReadOnlySpan<byte> Cell((int Row, int FirstCell, int Cells) row, int column)
    {
        var (start, length, _) = _cells[row.FirstCell + column];
        return _bytes.AsSpan(start, length);
    }

    /// <summary>Notes have a cell or two; of a table more than one row has more.</summary>
    public bool LooksLikeTable => _rows.Count(r => Filled(r) >= FewestCells) > 1;

    /// <summary>Lines with a comma or two here and there; of a table, however narrow, most rows have three cells.</summary>
    public bool LooksLikeProse => 2 * _rows.Count(r => Filled(r) >= 3) < _rows.Count(r => Filled(r) > 0);

    private int Filled((int Row, int FirstCell, int Cells) row) => Enumerable.Range(0, row.Cells).Count(i => !Utf8Text.IsBlank(Cell(row, i)));

    /// <summary>How many cells most of the rows below this one have; 0 where there are none.</summary>
    public int UsualCellsBelow() =>
        _rows.Skip(_at + 1).GroupBy(r => r.Cells).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => g.Key).FirstOrDefault();

    /// <summary>Whether a cell has one of the keys. Most rows have none, which is told without making a string of any cell.</summary>
    public bool Holds(int index, KnownHeadings keys)
    {
        const int Ordinary = 128;
        Span<char> text = stackalloc char[Ordinary];
        Span<char> key = stackalloc char[TextKey.LengthFor(Ordinary)];
        for (var i = 0; i < _rows[index].Cells; i++)
        {
            var cell = Cell(_rows[index], i);
            var isFound = cell.Length > Ordinary
                ? keys.Contains(TextKey.Of(Utf8Text.Decode(cell)))
                : keys.Contains(key[..TextKey.Write(text[..Encoding.UTF8.GetChars(cell, text)], key)]);
            if (isFound) return true;
        }

        return false;
    }

    public string[] Texts(int index) =>
        [.. Enumerable.Range(0, _rows[index].Cells).Select(i => Utf8Text.Decode(Utf8Text.Trim(Cell(_rows[index], i))).ReplaceLineEndings(" "))];
}

/// <summary>Every heading that means something, by its <see cref="TextKey"/>: a row with none of them is no row of headings.</summary>
internal sealed class KnownHeadings(IReadOnlyList<Schema> schemas, Client client)
{
    private readonly HashSet<string> _mapped = [.. schemas.SelectMany(s => ColumnBinding.Mapped(s, client).Keys)];

    public bool Contains(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty) return false;
        foreach (var schema in schemas)
        {
            if (schema.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key)) return true;
        }

        return _mapped.Count > 0 && _mapped.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
    }
}

/// <summary>Finds the row of headings under titles, prompts and empty rows by what it holds, never by where it is.</summary>
internal static class HeaderFinder
{
    public const int RowsSearched = 25;

    /// <summary>Fewer recognised headings than this is no header.</summary>
    public const int FewestHeadings = 2;

    /// <summary>
    /// The row among the first 25 that matches a variant best: all required columns first, then most columns, then the earliest. Null
    /// where no row has two of the headings.
    /// </summary>
    public static (int Index, ColumnBinding Binding)? Find(BufferedRows rows, IReadOnlyList<Schema> schemas, Client client)
    {
        var known = new KnownHeadings(schemas, client);
        return Enumerable.Range(0, rows.Count)
            .Where(i => rows.Holds(i, known))
            .Select(i => (Index: i, Texts: rows.Texts(i)))
            .SelectMany(r => schemas.Select(s => (r.Index, Binding: ColumnBinding.Match(s, r.Texts, client))))
            .Where(c => c.Binding.MatchedColumns >= FewestHeadings)
            .OrderBy(c => c.Binding.Missing.Count > 0)
            .ThenByDescending(c => c.Binding.MatchedColumns)
            .ThenBy(c => c.Index)
            .Select(c => ((int, ColumnBinding)?)c)
            .FirstOrDefault();
    }

    /// <summary>
    /// Where no heading is known: the widest row, if it holds no number and most rows below it do. Only ever shown to a person, so that
    /// its words can be mapped; a first row of data, which may name somebody, is not taken for it.
    /// </summary>
    public static int? Likely(BufferedRows rows)
    {
        var texts = Enumerable.Range(0, rows.Count).Select(rows.Texts).ToArray();
        var widest = Array.IndexOf(texts, texts.MaxBy(t => t.Count(c => c.Length > 0)));
        if (widest < 0 || texts[widest].Count(c => c.Length > 0) <= FewestHeadings || texts[widest].Any(IsNumber)) return null;
        var below = texts[(widest + 1)..];
        return below.Length > 0 && 2 * below.Count(t => t.Any(IsNumber)) > below.Length ? widest : null;
    }

    private static bool IsNumber(string text)
    {
        const int FewestDigits = 3;
        return text.Count(char.IsAsciiDigit) >= FewestDigits;
    }
}
