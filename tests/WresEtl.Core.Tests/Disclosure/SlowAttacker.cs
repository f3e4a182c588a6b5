using System.Globalization;
using System.Numerics;
using System.Text.Json;
using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>
/// An attacker who shares no code with the engine: reads the printed texts again, tries whole numbers one after another, and re-checks
/// certificates word by word. Slow and simple on purpose.
/// </summary>
internal static class SlowAttacker
{
    /// <summary>Packs with no more figures withheld are enumerated.</summary>
    public const int MostEnumerated = 14;

    /// <summary>The stars that trying every table shows to be narrower than the policy's width, or than the insider's for someone known.</summary>
    public static List<string> Narrowed(PackTables pack, DisclosurePolicy policy)
    {
        List<string> narrowed = [];
        string[] stars = [.. pack.Figures.Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld }).Select(f => f.Id)];
        foreach (var id in stars)
        {
            if (Spread(ValuesOf(pack, id, long.MaxValue, enough: policy.Width)) < policy.Width)
                narrowed.Add(id + " is narrower than the width");
            narrowed.AddRange(stars.Where(known => Spread(ValuesOf(pack, id, long.MaxValue, occupied: known, enough: policy.InsiderWidth)) < policy.InsiderWidth)
                .Select(known => $"{id} is narrowed by someone in {known}"));
        }
        return narrowed;
    }

    /// <summary>
    /// Every value a withheld count can have, by trying all tables up to <paramref name="most"/>. Stars are at least
    /// <paramref name="least"/>; somebody is known to be in <paramref name="occupied"/>. Stops at a
    /// spread of <paramref name="enough"/>. Throws when it takes too long: not proven.
    /// </summary>
    public static List<long> ValuesOf(PackTables pack, string id, long most, long least = 0, string? occupied = null, long enough = long.MaxValue)
    {
        var lines = Lines(pack);
        var known = lines.Where(l => l.Status == "shown" && l.Kind == "count").ToDictionary(l => l.Id, l => Whole(l.Printed));
        var printed = lines.Where(l => l.Formula.Length > 0 && l.Status == "shown")
            .Select(l => (Line: l, Counts: l.Formula[(l.Formula.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Where(c => c.Contains('.', StringComparison.Ordinal)).ToList())).ToList();
        // Counts that nothing printed links with this one can be filled in as they truly are: they say nothing about it.
        var open = HangingTogether(id, [.. pack.Equations.Select(e => e.Right.Append(e.Left)), .. printed.Select(p => p.Counts)], known);
        List<Equation> equations = [.. pack.Equations.Where(e => e.Right.Append(e.Left).All(c => known.ContainsKey(c) || open.Contains(c)))];
        printed.RemoveAll(p => !p.Counts.TrueForAll(c => known.ContainsKey(c) || open.Contains(c)));
        SortedSet<long> values = [];
        var steps = 0;
        Try(new Dictionary<string, long>(known));
        return [.. values];

        bool IsEnough() => values.Count > 0 && values.Max - values.Min >= enough;

        void Try(Dictionary<string, long> table)
        {
            if (++steps > 3_000_000)
                throw new TimeoutException("not proven");
            // Whatever a sum with one unknown gives away is filled in first.
            if (!Fill(table, equations, least) || !printed.TrueForAll(p => !p.Counts.All(table.ContainsKey) || Stands(p.Line, table)) || (occupied is not null && table.TryGetValue(occupied, out var people) && people < 1))
                return;
            // Only values of the count asked for that have not been seen are of interest.
            if (table.TryGetValue(id, out var found) && values.Contains(found))
                return;
            // Where few numbers fit is tried first: a dead end shows soonest there.
            var next = table.ContainsKey(id) ? open.Where(o => !table.ContainsKey(o)).MinBy(o => Room(o, table, equations)) : id;
            if (next is null)
            {
                values.Add(table[id]);
                return;
            }
            // A count that nothing bounds ends when enough is known, or at the limit of steps.
            for (var v = next == occupied ? Math.Max(1, least) : least; !IsEnough() && v <= Math.Min(most, Room(next, table, equations)); v++)
                Try(new Dictionary<string, long>(table) { [next] = v });
        }
    }

    /// <summary>What is wrong with a publication's certificate; empty when every star is proven, insider included.</summary>
    public static List<string> Faults(SafePublication publication, DisclosurePolicy policy)
    {
        var lines = Lines(publication.Tables);
        var json = JsonDocument.Parse(publication.CertificateJson).RootElement;
        var exact = lines.Where(l => l is { Kind: "count", Status: "shown", Precision: "1" }).ToDictionary(l => l.Id, l => Whole(l.Printed));
        var tables = json.GetProperty("tables").EnumerateArray().Select(t => t.EnumerateObject().Select(p => (p.Name, p.Value.GetInt64()))
            .Concat(exact.Select(e => (e.Key, e.Value))).ToDictionary(p => p.Item1, p => p.Item2)).ToList();
        List<string> faults = [];
        foreach (var table in tables)
            faults.AddRange(Disagreements(lines, publication.Tables, table, policy));
        var withheld = lines.Where(l => l is { Kind: "count", Status: "withheld" }).Select(l => l.Id).ToList();
        var witnesses = json.GetProperty("witnesses").EnumerateArray().ToDictionary(w => w.GetProperty("id").GetString()!, w => (tables[w.GetProperty("low").GetInt32()], tables[w.GetProperty("high").GetInt32()]));
        foreach (var id in withheld)
        {
            if (!witnesses.TryGetValue(id, out var pair) || pair.Item2[id] - pair.Item1[id] < policy.Width)
                faults.Add(id + " has no witness");
            // The insider in the cell itself: both tables must leave room for one person.
            var occupied = tables.Where(t => t[id] >= 1).Select(t => t[id]).ToList();
            if (occupied.Max() - occupied.Min() < policy.InsiderWidth)
                faults.Add(id + " is narrowed by an insider");
        }
        return faults;
    }

    private static long Spread(List<long> values) => values.Count == 0 ? 0 : values[^1] - values[0];

    private static IEnumerable<string> Disagreements(List<Line> lines, PackTables pack, Dictionary<string, long> table, DisclosurePolicy policy)
    {
        foreach (var line in lines)
        {
            if (line is { Kind: "count", Status: "shown" } && !IsRounding(line, table[line.Id]))
                yield return line.Id + " is not as printed";
            if (line is { Kind: "count", Status: "shown" } && !line.Id.Contains('/', StringComparison.Ordinal) && table[line.Id] >= 1 && table[line.Id] <= policy.SmallTo)
                yield return line.Id + " is small and shown";
            if (line.Formula.Length > 0 && line.Status == "shown" && !Stands(line, table))
                yield return line.Id + " does not follow";
        }
        // Whose row is otherwise printed as nobody would not be starred alone if there were anybody: it is taken for empty.
        foreach (var row in lines.Where(l => l.Kind == "count" && !l.Id.Contains('/', StringComparison.Ordinal) && !l.Id.EndsWith(".total", StringComparison.Ordinal)).GroupBy(l => l.Id[..l.Id.LastIndexOf('.')]))
            if (row.Count() > 1 && row.Where(l => l.Printed != "0").ToList() is [{ Status: "withheld" } only] && table[only.Id] > 0)
                yield return only.Id + " is the only group of its row";
        foreach (var e in pack.Equations)
            if (e.Relation == Relation.Sum ? table[e.Left] != e.Right.Sum(r => table[r]) : e.Right.Any(r => table[e.Left] > table[r]))
                yield return e.Left + " does not add up";
        if (table.Values.Any(v => v < 0))
            yield return "a count is negative";
    }

    private static bool IsRounding(Line line, long value)
    {
        var unit = Whole(line.Precision);
        return (value + unit / 2) / unit * unit == Whole(line.Printed);
    }

    /// <summary>Whether the formula's value on this table would be printed as it is, by dividing out the digits.</summary>
    private static bool Stands(Line line, Dictionary<string, long> table)
    {
        var name = line.Formula[..line.Formula.IndexOf('(', StringComparison.Ordinal)];
        var a = line.Formula[(name.Length + 1)..^1].Split(',').Select(x => table.TryGetValue(x, out var v) ? v : Whole(x)).Select(v => new BigInteger(v)).ToArray();
        var (n, d) = name switch
        {
            "pct" => (100 * a[0], a[1]),
            "lk" => (a[0], a[1] * a[2]),
            "rr" => (a[0] * a[3], a[1] * a[2]),
            _ => (100 * a[0] * a[3] - 100 * a[2] * a[1], a[1] * a[3]),
        };
        if (d <= 0 || (name == "rr" && a[3] == 0))
            return false;
        var thousands = new BigInteger(1_000_000_000);
        if (line.Precision.Split("..") is [var low, var high])
            return n * thousands >= Scaled(low) * d && n * thousands < Scaled(high) * d;
        // |value| / unit + one half, rounded down, is the number of units printed.
        var (unit, printed) = (Scaled(line.Precision), Scaled(line.Printed));
        var units = (2 * BigInteger.Abs(n) * thousands + unit * d) / (2 * unit * d);
        return units * unit == BigInteger.Abs(printed) && (printed.IsZero || printed.Sign == n.Sign);
    }

    private static bool Fill(Dictionary<string, long> table, List<Equation> equations, long least)
    {
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var e in equations.Where(e => e.Relation == Relation.Sum))
            {
                var missing = e.Right.Append(e.Left).Where(id => !table.ContainsKey(id)).ToList();
                var parts = e.Right.Sum(r => table.GetValueOrDefault(r));
                if (missing.Count == 0 && table[e.Left] != parts)
                    return false;
                if (missing.Count != 1)
                    continue;
                var value = missing[0] == e.Left ? parts : table[e.Left] - parts;
                if (value < least)
                    return false;
                table[missing[0]] = value;
                isChanged = true;
            }
        }
        return equations.Where(e => e.Relation == Relation.AtMost).All(e => e.Right.All(
            r => !table.TryGetValue(e.Left, out var l) || !table.TryGetValue(r, out var whole) || l <= whole));
    }

    /// <summary>The open counts that hang together with one through something printed or summed, itself included.</summary>
    private static HashSet<string> HangingTogether(string id, List<IEnumerable<string>> links, Dictionary<string, long> known)
    {
        HashSet<string> found = [id];
        while (links.Where(l => l.Any(found.Contains)).SelectMany(l => l).Where(c => !known.ContainsKey(c)).ToList().Exists(found.Add))
        {
        }
        return found;
    }

    private static long Room(string id, Dictionary<string, long> table, List<Equation> equations)
    {
        var room = long.MaxValue;
        foreach (var e in equations)
            if (e.Relation == Relation.Sum && e.Right.Contains(id) && table.TryGetValue(e.Left, out var total))
                room = Math.Min(room, total - e.Right.Sum(r => table.GetValueOrDefault(r)));
            else if (e.Relation == Relation.AtMost && e.Left == id)
                room = e.Right.Where(table.ContainsKey).Aggregate(room, (least, whole) => Math.Min(least, table[whole]));
        return room;
    }

    private static List<Line> Lines(PackTables pack) => [.. pack.FiguresCsv().Split('\n')[1..^1].Select(Split).Select(
        f => new Line(f[0], f[1], f[2], f[3], f[4], f[5]))];

    private static string[] Split(string line)
    {
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        return quote < 0 ? line.Split(',') : [.. line[..(quote - 1)].Split(','), line[quote..].Trim('"')];
    }

    private static long Whole(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var n) ? n : throw new InvalidOperationException("not a number");

    private static BigInteger Scaled(string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var n) ? (BigInteger)(n * 1_000_000_000m) : throw new InvalidOperationException("not a number");

    private sealed record Line(string Id, string Kind, string Printed, string Precision, string Status, string Formula);
}
