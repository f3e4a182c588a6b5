namespace WresEtl.Core.Disclosure;

/// <summary>Why one figure is withheld, for the client's own eyes: INTERNAL.</summary>
public sealed record Explanation(string Id, string Sentence);

/// <summary>How much of what the client wanted to print is printed. INTERNAL. Percentages are whole, rounded down.</summary>
public sealed record InformationKept(int CountsShown, int Counts, int FiguresShown, int Figures, int FiguresCoarser, int StaffPercentInShownCells);

/// <summary>Rows of one area printed as one: a way out when stars cannot do it or cost too much.</summary>
public sealed record MergeProposal(string Area, IReadOnlyList<string> Rows, string MergedRow, InformationKept Kept);

/// <summary>The answer of disclosure control: a publication that withstood the attack, or a refusal. Nothing between.</summary>
public abstract record Protection
{
    private Protection()
    {
    }

    public sealed record Safe(SafePublication Publication, IReadOnlyList<Explanation> Explanations, InformationKept Kept) : Protection;

    /// <summary>
    /// Exit code 12. <paramref name="Figures"/> are the ids that could not be protected; <paramref name="Publications"/> this
    /// publication and the earlier ones that take part (code/year).
    /// </summary>
    public sealed record Refused(
        string Reason, IReadOnlyList<string> Figures, IReadOnlyList<string> Publications, IReadOnlyList<MergeProposal> WaysOut) : Protection;

    public T Match<T>(Func<Safe, T> safe, Func<Refused, T> refused)
    {
        ArgumentNullException.ThrowIfNull(safe);
        ArgumentNullException.ThrowIfNull(refused);
        return this is Safe s ? safe(s) : refused((Refused)this);
    }
}
