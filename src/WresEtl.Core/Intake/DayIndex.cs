using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WresEtl.Core.Intake;

/// <summary>
/// Where the number of a day is kept that is written in one of the three forms of ESR, <c>31/03/2020</c>, <c>2020-03-31</c> or
/// <c>31-Mar-2020</c>: found from its figures without hashing or comparing. A column of dates has thousands of spellings, more than the nearest
/// cache holds of a <see cref="CellIndex"/>, and most lie in a few years.
/// </summary>
internal sealed class DayIndex
{
    private const int Forms = 3;
    private const int YearsOfForm = 200;
    private const int DaysKept = 32;
    private const int MonthsKept = 13;

    /// <summary>By form and year: 1900 to 2099.</summary>
    public const int YearsKept = Forms * YearsOfForm;

    /// <summary>By month and day.</summary>
    public const int DaysOfYear = MonthsKept * DaysKept;

    // Beyond every day, month and year.
    private const int None = 1000;

    private ushort[]?[] _years = [];

    /// <summary>The place of a cell's number, 0 where it has none yet; no place for a cell of another form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ushort PlaceOf(ReadOnlySpan<byte> cell)
    {
        if (!TryFind(cell, out var year, out var day)) return ref Unsafe.NullRef<ushort>();
        if (_years.Length == 0) _years = new ushort[YearsKept][];
        return ref (_years[year] ??= new ushort[DaysOfYear])[day];
    }

    /// <summary>Where a cell of one of the forms stands among the years, and in its year. It need not be a day of the calendar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFind(ReadOnlySpan<byte> cell, out int year, out int day)
    {
        // Figures and what stands between them, all eight bytes at once: 3 is the upper half of a figure, the lower is looked at below.
        const ulong Slashes = 0x30302F30302F3030, OfSlashes = 0xF0F0FFF0F0FFF0F0, Dashes = 0x2D30302D30303030, OfDashes = 0xFFF0F0FFF0F0F0F0;
        const int DayFirst = 10, MonthNamed = 11;
        (year, day) = (0, 0);
        if (cell.Length == DayFirst)
        {
            if (!AreFigures(cell[8], cell[9])) return false;
            var start = MemoryMarshal.Read<ulong>(cell);
            if ((start & OfSlashes) == Slashes) return Place(0, cell[6], cell[7], cell[8], cell[9], TwoFigures(cell[3], cell[4]), cell[0], cell[1], out year, out day);
            return (start & OfDashes) == Dashes && Place(1, cell[0], cell[1], cell[2], cell[3], TwoFigures(cell[5], cell[6]), cell[8], cell[9], out year, out day);
        }

        return cell.Length == MonthNamed && cell[2] == '-' && cell[6] == '-'
            && AreFigures(cell[0], cell[1]) && AreFigures(cell[7], cell[8]) && AreFigures(cell[9], cell[10])
            && Place(2, cell[7], cell[8], cell[9], cell[10], MonthOf(cell[3], cell[4], cell[5]), cell[0], cell[1], out year, out day);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Place(int form, byte y1, byte y2, byte y3, byte y4, int month, byte d1, byte d2, out int year, out int day)
    {
        const int First = 19, Second = 20, Years = 100;
        var (century, ofCentury, ofMonth) = (TwoFigures(y1, y2), TwoFigures(y3, y4), TwoFigures(d1, d2));
        (year, day) = (form * YearsOfForm + (century == Second ? Years : 0) + ofCentury, month * DaysKept + ofMonth);
        return century is First or Second && ofCentury < Years && month < MonthsKept && ofMonth < DaysKept;
    }

    private static bool AreFigures(byte tens, byte units) => ((tens | (units << 8)) & 0xF0F0) == 0x3030;

    private static int TwoFigures(int tens, int units) => (tens & 15) > 9 || (units & 15) > 9 ? None : 10 * (tens & 15) + (units & 15);

    /// <summary>As ESR prints it; in another case it is another spelling.</summary>
    private static int MonthOf(byte first, byte second, byte third) => (first, second, third) switch
    {
        ((byte)'J', (byte)'a', (byte)'n') => 1,
        ((byte)'F', (byte)'e', (byte)'b') => 2,
        ((byte)'M', (byte)'a', (byte)'r') => 3,
        ((byte)'A', (byte)'p', (byte)'r') => 4,
        ((byte)'M', (byte)'a', (byte)'y') => 5,
        ((byte)'J', (byte)'u', (byte)'n') => 6,
        ((byte)'J', (byte)'u', (byte)'l') => 7,
        ((byte)'A', (byte)'u', (byte)'g') => 8,
        ((byte)'S', (byte)'e', (byte)'p') => 9,
        ((byte)'O', (byte)'c', (byte)'t') => 10,
        ((byte)'N', (byte)'o', (byte)'v') => 11,
        ((byte)'D', (byte)'e', (byte)'c') => 12,
        _ => None,
    };
}
