using System.Globalization;
using System.Text;

namespace WresEtl.Core.Intake;

/// <summary>
/// A sheet whose dates count from 1904: a number in a column of dates is a day by the workbook's own system. The same digits as text may
/// have been pasted from anywhere, so that they are no day that anybody can be certain of.
/// </summary>
internal sealed class DatedSheet(RawSheet sheet, IReadOnlySet<int> dateColumns) : RawSheet
{
    private static readonly DateOnly Zero = new(1904, 1, 1);

    public override string Name => sheet.Name;

    public override SheetVisibility Visibility => sheet.Visibility;

    public override int Row => sheet.Row;

    public override int CellCount => sheet.CellCount;

    public override bool Read() => sheet.Read();

    public override CellKind Kind(int column) => sheet.Kind(column);

    public override ReadOnlySpan<byte> Utf8(int column)
    {
        var cell = sheet.Utf8(column);
        if (!dateColumns.Contains(column) || DateReading.SerialOf(Utf8Text.Decode(Utf8Text.Trim(cell))) is not { } serial) return cell;
        if (sheet.Kind(column) != CellKind.Number) return (byte[])[.. cell, .. " (a day number as text)"u8];
        return Encoding.UTF8.GetBytes(Zero.AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The rows as they are, or with days in place of numbers that count from 1904.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isFrom1904">Whether they count from 1904.</param>
    /// <param name="binding">Which columns hold dates.</param>
    public static RawSheet Of(RawSheet rows, bool isFrom1904, ColumnBinding binding) =>
        !isFrom1904
            ? rows
            : new DatedSheet(rows, binding.Schema.Columns.Where(c => c.Type == Standards.ColumnType.Date).Select(c => binding[c.Name]).Where(i => i >= 0).ToHashSet());
}
