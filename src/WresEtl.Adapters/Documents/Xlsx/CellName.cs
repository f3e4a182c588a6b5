using System.Globalization;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>Names of cells, columns counted from 0, rows from 1.</summary>
internal static class CellName
{
    public static string Column(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Column(column / 26 - 1) + (char)('A' + column % 26);

    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A1:C3 as $A$1:$C$3.</summary>
    public static string Absolute(string range) => string.Join(':', range.Split(':').Select(cell =>
    {
        var letters = cell.TakeWhile(char.IsAsciiLetter).Count();
        return $"${cell[..letters]}${cell[letters..]}";
    }));

    public static string Range(int fromColumn, int fromRow, int toColumn, int toRow) =>
        $"{Of(fromColumn, fromRow)}:{Of(toColumn, toRow)}";
}
