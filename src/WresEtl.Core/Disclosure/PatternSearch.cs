namespace WresEtl.Core.Disclosure;

/// <summary>Which counts are starred, which of them for themselves, and whether the proof holds.</summary>
internal sealed record Pattern(bool[] Withheld, bool IsProven, IReadOnlyList<(int Count, int Insider)> Unproven);

/// <summary>
/// Chooses the further stars (secondary) over all linked tables at once: plans moves for every sensitive count, lets the proof
/// find what is still closed, then takes back every star that is not needed.
/// </summary>
internal sealed class PatternSearch(Problem problem, bool[] required, bool[] isFixed)
{
    /// <summary>Further orders are tried while this much effort is left.</summary>
    private const long WorkForOrders = 2_000_000;

    /// <summary>Beyond this, stars are no longer taken back.</summary>
    private const long WorkForEconomy = 60_000_000;

    private readonly MovePlan _plan = new(problem, new MoveSearch(problem, isFixed));

    public Pattern Choose()
    {
        Pattern? best = null;
        foreach (var order in Orders())
        {
            var candidate = Grow(order);
            if (candidate.IsProven && (best is not { IsProven: true } || Cost(candidate) < Cost(best)))
                best = candidate;
            best ??= candidate;
            if (best.IsProven && problem.Prover.Work > WorkForOrders)
                break;
        }
        return best!.IsProven ? new PatternImprovement(problem, required, isFixed).Improve(best) : best;
    }

    private int Cost(Pattern pattern) => PatternImprovement.Cost(problem, pattern.Withheld);

    private IEnumerable<int[]> Orders()
    {
        int[] sensitive = [.. Enumerable.Range(0, required.Length).Where(i => required[i])];
        yield return sensitive;
        yield return [.. sensitive.Reverse()];
        yield return [.. sensitive.OrderBy(i => problem.Truth[i])];
        yield return [.. sensitive.OrderByDescending(i => problem.Truth[i])];
    }

    private Pattern Grow(int[] order)
    {
        var withheld = (bool[])required.Clone();
        foreach (var i in order)
            Open(withheld, i, i);
        for (var reach = 1; ; reach *= 2)
        {
            var unproven = problem.Prover.Unproven(problem.Read(withheld, []), problem.Sensitivity);
            if (unproven.Count == 0)
                return new Pattern(TakeBack(withheld), true, []);
            var isWider = false;
            foreach (var (count, insider) in unproven)
                isWider |= Open(withheld, count, insider) || OpenOutcomes(withheld, count) || Widen(withheld, count, reach);
            if (!isWider)
                return new Pattern(withheld, false, unproven);
        }
    }

    /// <summary>
    /// Opens what a printed outcome of nobody bounds: the policy prints it only where the people it is counted of are many or none, so
    /// beside small totals it says there are none.
    /// </summary>
    private bool OpenOutcomes(bool[] withheld, int count)
    {
        var isWider = false;
        var component = PatternImprovement.Around(problem, withheld, count);
        foreach (var outcome in problem.System.Outcomes.Where(o => component.Contains(o.Right)).Select(o => o.Left))
        {
            if (withheld[outcome] || isFixed[outcome] || problem.Truth[outcome] > 0)
                continue;
            isWider = withheld[outcome] = true;
            Open(withheld, outcome, outcome);
        }
        return isWider;
    }

    private bool Open(bool[] withheld, int count, int insider)
    {
        var opened = _plan.For(count, insider, IsOpen(withheld)) ?? [];
        foreach (var i in opened)
            withheld[i] = true;
        return opened.Count > 0;
    }

    private bool[] IsOpen(bool[] withheld)
    {
        var reading = problem.Read(withheld, []);
        return [.. reading.Low.Select((low, i) => low < reading.High[i])];
    }

    /// <summary>
    /// Where no plan helps, the cheapest printed counts that share an equation with the closed one's component, twice as many each time.
    /// What was not needed is taken back afterwards.
    /// </summary>
    private bool Widen(bool[] withheld, int count, int reach)
    {
        var near = PatternImprovement.Near(problem, withheld, count, isFixed);
        foreach (var i in near.Take(reach))
            withheld[i] = true;
        return near.Count > 0;
    }

    private bool[] TakeBack(bool[] withheld)
    {
        TakeBack(withheld, [.. Enumerable.Range(0, withheld.Length).Where(i => withheld[i] && !required[i])
            .OrderByDescending(i => problem.Weight[i]).ThenByDescending(i => problem.Truth[i]).ThenBy(i => i)]);
        return withheld;
    }

    /// <summary>Takes stars back together where that leaves the proof whole, else half by half.</summary>
    private void TakeBack(bool[] withheld, int[] stars)
    {
        if (stars.Length == 0 || problem.Prover.Work > WorkForEconomy)
            return;
        foreach (var i in stars)
            withheld[i] = false;
        if (problem.Prover.IsProven(problem.Read(withheld, []), problem.Sensitivity))
            return;
        foreach (var i in stars)
            withheld[i] = true;
        if (stars.Length == 1)
            return;
        TakeBack(withheld, stars[..(stars.Length / 2)]);
        TakeBack(withheld, stars[(stars.Length / 2)..]);
    }
}
