using System.Runtime.InteropServices;

namespace WresEtl.Core.Intake;

/// <summary>Where a row came from: which sheet of the client's files, and its row there.</summary>
/// <param name="Sheet">Index into the client's list of sheets.</param>
/// <param name="Row">Row number in the sheet, from 1; default 0 is no row.</param>
public readonly record struct RowRef(int Sheet, int Row);

/// <summary>One distinct spelling in one column, and what it means. Shared by every row that has it.</summary>
public sealed class Term<T>
    where T : class
{
    private List<RowRef>? _rows;

    internal Term(string raw, T? value) => (Raw, Value) = (raw, value);

    /// <summary>The cell's text, spaces at the ends removed.</summary>
    public string Raw { get; }

    /// <summary>What it means; null where the standard and the client say nothing about it, or where the cell is empty.</summary>
    public T? Value { get; }

    public bool IsBlank => Raw.Length == 0;

    /// <summary>There is text, and nobody knows what it means.</summary>
    public bool IsUnknown => Value is null && !IsBlank;

    /// <summary>Rows that hold it, kept for unknown spellings only.</summary>
    public IReadOnlyList<RowRef> Rows => _rows ?? [];

    internal void SeenAt(RowRef row) => (_rows ??= []).Add(row);

    /// <summary>Redacted: the spelling may be personal.</summary>
    public override string ToString() => typeof(T).Name;
}

/// <summary>
/// Reads one column: each distinct spelling is resolved once, then found again from its bytes without making a string. Columns of
/// ESR exports hold a few hundred spellings in millions of rows, which is what makes reading as fast as splitting the fields.
/// </summary>
public sealed class Lexicon<T>
    where T : class
{
    // A column of nothing but different values (a hostile or misplaced one) must not fill the memory.
    private const int LargestMemo = 1 << 16;

    private readonly Func<string, T?> _resolve;
    private readonly Term<T> _blank;
    private readonly List<Term<T>> _unknown = [];
    private Entry[] _entries = new Entry[256];
    private int _count;

    /// <param name="column">Our name of the column.</param>
    /// <param name="resolve">The meaning of a trimmed text (empty included), or null where it has none.</param>
    public Lexicon(string column, Func<string, T?> resolve)
    {
        Column = column;
        _resolve = text => Utf8Text.IsErrorCell(text) ? null : resolve(text);
        _blank = new Term<T>("", resolve(""));
    }

    public string Column { get; }

    /// <summary>Every unknown spelling met, in the order it was met.</summary>
    public IReadOnlyList<Term<T>> Unknown => _unknown;

    public Term<T> Blank => _blank;

    /// <summary>The term of a cell; an unknown one remembers the row.</summary>
    public Term<T> Read(ReadOnlySpan<byte> cell, RowRef row)
    {
        if (cell.IsEmpty) return _blank;
        var term = Find(cell);
        if (term.IsUnknown) term.SeenAt(row);
        return term;
    }

    private Term<T> Find(ReadOnlySpan<byte> cell)
    {
        var hash = Hash(cell);
        var mask = _entries.Length - 1;
        for (var at = (int)(hash & (uint)mask); ; at = (at + 1) & mask)
        {
            ref var entry = ref _entries[at];
            if (entry.Key is null) return Add(cell, hash);
            if (entry.Hash == hash && cell.SequenceEqual(entry.Key)) return entry.Term;
        }
    }

    private Term<T> Add(ReadOnlySpan<byte> cell, uint hash)
    {
        var term = TermOf(Utf8Text.Decode(Utf8Text.Trim(cell)));
        if (_count >= LargestMemo) return term;
        if (++_count * 2 > _entries.Length) Grow();
        Place(new Entry(cell.ToArray(), hash, term));
        return term;
    }

    private Term<T> TermOf(string text)
    {
        if (text.Length == 0) return _blank;
        var value = _resolve(text);
        if (value is not null) return new Term<T>(text, value);
        // "x" and "x " are one unknown spelling: one finding.
        var known = _unknown.Count < 256 ? _unknown.Find(t => t.Raw == text) : null;
        if (known is not null) return known;
        var term = new Term<T>(text, null);
        _unknown.Add(term);
        return term;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Key is not null) Place(entry);
        }
    }

    private void Place(Entry entry)
    {
        var mask = _entries.Length - 1;
        var at = (int)(entry.Hash & (uint)mask);
        while (_entries[at].Key is not null) at = (at + 1) & mask;
        _entries[at] = entry;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL ^ (ulong)bytes.Length;
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            foreach (var word in words)
            {
                hash = (hash ^ word) * 0xFF51AFD7ED558CCDUL;
                hash ^= hash >> 32;
            }

            foreach (var b in bytes[(words.Length * sizeof(ulong))..]) hash = (hash ^ b) * 0x100000001B3UL;
            hash ^= hash >> 29;
            return (uint)(hash ^ (hash >> 32));
        }
    }

    private readonly record struct Entry(byte[] Key, uint Hash, Term<T> Term);
}
