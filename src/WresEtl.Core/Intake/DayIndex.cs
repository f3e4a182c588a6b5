using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace WresEtl.Core.Intake;

/// <summary>
/// Where the number of a cell like <c>31/03/2020</c> is kept: found from its figures without hashing or comparing. A column of dates has
/// thousands of spellings, more than the nearest cache holds of a <see cref="CellIndex"/>, and most lie in a few years.
/// </summary>
internal sealed class DayIndex
{
    private const int Length = 10;

    private const int DaysKept = 32;
    private const int MonthsKept = 13;

    // By century and the two figures of the year; then by month and day.
    private readonly ushort[]?[] _years = new ushort[2 << 8][];

    /// <summary>The place of a cell's number, 0 where it has none yet; no place for a cell of another form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ushort PlaceOf(ReadOnlySpan<byte> cell)
    {
        const ulong Form = 0x30302F30302F3030, OfForm = 0xF0F0FFF0F0FFF0F0;
        const ushort Figures = 0x3030, OfFigures = 0xF0F0, Nineteen = 0x3139, Twenty = 0x3230;
        if (cell.Length != Length) return ref Unsafe.NullRef<ushort>();
        var (century, ofCentury) = (BinaryPrimitives.ReadUInt16BigEndian(cell[6..]), BinaryPrimitives.ReadUInt16BigEndian(cell[8..]));
        var (day, month) = (TwoFigures(cell[0], cell[1]), TwoFigures(cell[3], cell[4]));
        if ((BinaryPrimitives.ReadUInt64LittleEndian(cell) & OfForm) != Form || (ofCentury & OfFigures) != Figures
            || day >= DaysKept || month >= MonthsKept || (century != Nineteen && century != Twenty)) return ref Unsafe.NullRef<ushort>();
        var year = (century == Twenty ? 1 << 8 : 0) | ((ofCentury >> 4) & 0xF0) | (ofCentury & 15);
        return ref (_years[year] ??= new ushort[MonthsKept * DaysKept])[month * DaysKept + day];
    }

    /// <summary>Of what is no figure: beyond every day and month.</summary>
    private static int TwoFigures(int tens, int units) => (units & 15) > 9 ? DaysKept : 10 * (tens & 15) + (units & 15);
}
