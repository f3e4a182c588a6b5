namespace WresEtl.Core.Intake;

/// <summary>
/// A column of dates. The days themselves stand side by side: what asks each of a million rows for its day goes to no term, of which there
/// are thousands all over the memory.
/// </summary>
public sealed class DateLexicon(string column, DateReading reading) : Lexicon<DateValue>(column, reading.Read, new DayIndex())
{
    private const int FewestDays = 64;

    // By number; the blank is none.
    private DateOnly?[] _days = [null];

    /// <summary>The day of the term that a row keeps by its number; null where there is none, or no end.</summary>
    internal DateOnly? DayOf(ushort number, RowRef row) => number < _days.Length ? _days[number] : Of(number, row).Value?.Date;

    private protected override int AddDay(ReadOnlySpan<byte> cell)
    {
        if (PlainDays.Of(cell) is not { } day) return OfCell(cell);
        var number = Next(day.Term, isUnknown: false);
        Keep(number, day.Date);
        return number;
    }

    private protected override void OnNumbered(int number, Term<DateValue> term) => Keep(number, term.Value?.Date);

    private void Keep(int number, DateOnly? day)
    {
        if (number >= _days.Length) Array.Resize(ref _days, Math.Max(FewestDays, 2 * number));
        _days[number] = day;
    }
}
