namespace WresEtl.Core.Disclosure;

/// <summary>
/// The one way from exact figures to figures that may be printed.
/// <para>
/// The reader we prove against knows every printed figure with its rounding, every sum and subset, every earlier publication given, the
/// policy file, and one of the people counted. From the policy follows that no shown count is sensitive; each witness table is held to
/// that (<see cref="TableCheck"/>). A star follows from nothing: any count may be starred for another's sake, 0 included, so a star
/// stands for any whole number from 0. The person known may be in any count: among the tables in which that count is not empty,
/// every withheld count must still move by the insider width. Not modelled: someone who runs this program on guesses and compares
/// whole patterns of stars.
/// </para>
/// </summary>
public static class DisclosureControl
{
    /// <summary>
    /// Chooses stars and precisions, then proves the result from what a reader sees. A refusal names the figures responsible, the
    /// earlier publications that take part and the merges that would do. Pure and deterministic.
    /// </summary>
    public static Protection Protect(PublicationModel model, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(policy);
        return TryProtect(model, policy, isExplained: true).Match<Protection>(
            safe => safe, refused => refused.Figures.Count == 0 ? refused : refused with { WaysOut = Redesign.Propose(model, policy) });
    }

    /// <summary>The same without looking for ways out, and without a sentence for each star unless asked for.</summary>
    internal static Protection TryProtect(PublicationModel model, DisclosurePolicy policy, bool isExplained = false)
    {
        if (policy.Faults() is [var fault, ..])
            return Refuse(fault);
        if (Problem.Build(Prepared(model, policy), policy, out var wrong) is not { } problem)
            return Refuse(wrong);
        return TryProtect(problem, isExplained);
    }

    private static PublicationModel Prepared(PublicationModel model, DisclosurePolicy policy)
    {
        var lost = model.Earlier.Count == 0 ? [] : Ledger.AlreadyLost(model.Earlier, policy, LinksAmongEarlier(model));
        return model with
        {
            Earlier = lost.Count == 0 ? model.Earlier : Ledger.WithoutLost(model.Earlier, lost),
            AlreadyPublic = [.. model.AlreadyPublic, .. Ledger.StillPublic(model)],
        };
    }

    private static List<Equation> LinksAmongEarlier(PublicationModel model) =>
        [.. model.Equations.Where(e => e.Right.Append(e.Left).All(id => id.Contains('/', StringComparison.Ordinal)))];

    private static Protection TryProtect(Problem problem, bool isExplained)
    {
        var required = Required(problem);
        bool[] isFixed = [.. problem.IsPrintable.Select((printable, i) => !printable || problem.IsPublic[i])];
        int[] exposed = [.. Enumerable.Range(0, required.Length).Where(i => required[i] && problem.IsPublic[i])];
        if (exposed.Length > 0)
            return Refuse("sensitive counts are public already", problem, required, exposed);
        if (problem.Model.Earlier.Count > 0 && KnownAnyway(problem, required, isFixed) is [_, ..] known)
            return Refuse("other publications already give these figures away", problem, required, known);
        var pattern = new PatternSearch(problem, required, isFixed).Choose();
        if (!pattern.IsProven)
            return Refuse("no choice of stars protects these figures", problem, pattern.Withheld, [.. pattern.Unproven.Select(u => u.Count)]);
        foreach (var isCoarseAllowed in (bool[])[true, false])
        {
            var printed = new DerivedChoice(problem, pattern.Withheld, isCoarseAllowed).Print();
            var tables = FinalTables.Of(problem, pattern.Withheld, printed);
            if (SafePublication.Seal(problem.Model.Name, tables, problem.Policy) is { } publication)
            {
                var explanations = isExplained ? new Explanations(problem, required, pattern.Withheld).All() : [];
                return new Protection.Safe(publication, explanations, FinalTables.Kept(problem, tables));
            }
        }
        int[] starred = [.. Enumerable.Range(0, required.Length).Where(i => pattern.Withheld[i])];
        return Refuse("the finished tables did not withstand the attack", problem, pattern.Withheld, starred);
    }

    /// <summary>
    /// Counts that follow from other publications even with everything here withheld: starring them would be a pretence, so they stay
    /// printed. Returns those of them that would have needed a star.
    /// </summary>
    private static int[] KnownAnyway(Problem problem, bool[] required, bool[] isFixed)
    {
        bool[] withheld = [.. isFixed.Select(f => !f)];
        List<int> needed = [];
        while (problem.Prover.Unproven(problem.Read(withheld, []), problem.Sensitivity) is [_, ..] unproven)
        {
            int[] own = [.. unproven.Select(u => u.Count).Where(i => withheld[i])];
            if (own.Length == 0)
                break;
            foreach (var i in own)
                (withheld[i], isFixed[i]) = (false, true);
            needed.AddRange(own.Where(i => required[i]));
        }
        return [.. needed];
    }

    private static bool[] Required(Problem problem)
    {
        bool[] required = [.. problem.Truth.Select((_, i) => problem.IsPrintable[i] && problem.Sensitivity.Why(i, problem.Truth) is not null)];
        foreach (var row in problem.System.Sums.Where((_, s) => problem.System.IsGroupRow[s]))
            if (row.Right.Any(g => required[g] && problem.Sensitivity.IsWholeRow(g, problem.Truth)))
                required[LikeliestOfEmpty(problem, row)] = true;
        foreach (var frozen in problem.Model.PreviousIssues.SelectMany(p => p.Figures).Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld }))
            if (problem.System.Index.TryGetValue(frozen.Id, out var i) && !problem.IsPublic[i])
                required[i] = problem.IsPrintable[i];
        return required;
    }

    /// <summary>
    /// Where a whole row is one group, the other groups' zeros say so as plainly: one of them has to be open too, the one whose
    /// column has most people elsewhere.
    /// </summary>
    private static int LikeliestOfEmpty(Problem problem, SumOf row)
    {
        long Elsewhere(int count) => problem.System.SumsOf[count].Select(s => problem.System.Sums[s])
            .Where(s => s.Left != row.Left).Select(s => problem.Truth[s.Left]).DefaultIfEmpty(0).Max();
        return row.Right.Where(g => problem.Truth[g] == 0).OrderByDescending(Elsewhere).ThenBy(g => g).First();
    }

    private static Protection.Refused Refuse(string reason) => new(reason, [], [], []);

    /// <summary>Names the figures, and every publication that hangs together with them, this one first.</summary>
    private static Protection.Refused Refuse(string reason, Problem problem, bool[] withheld, int[] counts)
    {
        var hangTogether = Component.Of(problem.Read(withheld, []), problem.Sensitivity).Where(c => c.Counts.Intersect(counts).Any())
            .SelectMany(c => c.Counts).Concat(counts).ToHashSet();
        // What is printed exactly is in no component: it takes part through the sums it stands in.
        var linked = hangTogether.Concat(problem.System.Sums.Select(s => s.Right.Append(s.Left)).Where(hangTogether.Overlaps).SelectMany(s => s))
            .Select(i => problem.System.Parts[i].Prefix).ToHashSet(StringComparer.Ordinal);
        string[] figures = [.. counts.Select(i => problem.System.Ids[i]).Distinct().Order(StringComparer.Ordinal)];
        string[] others = [.. problem.Model.Earlier.Select(e => e.Name).Where(n => linked.Contains(n + "/")).Order(StringComparer.Ordinal)];
        return new(reason, figures, [problem.Model.Name, .. others], []);
    }
}
