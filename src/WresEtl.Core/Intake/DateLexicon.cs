namespace WresEtl.Core.Intake;

/// <summary>
/// A column of dates. A day in the form that the column has first is its own number, so that neither reading it nor asking a row for it goes
/// to the memory; whatever else stands there is a spelling like any other.
/// </summary>
public sealed class DateLexicon(string column, DateReading reading) : Lexicon<DateValue>(column, reading.Read, FirstDay)
{
    // The days end where the numbers do.
    private const ushort FirstDay = Beyond - PlainDays.Count;

    private DayForm _form;

    /// <summary>The day that a row keeps by its number; null where there is none, or no end.</summary>
    internal DateOnly? DayOf(ushort number, RowRef row) =>
        number is >= FirstDay and < Beyond ? PlainDays.DateOf(number - FirstDay) : number == 0 ? null : Of(number, row).Value?.Date;

    private protected override int OfDay(ReadOnlySpan<byte> cell)
    {
        if (!PlainDays.TryFind(cell, out var form, out var day)) return None;
        if (_form == DayForm.None) _form = form;
        return form == _form ? FirstDay + day : None;
    }

    private protected override Term<DateValue> OfDay(ushort number) => PlainDays.TermOf(_form, number - FirstDay);
}
