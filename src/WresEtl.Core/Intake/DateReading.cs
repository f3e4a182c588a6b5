using System.Globalization;

namespace WresEtl.Core.Intake;

/// <summary>A date cell that could be read. Default of <see cref="Date"/> null is "no end": a sentinel such as 31-Dec-4712.</summary>
/// <param name="Date">The day; null for a sentinel.</param>
public sealed record DateValue(DateOnly? Date);

/// <summary>
/// Reads dates in the forms ESR and local systems print, UK order, by an explicit list and never by a culture. A two-digit year
/// belongs to the hundred years that end 19 years after the snapshot. A form not listed is not read.
/// </summary>
public sealed class DateReading(DateOnly snapshot)
{
    // layouts.md section 8, items 3 to 5.
    private static readonly string[] DayForms =
    [
        "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "dd-MMM-yyyy", "d-MMM-yyyy", "dd MMM yyyy",
        "d MMM yyyy", "dd MMMM yyyy", "d MMMM yyyy", "yyyyMMdd", "yyyy/MM/dd",
    ];

    private static readonly string[] TimeForms =
    [
        "yyyyMMdd HHmmss", "yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd/MM/yyyy HH:mm",
        "dd/MM/yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fff", "d/M/yyyy HH:mm",
    ];

    private static readonly string[] ShortYearForms = ["dd-MMM-yy", "d-MMM-yy", "dd/MM/yy", "d/M/yy", "dd-MM-yy", "dd MMM yy"];

    private static readonly string[] MonthForms = ["yyyy-MMM", "MMM-yyyy", "MMM yyyy"];

    private static readonly string[] NoEnd = ["no expiry", "no end", "n/a", "-"];

    // 46112 is 31 March 2026 (layouts.md, item 4). Serial 1 is 1 January 1900; Excel counts a 29 February 1900 that never was.
    private static readonly DateOnly SerialZero = new(1899, 12, 30);
    private const int EarliestSerial = 10_000;
    private const int LatestSerial = 80_000;

    /// <summary>The value of a trimmed text, or null where it is not a date in a listed form. Empty gives null.</summary>
    public DateValue? Read(string text)
    {
        if (text.Length == 0) return null;
        if (NoEnd.Contains(text.ToLowerInvariant(), StringComparer.Ordinal)) return new DateValue(null);
        return Day(text) is { } day ? ValueOf(day) : null;
    }

    private static DateValue ValueOf(DateOnly day) => new(IsSentinel(day) ? null : day);

    /// <summary>Which form a trimmed text has, such as dd/MM/yyyy; null where it is no date that is read.</summary>
    public string? FormOf(string text)
    {
        if (Read(text) is not { } value) return null;
        if (value.Date is null) return "no end";
        var invariant = CultureInfo.InvariantCulture;
        return DayForms.Concat(ShortYearForms).Concat(MonthForms).FirstOrDefault(f => DateOnly.TryParseExact(text, f, invariant, DateTimeStyles.None, out _))
            ?? TimeForms.FirstOrDefault(f => DateTime.TryParseExact(text, f, invariant, DateTimeStyles.None, out _))
            ?? "a spreadsheet's day number";
    }

    /// <summary>A text that is a day only if its month comes first, as in America; it is not read, for then no other of its column is certain.</summary>
    public static bool IsMonthFirst(string text) =>
        DateOnly.TryParseExact(text, ["M/d/yyyy", "M-d-yyyy", "M/d/yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private DateOnly? Day(string text)
    {
        if (Plain(text) is { } plain) return plain;
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, DayForms, invariant, DateTimeStyles.None, out var day)) return day;
        if (DateTime.TryParseExact(text, TimeForms, invariant, DateTimeStyles.None, out var time)) return DateOnly.FromDateTime(time);
        if (DateOnly.TryParseExact(text, ShortYearForms, invariant, DateTimeStyles.None, out day)) return InWindow(day);
        if (DateOnly.TryParseExact(text, MonthForms, invariant, DateTimeStyles.None, out day)) return day.AddMonths(1).AddDays(-1);
        return Serial(text);
    }

    /// <summary>Without trying one form after the other.</summary>
    private static DateOnly? Plain(string text) => text switch
    {
        [var y1, var y2, var y3, var y4, '-', var m1, var m2, '-', var d1, var d2] => DateOf(Number(y1, y2, y3, y4), Number(m1, m2), Number(d1, d2)),
        [var d1, var d2, '/', var m1, var m2, '/', var y1, var y2, var y3, var y4] => DateOf(Number(y1, y2, y3, y4), Number(m1, m2), Number(d1, d2)),
        [var d1, var d2, '-', var m1, var m2, var m3, '-', var y1, var y2, var y3, var y4] => DateOf(Number(y1, y2, y3, y4), MonthOf([m1, m2, m3]), Number(d1, d2)),
        _ => null,
    };

    /// <summary>1 to 12 by an English month's first three letters, or 0.</summary>
    private static int MonthOf(ReadOnlySpan<char> letters)
    {
        const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
        for (var month = 0; month < 12; month++)
        {
            if (letters.Equals(Months.AsSpan(3 * month, 3), StringComparison.OrdinalIgnoreCase)) return month + 1;
        }

        return 0;
    }

    private static int Number(params ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateOnly? DateOf(int year, int month, int day) =>
        year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private DateOnly InWindow(DateOnly day)
    {
        var year = day.Year % 100 + (snapshot.Year + 19) / 100 * 100;
        if (year > snapshot.Year + 19) year -= 100;
        return day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 2, 28) : new DateOnly(year, day.Month, day.Day);
    }

    private static DateOnly? Serial(string text) => SerialOf(text) is { } serial ? SerialZero.AddDays(serial) : null;

    /// <summary>The day number that a spreadsheet shows when a date has lost its format, without the time of day after the point; null where it is none.</summary>
    internal static int? SerialOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= EarliestSerial and <= LatestSerial
            ? (int)decimal.Floor(serial)
            : null;

    // Confirmed as end-of-time marks: 1900-01-01 (warehouse), 31-Dec-4712 (Oracle).
    private static bool IsSentinel(DateOnly day) => day.Year >= 4000 || day == new DateOnly(1900, 1, 1) || day.Year == 9999;
}
