namespace WresEtl.Core.Intake;

/// <summary>
/// Reads one column: each distinct spelling is resolved once, then found again from its bytes without making a string. Columns of
/// ESR exports hold a few hundred spellings in millions of rows, which is what makes reading as fast as splitting the fields, and lets
/// a row be kept as the numbers of its spellings.
/// </summary>
public class Lexicon<T>
    where T : class
{
    // A column of nothing but different values (a hostile or misplaced one) must not fill the memory.
    private protected const ushort Beyond = ushort.MaxValue;
    private protected const int None = -1;
    private const int LargestMemo = 64 << 20;

    private readonly Func<string, T?> _resolve;
    private readonly Term<T> _blank;
    private readonly List<Term<T>> _unknown = [];
    private readonly CellIndex _cells = new();

    // The numbers that spellings get end here; days that are their own numbers may follow.
    private readonly ushort _end;
    private readonly Dictionary<RowRef, Term<T>> _beyond = [];

    // By number.
    private Term<T>[] _terms;
    private bool[] _isUnknown;
    private int _count = 1;

    /// <param name="column">Our name of the column.</param>
    /// <param name="resolve">The meaning of a trimmed text (empty included), or null where it has none.</param>
    public Lexicon(string column, Func<string, T?> resolve)
        : this(column, resolve, Beyond)
    {
    }

    /// <param name="column">Our name of the column.</param>
    /// <param name="resolve">The meaning of a trimmed text (empty included), or null where it has none.</param>
    /// <param name="end">The first number that no spelling gets.</param>
    private protected Lexicon(string column, Func<string, T?> resolve, ushort end)
    {
        _end = end;
        Column = column;
        _resolve = text => Utf8Text.IsErrorCell(text) ? null : resolve(text);
        _blank = new Term<T>("", resolve(""));
        (_terms, _isUnknown) = ([_blank], [false]);
    }

    public string Column { get; }

    /// <summary>Every unknown spelling met, in the order it was met.</summary>
    public IReadOnlyList<Term<T>> Unknown => _unknown;

    public Term<T> Blank => _blank;

    /// <summary>The term of a cell; an unknown one remembers the row.</summary>
    public Term<T> Read(ReadOnlySpan<byte> cell, RowRef row)
    {
        var number = NumberOf(cell, row);
        return number == Beyond ? Resolved(cell, row) : Of(number, row);
    }

    /// <summary>The number of a cell's term, by which a row keeps it.</summary>
    internal ushort Number(ReadOnlySpan<byte> cell, RowRef row)
    {
        if (cell.IsEmpty) return 0;
        var number = NumberOf(cell, row);
        if (number == Beyond) _beyond[row] = Resolved(cell, row);
        return number;
    }

    /// <summary>The term that a row keeps by its number.</summary>
    internal Term<T> Of(ushort number, RowRef row) => number < _end ? _terms[number] : number == Beyond ? _beyond[row] : OfDay(number);

    private ushort NumberOf(ReadOnlySpan<byte> cell, RowRef row)
    {
        if (cell.IsEmpty) return 0;
        var number = FindOrAdd(cell);
        if (number < _end && _isUnknown[number]) _terms[number].SeenAt(row);
        return (ushort)number;
    }

    private int FindOrAdd(ReadOnlySpan<byte> cell) => _end != Beyond && OfDay(cell) is > None and var day ? day : OfCell(cell);

    /// <summary>The number of a day that is its own, or <see cref="None"/>.</summary>
    private protected virtual int OfDay(ReadOnlySpan<byte> cell) => None;

    /// <summary>The term of a day that is its own number.</summary>
    private protected virtual Term<T> OfDay(ushort number) => throw new ArgumentOutOfRangeException(nameof(number));

    private int OfCell(ReadOnlySpan<byte> cell)
    {
        var number = _cells.Find(cell);
        return number < 0 ? Add(cell) : number;
    }

    private int Add(ReadOnlySpan<byte> cell)
    {
        if (_count + 1 >= _end || _cells.Size + 2L * cell.Length > LargestMemo) return Beyond;
        var trimmed = Utf8Text.Trim(cell);
        if (trimmed.IsEmpty) return Place(cell, _blank);
        if (trimmed.Length == cell.Length) return Place(cell, Resolved(cell));
        // "x" and "x " are one spelling, and one finding where nobody knows it.
        return Place(cell, Of((ushort)FindOrAdd(trimmed), default));
    }

    private int Place(ReadOnlySpan<byte> cell, Term<T> term)
    {
        var number = _count++;
        if (number == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * number);
            Array.Resize(ref _isUnknown, 2 * number);
        }

        (_terms[number], _isUnknown[number]) = (term, term.IsUnknown);
        _cells.Add(cell, number);
        return number;
    }

    private Term<T> Resolved(ReadOnlySpan<byte> cell)
    {
        var text = Utf8Text.Decode(Utf8Text.Trim(cell));
        if (text.Length == 0) return _blank;
        var term = new Term<T>(text, _resolve(text));
        if (term.IsUnknown) _unknown.Add(term);
        return term;
    }

    private Term<T> Resolved(ReadOnlySpan<byte> cell, RowRef row)
    {
        var term = Resolved(cell);
        if (term.IsUnknown) term.SeenAt(row);
        return term;
    }
}
