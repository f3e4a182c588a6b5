using System.Globalization;
using System.Text;

namespace WresEtl.Core.Intake;

/// <summary>
/// A sheet whose dates do not count from 1900, read as if they were days: a number in a column of dates is one by the workbook's own
/// system. The same digits as text may have been pasted from anywhere, so that they are no day that anybody can be certain of; nor is a
/// number where the system cannot be known.
/// </summary>
internal sealed class DatedSheet(RawSheet sheet, bool isFrom1904, IReadOnlySet<int> dateColumns) : RawSheet
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
        if (!isFrom1904) return (byte[])[.. cell, .. " (a day number from 1900 or 1904)"u8];
        return Encoding.UTF8.GetBytes(Zero.AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The rows as they are, or as days where they do not certainly count from 1900.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isFrom1904">Whether they count from 1904; null where it cannot be known.</param>
    /// <param name="binding">Which columns hold dates.</param>
    public static RawSheet Of(RawSheet rows, bool? isFrom1904, ColumnBinding binding) =>
        isFrom1904 == false
            ? rows
            : new DatedSheet(rows, isFrom1904 == true, binding.Schema.Columns.Where(c => c.Type == Standards.ColumnType.Date).Select(c => binding[c.Name]).Where(i => i >= 0).ToHashSet());
}
