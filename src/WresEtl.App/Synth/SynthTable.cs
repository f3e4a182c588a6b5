namespace WresEtl.App.Synth;

/// <summary>The kinds of file the program reads, each matched by the start of its name.</summary>
public enum SynthDataSet
{
    Workforce,
    Recruitment,
    Disciplinary,
    Training,
    Survey,
    Board,
    Previous,
}

/// <summary>
/// One export as columns and rows, before any format or mess. Rows are made as they are asked for and share one array:
/// each is valid until the next.
/// </summary>
public sealed record SynthTable(SynthDataSet DataSet, IReadOnlyList<string> Header, IEnumerable<SynthCell[]> Rows)
{
    /// <summary>Counts, with a total line of its own where the system prints one.</summary>
    public bool IsSummary { get; init; }
}
