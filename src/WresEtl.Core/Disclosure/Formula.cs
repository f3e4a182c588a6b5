using System.Globalization;
using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>How a derived figure follows from counts; the notation of figures.csv.</summary>
public enum FormulaKind
{
    /// <summary>pct(a,b) = 100·a/b</summary>
    Percentage,

    /// <summary>lk(a,b,y) = a/(b·y): a likelihood over y years</summary>
    Likelihood,

    /// <summary>rr(a,b,c,d) = (a/b)/(c/d)</summary>
    Ratio,

    /// <summary>diff(a,b,c,d) = 100·a/b − 100·c/d</summary>
    Difference,
}

/// <summary>A formula over count ids. <paramref name="Years"/> is 1 except in a likelihood.</summary>
public sealed record Formula(FormulaKind Kind, IReadOnlyList<string> Counts, int Years)
{
    private static readonly (FormulaKind Kind, string Name, int Arguments)[] Names =
    [
        (FormulaKind.Percentage, "pct", 2), (FormulaKind.Likelihood, "lk", 3),
        (FormulaKind.Ratio, "rr", 4), (FormulaKind.Difference, "diff", 4),
    ];

    public static Formula Percentage(string a, string b) => new(FormulaKind.Percentage, [a, b], 1);

    public static Formula Likelihood(string a, string b, int years) => new(FormulaKind.Likelihood, [a, b], years);

    public static Formula Ratio(string a, string b, string c, string d) => new(FormulaKind.Ratio, [a, b, c, d], 1);

    public static Formula Difference(string a, string b, string c, string d) => new(FormulaKind.Difference, [a, b, c, d], 1);

    public static bool TryRead(string text, out Formula? formula)
    {
        ArgumentNullException.ThrowIfNull(text);
        formula = null;
        foreach (var (kind, name, arguments) in Names)
        {
            if (!text.StartsWith(name + "(", StringComparison.Ordinal) || !text.EndsWith(')'))
                continue;
            var parts = text[(name.Length + 1)..^1].Split(',');
            var years = 1;
            if (parts.Length != arguments || (kind == FormulaKind.Likelihood && !TryYears(parts[2], out years)))
                return false;
            formula = new Formula(kind, kind == FormulaKind.Likelihood ? parts[..2] : parts, years);
            return true;
        }
        return false;
    }

    public Formula WithPrefix(string prefix) => this with { Counts = [.. Counts.Select(id => prefix + id)] };

    public override string ToString()
    {
        var name = Names.Single(n => n.Kind == Kind).Name;
        var years = Kind == FormulaKind.Likelihood ? "," + Years.ToString(CultureInfo.InvariantCulture) : "";
        return $"{name}({string.Join(',', Counts)}{years})";
    }

    /// <summary>The exact value as a fraction with a positive denominator; null where it is undefined.</summary>
    public (BigInteger Over, BigInteger Under)? Evaluate(Func<string, long> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return Evaluate(Kind, Years, [.. Counts.Select(count)]);
    }

    internal static (BigInteger Over, BigInteger Under)? Evaluate(FormulaKind kind, int years, ReadOnlySpan<long> v)
    {
        var (over, under) = kind switch
        {
            FormulaKind.Percentage => (100 * (BigInteger)v[0], (BigInteger)v[1]),
            FormulaKind.Likelihood => (v[0], (BigInteger)v[1] * years),
            FormulaKind.Ratio => ((BigInteger)v[0] * v[3], (BigInteger)v[1] * v[2]),
            FormulaKind.Difference => (100 * ((BigInteger)v[0] * v[3] - (BigInteger)v[2] * v[1]), (BigInteger)v[1] * v[3]),
        };
        // A ratio whose second group has no base at all is undefined although d stands above the line.
        var isDefined = !under.IsZero && (kind != FormulaKind.Ratio || v[3] != 0);
        return isDefined ? (over, under) : null;
    }

    private static bool TryYears(string text, out int years) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out years) && years > 0;
}
