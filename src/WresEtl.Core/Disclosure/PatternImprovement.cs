namespace WresEtl.Core.Disclosure;

/// <summary>
/// Looks for a cheaper pattern than the one found: depth-first over sets of further stars. Each closed count needs one more star in
/// an equation that touches its component, so those are the only branches. Exact when it ends within the limit.
/// </summary>
internal sealed class PatternImprovement(Problem problem, bool[] required, bool[] isFixed)
{
    private const int StepLimit = 4000;
    private const long WorkLimit = 6_000_000;

    private bool[] _best = [];
    private int _bestCost;
    private int _steps;

    public static int Cost(Problem problem, bool[] withheld)
    {
        var cost = 0;
        for (var i = 0; i < withheld.Length; i++)
            cost += withheld[i] ? problem.Weight[i] : 0;
        return cost;
    }

    /// <summary>Printed counts that may be starred and share an equation with the component of a count, cheapest first.</summary>
    public static List<int> Near(Problem problem, bool[] withheld, int count, bool[] isFixed)
    {
        return [.. Around(problem, withheld, count).SelectMany(i => Sharing(problem.System, i)).Distinct()
            .Where(i => !withheld[i] && !isFixed[i]).OrderBy(i => problem.Weight[i]).ThenBy(i => i)];
    }

    /// <summary>The counts a reader does not know exactly that hang together with this one.</summary>
    public static int[] Around(Problem problem, bool[] withheld, int count) =>
        Component.Of(problem.Read(withheld, []), problem.Sensitivity).Find(c => c.Counts.Contains(count))?.Counts ?? [count];

    public Pattern Improve(Pattern found)
    {
        (_best, _bestCost) = (found.Withheld, Cost(problem, found.Withheld));
        Search((bool[])required.Clone(), (bool[])isFixed.Clone());
        return found with { Withheld = _best };
    }

    private void Search(bool[] withheld, bool[] isClosed)
    {
        var cost = Cost(problem, withheld);
        if (cost >= _bestCost || ++_steps > StepLimit || problem.Prover.Work > WorkLimit)
            return;
        var branches = LonelyLine(withheld, isClosed);
        if (branches is null)
        {
            var unproven = problem.Prover.Unproven(problem.Read(withheld, []), problem.Sensitivity);
            if (unproven.Count == 0)
            {
                (_best, _bestCost) = ((bool[])withheld.Clone(), cost);
                return;
            }
            branches = Near(problem, withheld, unproven[0].Count, isClosed);
        }
        Branch(withheld, (bool[])isClosed.Clone(), branches, cost);
    }

    private void Branch(bool[] withheld, bool[] isClosed, List<int> branches, int cost)
    {
        foreach (var i in branches)
        {
            if (cost + problem.Weight[i] >= _bestCost)
                continue;
            withheld[i] = true;
            Search(withheld, isClosed);
            withheld[i] = false;
            // Sets with this star have all been looked at.
            isClosed[i] = true;
        }
    }

    /// <summary>A sum with exactly one open count gives that count away: another count of it must be starred.</summary>
    private List<int>? LonelyLine(bool[] withheld, bool[] isClosed)
    {
        if (problem.Policy.RoundTo > 1)
            return null;
        foreach (var sum in problem.System.Sums)
        {
            int[] line = [sum.Left, .. sum.Right];
            if (line.Count(i => withheld[i] || !problem.IsPrintable[i]) == 1 && line.Count(i => withheld[i]) == 1)
                return [.. line.Where(i => !withheld[i] && !isClosed[i]).OrderBy(i => problem.Weight[i]).ThenBy(i => i)];
        }
        return null;
    }

    private static IEnumerable<int> Sharing(LinkedSystem system, int count) =>
        system.SumsOf[count].SelectMany(s => system.Sums[s].Right.Append(system.Sums[s].Left))
            .Concat(system.Bounds.Concat(system.Outcomes).Where(b => b.Left == count || b.Right == count).SelectMany(b => new[] { b.Left, b.Right }));
}
