using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators;

/// <summary>The arithmetic that indicators 2, 3, 4 and 9 share, from raw counts and exact.</summary>
internal static class Likelihood
{
    /// <summary>People it happened to over people it could have happened to, by group.</summary>
    public static FigureRow Of(FigureRow events, FigureRow people) => events.Combine(people, (e, p) => e / p);

    /// <summary>
    /// Relative likelihood of one group compared to another, alone in the first group's column. Undefined where either likelihood is, or
    /// where the second is 0.
    /// </summary>
    public static FigureRow Relative(FigureRow likelihood, EthnicGroup of, EthnicGroup comparedTo)
    {
        var (upper, lower) = (likelihood[of], likelihood[comparedTo]);
        var ratio = upper.HasValue && lower is { HasValue: true, Number.IsZero: true }
            ? Figure.Undefined(NoValueReason.ComparisonGroupIsZero)
            : upper / lower;
        var none = Figure.NotCollected(NoValueReason.NotApplicableColumn);
        return of == EthnicGroup.White ? new FigureRow(ratio, none, none) : new FigureRow(none, ratio, none);
    }

    /// <summary>Each group's percentage of all three together, 0 to 100.</summary>
    public static FigureRow Share(FigureRow counts)
    {
        var total = counts.Sum;
        return counts.Select(c => Figure.Of(100) * c / total);
    }
}
