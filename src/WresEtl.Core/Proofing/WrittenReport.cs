namespace WresEtl.Core.Proofing;

/// <summary>A paragraph, line or list item of a report someone wrote.</summary>
/// <param name="Place">Where a person finds it: "paragraph 12", "line 3".</param>
/// <param name="Text">Its text.</param>
public sealed record ReportPassage(string Place, string Text)
{
    /// <summary>The text may name people.</summary>
    public override string ToString() => Place;
}

/// <summary>A table of a report; the first row holds the headings.</summary>
/// <param name="Place">Such as "table 2".</param>
/// <param name="Rows">Cells as text; rows may differ in length.</param>
public sealed record ReportTable(string Place, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string PlaceOf(int row, int column) => FormattableString.Invariant($"{Place}, row {row + 1}, column {column + 1}");

    /// <summary>The text may name people.</summary>
    public override string ToString() => Place;
}

/// <summary>A report as text and tables, whatever its format was.</summary>
public sealed record WrittenReport(IReadOnlyList<ReportPassage> Passages, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>Every piece of text with its place: passages, then cells.</summary>
    public IEnumerable<ReportPassage> Pieces =>
        Passages.Concat(Tables.SelectMany(t => t.Rows.SelectMany((row, r) => row.Select((cell, c) => new ReportPassage(t.PlaceOf(r, c), cell)))));
}
