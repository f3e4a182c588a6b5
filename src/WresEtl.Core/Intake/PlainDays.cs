using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WresEtl.Core.Intake;

/// <summary>The forms in which ESR writes a day.</summary>
internal enum DayForm
{
    None,

    /// <summary>31/03/2020.</summary>
    Slashes,

    /// <summary>2020-03-31.</summary>
    Dashes,

    /// <summary>31-Mar-2020.</summary>
    MonthNamed,
}

/// <summary>
/// Days from 1940 to 2049 in one of the forms of ESR, told from their figures without hashing or comparing. A column of dates has thousands of
/// them, more than the nearest cache holds; they mean the same in every column of every client, and only what is shown to somebody needs a
/// term.
/// </summary>
internal static class PlainDays
{
    private const int FirstYear = 1940;
    private const int Years = 110;

    /// <summary>How many there are; each is numbered from 0.</summary>
    public const int Count = Years * 365 + (Years + 3) / 4;

    // Beyond every day, month and year.
    private const int None = 1000;

    private static readonly int First = new DateOnly(FirstYear, 1, 1).DayNumber;

    // By form and day, made when somebody asks.
    private static readonly Term<DateValue>?[]?[] Terms = new Term<DateValue>?[Enum.GetValues<DayForm>().Length][];

    // The days of a year before each month, and in it.
    private static ReadOnlySpan<ushort> Before => [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    private static ReadOnlySpan<byte> DaysIn => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(First + day);

    /// <summary>The form and day of a cell; false where it is none of the calendar, or outside these years and forms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFind(ReadOnlySpan<byte> cell, out DayForm form, out int day)
    {
        // Figures and what stands between them, all eight bytes at once: 3 is the upper half of a figure, the lower is looked at below.
        const ulong Slashes = 0x30302F30302F3030, OfSlashes = 0xF0F0FFF0F0FFF0F0, Dashes = 0x2D30302D30303030, OfDashes = 0xFFF0F0FFF0F0F0F0;
        const int InFigures = 10, MonthNamed = 11;
        (form, day) = (DayForm.None, 0);
        if (cell.Length == InFigures)
        {
            if (!AreFigures(cell[8], cell[9])) return false;
            var start = MemoryMarshal.Read<ulong>(cell);
            if ((start & OfSlashes) == Slashes)
            {
                form = DayForm.Slashes;
                return TryPlace(Two(cell[6], cell[7]), Two(cell[8], cell[9]), Two(cell[3], cell[4]), Two(cell[0], cell[1]), out day);
            }

            form = DayForm.Dashes;
            return (start & OfDashes) == Dashes && TryPlace(Two(cell[0], cell[1]), Two(cell[2], cell[3]), Two(cell[5], cell[6]), Two(cell[8], cell[9]), out day);
        }

        form = DayForm.MonthNamed;
        return cell.Length == MonthNamed && cell[2] == '-' && cell[6] == '-'
            && AreFigures(cell[0], cell[1]) && AreFigures(cell[7], cell[8]) && AreFigures(cell[9], cell[10])
            && TryPlace(Two(cell[7], cell[8]), Two(cell[9], cell[10]), MonthOf(cell[3], cell[4], cell[5]), Two(cell[0], cell[1]), out day);
    }

    /// <summary>The term of a day in a form: one, whoever asks.</summary>
    public static Term<DateValue> TermOf(DayForm form, int day)
    {
        var terms = Volatile.Read(ref Terms[(int)form])
            ?? Interlocked.CompareExchange(ref Terms[(int)form], new Term<DateValue>?[Count], null) ?? Terms[(int)form]!;
        if (Volatile.Read(ref terms[day]) is { } known) return known;
        var date = DateOf(day);
        var made = new Term<DateValue>(date.ToString(FormatOf(form), CultureInfo.InvariantCulture), new DateValue(date));
        // Clients are read side by side: who comes second takes what the first one made.
        return Interlocked.CompareExchange(ref terms[day], made, null) ?? made;
    }

    private static string FormatOf(DayForm form) => form switch
    {
        DayForm.Slashes => "dd/MM/yyyy",
        DayForm.Dashes => "yyyy-MM-dd",
        DayForm.MonthNamed => "dd-MMM-yyyy",
        DayForm.None => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPlace(int century, int ofCentury, int month, int ofMonth, out int day)
    {
        const int February = 2;
        day = 0;
        var year = 100 * century + ofCentury - FirstYear;
        if (ofCentury >= None || year is < 0 or >= Years || month >= Before.Length) return false;
        // Every fourth year: 2000 is one too.
        var leap = (year & 3) == 0 ? 1 : 0;
        day = 365 * year + (year + 3) / 4 + Before[month] + (month > February ? leap : 0) + ofMonth - 1;
        return ofMonth > 0 && ofMonth <= DaysIn[month] + (month == February ? leap : 0);
    }

    private static bool AreFigures(byte tens, byte units) => ((tens | (units << 8)) & 0xF0F0) == 0x3030;

    private static int Two(int tens, int units) => (tens & 15) > 9 || (units & 15) > 9 ? None : 10 * (tens & 15) + (units & 15);

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
