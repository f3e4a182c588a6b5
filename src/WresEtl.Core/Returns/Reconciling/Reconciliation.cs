using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Returns.Reconciling;

/// <summary>One row of prefilled or national figures as they were printed; null where a cell is empty.</summary>
public sealed record OtherRow(int Row, PrintedNumber? White, PrintedNumber? Bme, PrintedNumber? Unknown)
{
    public PrintedNumber? this[EthnicGroup group] => group switch
    {
        EthnicGroup.White => White,
        EthnicGroup.Bme => Bme,
        EthnicGroup.Unknown => Unknown,
    };

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => $"OtherRow {Row}";
}

/// <summary>How our cell stands to theirs.</summary>
public enum Agreement
{
    /// <summary>Ours rounds to theirs, or neither is there.</summary>
    Agrees,
    Differs,

    /// <summary>We have a figure, they have none.</summary>
    OnlyOurs,

    /// <summary>They have a figure, we have none.</summary>
    OnlyTheirs,
}

/// <summary>One cell of the two returns side by side.</summary>
public sealed record ReconciledCell(TemplateRow Template, EthnicGroup Group, Figure Ours, PrintedNumber? Theirs)
{
    public Agreement Agreement => (Ours.HasValue, Theirs) switch
    {
        (true, { } theirs) => theirs.IsRounded(Ours.Number) || theirs.IsTruncated(Ours.Number) ? Agreement.Agrees : Agreement.Differs,
        (true, null) => Agreement.OnlyOurs,
        (false, not null) => Agreement.OnlyTheirs,
        (false, null) => Agreement.Agrees,
    };

    /// <summary>Ours less theirs; not collected where one is missing.</summary>
    public Figure Difference => Theirs is { } theirs ? Ours - Figure.Of(theirs.Value) : Figure.NotCollected(NoValueReason.NotProvided);

    /// <summary>A row that is calculated from others differs because they do.</summary>
    public bool FollowsFromOthers => Template.Kind == TemplateRowKind.Auto;

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => $"ReconciledCell {Template.Row}";
}

/// <summary>Our return beside other figures for the same client and year, and what may explain each difference.</summary>
public sealed record Reconciliation(IReadOnlyList<ReconciledCell> Cells, IReadOnlyList<Explanation> Explanations)
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    /// <summary>The cells that do not agree.</summary>
    public IEnumerable<ReconciledCell> Differences => Cells.Where(c => c.Agreement != Agreement.Agrees);

    /// <summary>People and records that may explain the difference of a cell.</summary>
    public IEnumerable<Explanation> Behind(ReconciledCell cell) =>
        Explanations.Where(e => e.Row == cell.Template.Row && e.Group == cell.Group);

    /// <summary>The cells of every row the other side gives; a row it does not give is not a difference.</summary>
    public static IReadOnlyList<ReconciledCell> CellsOf(ExactReturn exact, IReadOnlyList<OtherRow> theirs)
    {
        var byRow = theirs.ToDictionary(t => t.Row);
        return [.. exact.Rows
            .Where(r => byRow.ContainsKey(r.Template.Row))
            .SelectMany(r => Groups.Select(g => new ReconciledCell(r.Template, g, r.Cells[g], byRow[r.Template.Row][g])))];
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(Reconciliation);
}
