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
