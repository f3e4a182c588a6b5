namespace WresEtl.Core.Disclosure;

/// <summary>One plain sentence for each withheld count: why, and what would free it. For the client only, never printed.</summary>
internal sealed class Explanations(Problem problem, bool[] required, bool[] withheld)
{
    private readonly long _workLimit = problem.Prover.Work + 10_000_000;

    public List<Explanation> All() =>
        [.. Enumerable.Range(0, withheld.Length).Where(i => withheld[i]).Select(i => new Explanation(problem.System.Ids[i], Sentence(i)))];

    private string Sentence(int count)
    {
        var why = problem.Sensitivity.Why(count, problem.Truth);
        var policy = problem.Policy;
        return why switch
        {
            SensitiveBecause.Small =>
                $"Fewer than {policy.SmallTo + 1} people: it would be free at {policy.SmallTo + 1} or more, or in a merged band.",
            SensitiveBecause.WholeRow =>
                "Everyone in this row belongs to one group, so the count would tell each person's group: "
                + "merging the row with its neighbour would free it.",
            SensitiveBecause.Everyone =>
                "It happened to every one of them, so the count would tell it of each person: "
                + "it would be free as soon as one person differs.",
            SensitiveBecause.NoneOfSmallBase =>
                "It happened to none of a small group, so the count would tell it of each person: "
                + $"it would be free with {policy.ZeroBaseBelow} or more people.",
            SensitiveBecause.IndicatorBaseSmall =>
                $"The indicator rests on a base of fewer than {policy.IndicatorBaseBelow} people: it would be free with a larger base.",
            SensitiveBecause.BoardPolicy => "Board members are named people: it would be free with the consent of the members.",
            null => Secondary(count),
        };
    }

    private string Secondary(int count) => Protected(count) switch
    {
        null when WasWithheld(count) => "It was withheld in an earlier issue, and stars are never taken back.",
        null when required[count] => "Everyone in this row belongs to another group, and a printed 0 would say so: merging the row with its neighbour would free it.",
        null => "Printed, it would let a reader work out the other withheld counts together: it would be free if those were.",
        { } other => $"Printed, it would let a reader work out {other}: it would be free if that were.",
    };

    private bool WasWithheld(int count) => problem.Model.PreviousIssues.SelectMany(p => p.Figures)
        .Any(f => f.Id == problem.System.Ids[count] && f.Status == FigureStatus.Withheld);

    /// <summary>A count that could be worked out were this one printed; null where it is not one alone.</summary>
    private string? Protected(int count)
    {
        if (problem.Prover.Work > _workLimit)
            return "a withheld count it is summed with";
        withheld[count] = false;
        var unproven = problem.Prover.Unproven(problem.Read(withheld, []), problem.Sensitivity);
        withheld[count] = true;
        return unproven.Count == 0 ? null : problem.System.Ids[unproven[0].Count];
    }
}
