namespace WresEtl.Core.Intake;

/// <summary>A day as every column has it.</summary>
/// <param name="Term">One for each spelling.</param>
/// <param name="Date">What it means; null for a sentinel.</param>
internal sealed record PlainDay(Term<DateValue> Term, DateOnly? Date);

/// <summary>
/// Days written as ESR writes them. Such a day means the same in every column of every client, and a column has thousands of them: each is
/// made once.
/// </summary>
internal static class PlainDays
{
    private static readonly PlainDay?[]?[] Years = new PlainDay?[DayIndex.YearsKept][];

    /// <summary>The day of a cell; null where it is none of the calendar, or is written in another form.</summary>
    public static PlainDay? Of(ReadOnlySpan<byte> cell)
    {
        if (!DayIndex.TryFind(cell, out var year, out var day)) return null;
        if (Volatile.Read(ref Years[year])?[day] is { } known) return known;
        var text = Utf8Text.Decode(cell);
        if (DateReading.ReadPlain(text) is not { } value) return null;
        var days = Volatile.Read(ref Years[year]) ?? Interlocked.CompareExchange(ref Years[year], new PlainDay?[DayIndex.DaysOfYear], null) ?? Years[year]!;
        // Clients are read side by side: who comes second takes what the first one made.
        var made = new PlainDay(new Term<DateValue>(text, value), value.Date);
        return Interlocked.CompareExchange(ref days[day], made, null) ?? made;
    }
}
