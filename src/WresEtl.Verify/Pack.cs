using System.Globalization;
using System.Numerics;
using System.Text;

namespace WresEtl.Verify;

/// <summary>A line of figures.csv. A shown figure stands for the values from Low to High, ends included as said.</summary>
internal sealed record PackFigure(string Id, bool IsCount, string Status, decimal Low, bool LowIn, decimal High, bool HighIn, string[] Formula, int Years)
{
    public bool IsExactCount => IsCount && Status == "shown" && High - Low == 1;

    /// <summary>Whether over/under (under positive) is one of the values the figure stands for.</summary>
    public bool Holds(BigInteger over, BigInteger under) => Side(over, under, Low, LowIn) && Side(-over, under, -High, HighIn);

    private static bool Side(BigInteger over, BigInteger under, decimal end, bool isIn)
    {
        // Decimals are compared exactly: both sides times ten to the twelfth.
        var scaled = end * 1_000_000_000_000m;
        if (scaled != decimal.Truncate(scaled))
            throw new FormatException("a printed figure has too many decimals");
        var sign = (over * 1_000_000_000_000).CompareTo((BigInteger)scaled * under);
        return sign > 0 || (sign == 0 && isIn);
    }
}

/// <summary>What a reader has: the figures, and the sums and subsets among the counts.</summary>
internal sealed record Pack(Dictionary<string, PackFigure> Figures, List<(bool IsSum, string Left, List<string> Right)> Equations)
{
    private static readonly string[] Kinds = ["count", "percentage", "ratio", "difference", "survey", "statistic"];
    private static readonly string[] Statuses = ["shown", "withheld", "unprinted", "undefined"];

    public static Pack Read(string figures, string structure)
    {
        Dictionary<string, PackFigure> byId = [];
        foreach (var line in Lines(figures, "figures.csv", "id,kind,printed,precision,status,formula"))
            if (!byId.TryAdd(line[0], Figure(line)))
                throw new FormatException("figures.csv has one id twice");
        List<(bool, string, List<string>)> equations = [];
        foreach (var group in Lines(structure, "structure.csv", "equation,relation,left,right").GroupBy(l => l[0]))
        {
            var first = group.First();
            if (group.Any(l => l[1] != first[1] || l[2] != first[2]) || first[1] is not ("sum" or "at_most"))
                throw new FormatException("structure.csv has an equation that is neither a sum nor at_most");
            equations.Add((first[1] == "sum", first[2], [.. group.Select(l => l[3])]));
        }
        var named = equations.SelectMany(e => e.Item3.Append(e.Item2)).Concat(byId.Values.SelectMany(f => f.Formula.Skip(1).Where(a => !int.TryParse(a, out _))));
        return named.All(id => byId.TryGetValue(id, out var f) && f.IsCount) ? new Pack(byId, equations)
            : throw new FormatException("an equation or formula names a count that figures.csv does not have");
    }

    private static PackFigure Figure(string[] line)
    {
        var (printed, precision, status) = (line[2], line[3], line[4]);
        if (!Kinds.Contains(line[1]) || !Statuses.Contains(status))
            throw new FormatException("figures.csv has an unknown kind or status");
        var isRight = status switch
        {
            "withheld" => printed == "*",
            "undefined" => printed == "n/a",
            "unprinted" => printed.Length == 0,
            _ => printed.Length > 0,
        };
        if (!isRight || (status == "shown") != (precision.Length > 0))
            throw new FormatException("figures.csv prints something else than its status says");
        var formula = line[5].Length == 0 ? [] : line[5].TrimEnd(')').Split('(', ',');
        var size = formula.Length == 0 ? 0 : formula[0] switch { "pct" => 3, "lk" => 4, "rr" or "diff" => 5, _ => -1 };
        var years = 1;
        var isFormula = size == formula.Length
            && (size != 4 || (int.TryParse(formula[3], NumberStyles.None, CultureInfo.InvariantCulture, out years) && years > 0));
        var hasFormula = line[1] switch { "count" => size == 0, "percentage" or "ratio" or "difference" => size > 0, _ => true };
        if (!isFormula || !hasFormula)
            throw new FormatException("figures.csv has an unknown formula");
        var (low, lowIn, high, highIn) = status == "shown" ? Range(printed, precision) : (0, true, decimal.MaxValue / 1_000_000_000_000m, true);
        return new PackFigure(line[0], line[1] == "count", status, low, lowIn, high, highIn, formula, years);
    }

    private static (decimal, bool, decimal, bool) Range(string printed, string precision)
    {
        var ends = precision.Split("..");
        if (ends.Length == 2)
            return (Number(ends[0]), true, Number(ends[1]), false);
        var (value, half) = (Number(printed), Number(precision) / 2);
        return half > 0 && value % (2 * half) == 0 ? (value - half, value > 0, value + half, value < 0)
            : throw new FormatException("a printed figure is not a multiple of its precision");
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw new FormatException("figures.csv has a figure that is not a number");

    private static List<string[]> Lines(string text, string name, string header)
    {
        List<string[]> lines = [];
        List<string> fields = [];
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || (c != ',' && c != '\n'))
                field.Append(c);
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == ',')
                    continue;
                lines.Add([.. fields]);
                fields.Clear();
            }
        }
        return lines.Count > 0 && string.Join(',', lines[0]) == header && fields.Count == 0 && field.Length == 0
            && lines.TrueForAll(l => l.Length == lines[0].Length)
            ? lines[1..] : throw new FormatException($"{name} does not have the lines it should have");
    }
}
