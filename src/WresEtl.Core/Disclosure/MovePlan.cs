namespace WresEtl.Core.Disclosure;

/// <summary>
/// The cheapest known set of further stars that lets one count move by the width, starting from the truth, with somebody known in
/// a given count. A proposal only: the proof decides.
/// </summary>
internal sealed class MovePlan(Problem problem, MoveSearch moves)
{
    /// <summary>Counts to open beyond <paramref name="isOpen"/>; null when no way is found.</summary>
    public List<int>? For(int count, int insider, bool[] isOpen)
    {
        (List<int> Opened, int Cost)? best = null;
        foreach (var schedule in Schedules(problem.Policy.Width))
            if (Follow(schedule, count, insider, isOpen, best?.Cost ?? int.MaxValue) is { } plan)
                best = plan;
        return best?.Opened;
    }

    /// <summary>Steps up and down that sum to the width: in one piece, one by one, or some of each.</summary>
    private static IEnumerable<(int Direction, long Amount)[]> Schedules(int width)
    {
        yield return [(1, width)];
        yield return [(-1, width)];
        foreach (var up in new[] { width, 0, width - 1, 1 }.Distinct())
            yield return [.. Enumerable.Repeat((1, 1L), up), .. Enumerable.Repeat((-1, 1L), width - up)];
    }

    private (List<int> Opened, int Cost)? Follow((int Direction, long Amount)[] schedule, int count, int insider, bool[] isOpen, int costLimit)
    {
        var (table, open) = ((long[])moves.Start.Clone(), (bool[])isOpen.Clone());
        var (opened, cost) = (new List<int>(), 0);
        var isEmpty = table[insider] == 0;
        if (isEmpty && !Take(insider, 1, 1, -1))
            return null;
        var start = (long[])table.Clone();
        var last = 0;
        foreach (var (direction, amount) in schedule)
        {
            // Steps down start again from the truth: the two witnesses lie on either side of it.
            if (last == 1 && direction == -1)
                start.CopyTo(table, 0);
            last = direction;
            if (!Take(count, direction, amount, insider))
                return null;
        }
        return (opened, cost);

        bool Take(int moved, int direction, long amount, int occupied)
        {
            if (moves.Cheapest(moved, direction, amount, table, open, occupied, costLimit - cost) is not { } move)
                return false;
            cost += move.Cost;
            foreach (var change in move.Changes)
            {
                table[change.Count] += change.Direction * amount;
                if (change.Count < open.Length && !open[change.Count])
                    opened.Add(change.Count);
                if (change.Count < open.Length)
                    open[change.Count] = true;
            }
            return true;
        }
    }
}
