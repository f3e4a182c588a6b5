namespace WresEtl.Core.Intake;

/// <summary>The cells of the heading row, looked at again for each row below: its headings repeated, and cells that stand under none.</summary>
internal sealed class HeadingRow
{
    private const int Longest = 63;

    private readonly byte[][] _headings;
    private readonly ulong _lengths;
    private readonly List<int> _blank;
    private readonly int _width;
    private readonly int _usual;
    private readonly bool _isDelimited;

    /// <param name="row">The heading row, and the first ones below it.</param>
    /// <param name="isDelimited">A cell too many means that cells are not where they should be; otherwise it is a column without a heading.</param>
    public HeadingRow(BufferedRows row, bool isDelimited)
    {
        var cells = Enumerable.Range(0, row.CellCount).Select(i => row.Utf8(i).ToArray()).ToArray();
        _headings = [.. cells.Where(c => !Utf8Text.IsBlank(c))];
        _lengths = _headings.Aggregate(0UL, (all, h) => all | Bit(h.Length));
        _blank = [.. Enumerable.Range(0, cells.Length).Where(i => Utf8Text.IsBlank(cells[i]))];
        (_width, _isDelimited) = (cells.Length, isDelimited);
        // Some systems end each row, but not the headings, with a separator.
        _usual = Math.Max(_width, row.UsualCellsBelow());
    }

    /// <summary>Whether a cell is one of the headings, byte for byte. Most keys have the length of no heading.</summary>
    public bool Holds(ReadOnlySpan<byte> cell)
    {
        if ((_lengths & Bit(cell.Length)) == 0) return false;
        foreach (var heading in _headings)
        {
            if (cell.SequenceEqual(heading)) return true;
        }

        return false;
    }

    /// <summary>False where the row has more cells than there are headings, or than its like, be they empty. Columns without a heading are noted.</summary>
    public bool Fits(RawSheet sheet, SheetRecord record)
    {
        for (var i = _blank.Count - 1; i >= 0; i--)
        {
            if (Utf8Text.IsBlank(sheet.Utf8(_blank[i]))) continue;
            record.HasNoHeading(_blank[i]);
            _blank.RemoveAt(i);
        }

        if (sheet.CellCount > _usual && _isDelimited) return false;
        for (var i = _width; i < sheet.CellCount; i++)
        {
            if (Utf8Text.IsBlank(sheet.Utf8(i))) continue;
            if (_isDelimited) return false;
            record.HasNoHeading(i);
        }

        return true;
    }

    private static ulong Bit(int length) => 1UL << Math.Min(length, Longest);
}
