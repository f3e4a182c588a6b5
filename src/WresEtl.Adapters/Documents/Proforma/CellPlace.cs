using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;

namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>A cell's place: column counted from 0, row from 1.</summary>
internal readonly record struct CellPlace(int Column, int Row)
{
    private const int LastColumn = 16_383;
    private const int LastRow = 1_048_576;

    /// <summary>More cells than any form has.</summary>
    private const int LargestRange = 20_000;

    public override string ToString() => CellName.Of(Column, Row);

    public static CellPlace? Parse(string name) => Parse(name, (0, 0));

    /// <summary>A1, $A$1 and mixed; parts without $ move by the shift. Null for anything else.</summary>
    public static CellPlace? Parse(string name, (int Rows, int Columns) shift)
    {
        var at = 0;
        var isColumnFixed = Take('$');
        var column = 0;
        var letters = at;
        for (; at < name.Length && char.IsAsciiLetter(name[at]) && at - letters < 3; at++)
            column = column * 26 + (char.ToUpperInvariant(name[at]) - 'A' + 1);
        if (at == letters) return null;
        var isRowFixed = Take('$');
        if (!int.TryParse(name.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return null;
        var place = new CellPlace(column - 1 + (isColumnFixed ? 0 : shift.Columns), row + (isRowFixed ? 0 : shift.Rows));
        return place is { Column: >= 0 and <= LastColumn, Row: >= 1 and <= LastRow } ? place : null;

        bool Take(char wanted)
        {
            if (at >= name.Length || name[at] != wanted) return false;
            at++;
            return true;
        }
    }

    /// <summary>Every cell of the block, by rows; null where it is larger than any form's.</summary>
    public static IEnumerable<CellPlace>? Between(CellPlace first, CellPlace last)
    {
        var (left, right) = (Math.Min(first.Column, last.Column), Math.Max(first.Column, last.Column));
        var (top, bottom) = (Math.Min(first.Row, last.Row), Math.Max(first.Row, last.Row));
        if ((long)(right - left + 1) * (bottom - top + 1) > LargestRange) return null;
        return Enumerable.Range(top, bottom - top + 1)
            .SelectMany(row => Enumerable.Range(left, right - left + 1).Select(column => new CellPlace(column, row)));
    }
}
