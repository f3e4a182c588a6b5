namespace WresEtl.Core.Intake;

/// <summary>
/// The terms of days written as ESR writes them. Such a day means the same in every column of every client, and a column has thousands of
/// them: each is made once.
/// </summary>
internal static class PlainDays
{
    private static readonly Term<DateValue>?[]?[] Years = new Term<DateValue>?[DayIndex.YearsKept][];

    /// <summary>The term of a cell; null where it is no day of the calendar, or is written in another form.</summary>
    public static Term<DateValue>? Of(ReadOnlySpan<byte> cell)
    {
        if (!DayIndex.TryFind(cell, out var year, out var day)) return null;
        if (Volatile.Read(ref Years[year])?[day] is { } known) return known;
        var text = Utf8Text.Decode(cell);
        if (DateReading.ReadPlain(text) is not { } value) return null;
        var days = Volatile.Read(ref Years[year]) ?? Interlocked.CompareExchange(ref Years[year], new Term<DateValue>?[DayIndex.DaysOfYear], null) ?? Years[year]!;
        // Clients are read side by side: who comes second takes what the first one made.
        var made = new Term<DateValue>(text, value);
        return Interlocked.CompareExchange(ref days[day], made, null) ?? made;
    }
}
