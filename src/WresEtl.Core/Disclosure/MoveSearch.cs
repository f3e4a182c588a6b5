using System.Globalization;

namespace WresEtl.Core.Disclosure;

/// <summary>One count that changes in a move, by +1 or −1 times the amount.</summary>
internal readonly record struct Change(int Count, int Direction);

/// <summary>
/// Finds the cheapest way one count can change while every sum still holds: a chain of counts, each balancing the equation the
/// one before it upset. Counts already open cost nothing, counts that must stay printed cannot take part.
/// </summary>
internal sealed class MoveSearch
{
    private const int NodeLimit = 600;

    private readonly (int Count, int Sign)[][] _members;
    private readonly (int Equation, int Sign)[][] _equations;
    private readonly int _slacks;
    private readonly int[] _weight;
    private readonly bool[] _isFixed;

    public MoveSearch(Problem problem, bool[] isFixed)
    {
        var system = problem.System;
        var n = system.Ids.Length;
        // The distance of a subset from its whole is a count of its own that nobody prints.
        _members =
        [
            .. system.IndependentSums().Select(s => s.Right.Select(r => (r, 1)).Append((s.Left, -1)).ToArray()),
            .. system.Bounds.Select((b, i) => new[] { (b.Left, 1), (n + i, 1), (b.Right, -1) }),
        ];
        var equations = Enumerable.Range(0, n + system.Bounds.Length).Select(_ => new List<(int, int)>()).ToArray();
        for (var e = 0; e < _members.Length; e++)
            foreach (var (count, sign) in _members[e])
                equations[count].Add((e, sign));
        _equations = [.. equations.Select(e => e.ToArray())];
        _weight = [.. problem.Weight, .. new int[system.Bounds.Length]];
        _isFixed = [.. isFixed, .. new bool[system.Bounds.Length]];
        _slacks = system.Bounds.Length;
        Start = [.. problem.Truth, .. system.Bounds.Select(b => problem.Truth[b.Right] - problem.Truth[b.Left])];
    }

    /// <summary>The true table, with the distances of subsets from their wholes behind it.</summary>
    public long[] Start { get; }

    /// <summary>Null when no chain under the cost limit is found. <paramref name="occupied"/> keeps at least one.</summary>
    public (List<Change> Changes, int Cost)? Cheapest(int count, int direction, long amount, long[] table, bool[] isOpen, int occupied, int costLimit)
    {
        if (!HasRoom(new Change(count, direction), amount, table, occupied))
            return null;
        var queue = new PriorityQueue<Node, (int, int)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var order = 0;
        queue.Enqueue(Node.First(new Change(count, direction), CostOf(count, isOpen), _equations[count]), (0, 0));
        while (queue.TryDequeue(out var node, out _) && seen.Count < NodeLimit)
        {
            if (node.Upset.Length == 0)
                return (node.Changes(), node.Cost);
            if (!seen.Add(node.Key()))
                continue;
            var (equation, upset) = node.Upset[^1];
            foreach (var (next, sign) in Ways(equation, upset, amount, table))
            {
                var change = new Change(next, -upset * sign);
                if (next != count && !(_isFixed[next] && !IsOpen(next, isOpen)) && !node.Undoes(change) && HasRoom(change, amount, table, occupied))
                {
                    var following = node.Then(change, CostOf(next, isOpen), _equations[next]);
                    if (following.Cost < costLimit)
                        queue.Enqueue(following, (following.Cost, ++order));
                }
            }
        }
        return null;
    }

    /// <summary>Where a subset's distance from its whole can take the change, nothing else has to.</summary>
    private (int Count, int Sign)[] Ways(int equation, int upset, long amount, long[] table)
    {
        var members = _members[equation];
        var isSubset = members.Length == 3 && members[1].Count >= _weight.Length - _slacks;
        return isSubset && HasRoom(new Change(members[1].Count, -upset), amount, table, -1) ? [members[1]] : members;
    }

    private static bool IsOpen(int count, bool[] isOpen) => count >= isOpen.Length || isOpen[count];

    private int CostOf(int count, bool[] isOpen) => IsOpen(count, isOpen) ? 0 : _weight[count];

    private static bool HasRoom(Change change, long amount, long[] table, int occupied) =>
        change.Direction > 0 || table[change.Count] - amount >= (change.Count == occupied ? 1 : 0);

    private sealed record Node(Node? Before, Change Last, int Cost, (int Equation, int Sign)[] Upset)
    {
        public static Node First(Change change, int cost, (int Equation, int Sign)[] equations) =>
            new(null, change, cost, [.. equations.Select(e => (e.Equation, e.Sign * change.Direction))]);

        public Node Then(Change change, int cost, (int Equation, int Sign)[] equations)
        {
            List<(int Equation, int Sign)> upset = [.. Upset];
            foreach (var (equation, sign) in equations)
                if (!upset.Remove((equation, -sign * change.Direction)))
                    upset.Add((equation, sign * change.Direction));
            return new Node(this, change, Cost + cost, [.. upset]);
        }

        public bool Undoes(Change change)
        {
            for (var node = this; node is not null; node = node.Before)
                if (node.Last.Count == change.Count && node.Last.Direction != change.Direction)
                    return true;
            return false;
        }

        public List<Change> Changes()
        {
            List<Change> changes = [];
            for (var node = this; node is not null; node = node.Before)
                changes.Add(node.Last);
            return changes;
        }

        public string Key() => string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(',', Upset.Select(u => u.Equation * u.Sign).Order())};{Upset[^1].Equation}");
    }
}
