using System.Numerics;
using System.Text.Json;

namespace WresEtl.Verify;

/// <summary>The tables and witnesses of a certificate, held against the pack.</summary>
internal sealed class Proof(Pack pack, JsonElement certificate)
{
    /// <summary>The published policies: counts from 1 to SmallTo are never shown; None: "none of" a base under this discloses.</summary>
    private static readonly Dictionary<string, (int SmallTo, int Width, int Insider, int None, bool IsBoardOpen)> Policies = new()
    {
        ["under-5"] = (4, 3, 3, 10, false),
        ["under-10"] = (9, 3, 3, 10, false),
        ["round-5"] = (7, 3, 3, 10, false),
        ["withhold-small"] = (4, 3, 3, 10, false),
        ["under-5-open-board"] = (4, 3, 3, 10, true),
    };

    private readonly List<Dictionary<string, BigInteger>> _tables = [];

    public IEnumerable<string> Faults()
    {
        if (!Policies.TryGetValue(certificate.GetProperty("policy").GetString() ?? "", out var policy))
            return ["the policy is not known"];
        if (certificate.GetProperty("width").GetInt32() < policy.Width)
            return ["the width is less than the policy's"];
        var open = pack.Figures.Values.Where(f => f.IsCount && !f.IsExactCount).Select(f => f.Id).ToHashSet();
        foreach (var table in certificate.GetProperty("tables").EnumerateArray())
            _tables.Add(table.EnumerateObject().ToDictionary(p => p.Name, p => new BigInteger(p.Value.GetInt64())));
        if (_tables.Exists(t => !open.SetEquals(t.Keys)))
            return ["a table does not give exactly the counts that are not known"];
        foreach (var exact in pack.Figures.Values.Where(f => f.IsExactCount))
            _tables.ForEach(t => t[exact.Id] = (BigInteger)(exact.Low + 0.5m));
        return _tables.SelectMany((t, i) => Disagreements(t, policy.SmallTo, policy.None, policy.IsBoardOpen).Select(f => $"table {i}: {f}"))
            .Concat(WitnessFaults(open, policy.Width, policy.Insider));
    }

    private IEnumerable<string> Disagreements(Dictionary<string, BigInteger> table, int smallTo, int none, bool isBoardOpen)
    {
        foreach (var figure in pack.Figures.Values)
        {
            if (figure.IsCount && (table[figure.Id] < 0 || !figure.Holds(table[figure.Id], 1)))
                yield return $"{figure.Id} is not what is printed";
            if (figure.Formula.Length > 0 && figure.Status is "shown" or "undefined" && !Agrees(figure, table))
                yield return $"{figure.Id} does not follow from the counts";
            var isOpen = figure.Id.Contains('/', StringComparison.Ordinal) || (isBoardOpen && figure.Id.StartsWith("board", StringComparison.Ordinal));
            if (figure.IsCount && figure.Status == "shown" && !isOpen && IsSensitive(figure.Id, table, smallTo, none))
                yield return $"{figure.Id} is shown but would be sensitive";
        }
        foreach (var (isSum, left, right) in pack.Equations)
            if (isSum ? table[left] != right.Aggregate(BigInteger.Zero, (s, r) => s + table[r]) : right.Any(r => table[left] > table[r]))
                yield return $"an equation of {left} does not hold";
    }

    /// <summary>What a reader who knows the policy rules out for a shown count: small, the whole of its row, all or none of a base.</summary>
    private bool IsSensitive(string id, Dictionary<string, BigInteger> table, int smallTo, int none)
    {
        var value = table[id];
        var row = id[..(id.LastIndexOf('.') + 1)];
        // Also a printed zero is, where it and its like leave one group that is not empty: then everybody is in that one.
        var isWholeRow = pack.Equations.Any(e => e.IsSum && e.Left == row + "total" && e.Right.Count > 1 && e.Right.Contains(id)
            && e.Right.All(r => r.StartsWith(row, StringComparison.Ordinal)) && table[e.Left] > 0
            && (table[e.Left] == value || (value == 0 && e.Right.Count(r => pack.Figures[r].Status != "shown" || pack.Figures[r].High > smallTo + 0.5m) == 1)));
        return (value >= 1 && value <= smallTo) || isWholeRow || pack.Figures.Values.Any(f => f.Formula is ["lk", var outcome, var people, _]
            && outcome == id && table[people] > 0 && (value == table[people] || (value == 0 && table[people] < none)));
    }

    private static bool Agrees(PackFigure figure, Dictionary<string, BigInteger> table)
    {
        BigInteger At(int argument) => table[figure.Formula[argument]];
        var (over, under) = figure.Formula[0] switch
        {
            "pct" => (100 * At(1), At(2)),
            "lk" => (At(1), At(2) * figure.Years),
            "rr" => (At(1) * At(4), At(2) * At(3)),
            _ => (100 * (At(1) * At(4) - At(3) * At(2)), At(2) * At(4)),
        };
        var isDefined = under > 0 && (figure.Formula[0] != "rr" || At(4) > 0);
        return figure.Status == "undefined" ? !isDefined : isDefined && figure.Holds(over, under);
    }

    private IEnumerable<string> WitnessFaults(HashSet<string> open, int width, int insider)
    {
        var witnesses = certificate.GetProperty("witnesses").EnumerateArray().ToList();
        var withheld = pack.Figures.Values.Where(f => f.IsCount && f.Status == "withheld").Select(f => f.Id).Order(StringComparer.Ordinal).ToList();
        if (!withheld.SequenceEqual(witnesses.Select(w => w.GetProperty("id").GetString())))
            yield return "the witnesses are not one for each withheld count, in order";
        foreach (var witness in witnesses)
        {
            var (id, low, high) = (witness.GetProperty("id").GetString()!, witness.GetProperty("low").GetInt32(), witness.GetProperty("high").GetInt32());
            if (low < 0 || high < 0 || low >= _tables.Count || high >= _tables.Count || _tables[high][id] - _tables[low][id] < width)
                yield return $"{id} has no two tables that differ by the width";
        }
        var linked = Linked(open);
        foreach (var known in open)
            foreach (var id in withheld.Where(w => linked(w) == linked(known)))
                if (Spread(id, known) is { } spread && spread < insider)
                    yield return $"{id} is narrowed by someone known to be in {known}";
    }

    private BigInteger? Spread(string id, string known)
    {
        var values = _tables.Where(t => t[known] >= 1).Select(t => t[id]).ToList();
        return values.Count == 0 ? null : values.Max() - values.Min();
    }

    /// <summary>Counts that no equation or figure joins say nothing about each other; the name of each count's group.</summary>
    private Func<string, string> Linked(HashSet<string> open)
    {
        var name = open.ToDictionary(id => id, id => id);
        string Root(string id) => name[id] == id ? id : name[id] = Root(name[id]);
        var printed = pack.Figures.Values.Where(f => f.Status is "shown" or "undefined").Select(f => f.Formula.Skip(1));
        foreach (var ids in pack.Equations.Select(e => e.Right.Append(e.Left)).Concat(printed))
            foreach (var id in ids.Where(open.Contains).ToList() is [var first, .. var rest] ? rest.Select(r => (first, r)) : [])
                name[Root(id.r)] = Root(id.first);
        return Root;
    }
}
