namespace WresEtl.Core.Disclosure;

/// <summary>A derived figure to print: how it follows from counts, and the ways it may be printed, finest first.</summary>
public sealed record DerivedFigure(string Id, FigureKind Kind, Formula Formula, IReadOnlyList<Precision> Choices);

/// <summary>
/// A figure that is not a formula of counts: a survey percentage (with its respondents) or a test statistic (with the counts
/// it rests on; shown only where each of them is shown exactly).
/// </summary>
public sealed record OtherFigure(string Id, FigureKind Kind, string Printed, Precision Precision, IReadOnlyList<string> RestsOn, long? Respondents);

/// <summary>What was printed before: a pack from the ledger, named <c>code/year</c>.</summary>
public sealed record EarlierPublication(string Name, PackTables Tables);

/// <summary>
/// Everything a client-year wants to print, exact: INTERNAL. Counts by id (interfaces.md), how they hang together, the figures
/// derived from them, and what is already public.
/// </summary>
public sealed record PublicationModel
{
    /// <summary>Organisation code and year, as in <c>code/year</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Exact counts by id, at least 0.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>Sums and subsets among the counts, and links to counts of <see cref="Earlier"/> by their prefixed ids.</summary>
    public required IReadOnlyList<Equation> Equations { get; init; }

    public IReadOnlyList<DerivedFigure> Derived { get; init; } = [];
    public IReadOnlyList<OtherFigure> Others { get; init; } = [];

    /// <summary>Other publications that are out: other years, parents, siblings, predecessors. Not an earlier issue of this one.</summary>
    public IReadOnlyList<EarlierPublication> Earlier { get; init; } = [];

    /// <summary>The issues of this same client and year that are out, oldest first: their stars are frozen, and what they printed stays known.</summary>
    public IReadOnlyList<PackTables> PreviousIssues { get; init; } = [];

    /// <summary>Counts that figures rest on but that are printed nowhere.</summary>
    public IReadOnlyCollection<string> Unprinted { get; init; } = [];

    /// <summary>Counts that are public already whatever this publication does; they cannot be withheld.</summary>
    public IReadOnlyCollection<string> AlreadyPublic { get; init; } = [];

    /// <summary>Counts that may be starred for others' sake only when nothing else helps: a higher weight in the cost. Default 1.</summary>
    public IReadOnlyDictionary<string, int> Weights { get; init; } = new Dictionary<string, int>();
}
