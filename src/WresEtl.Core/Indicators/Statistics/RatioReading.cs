using System.Numerics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>What a printed relative likelihood turns out to be, held against the counts it should rest on.</summary>
public enum RatioDiagnosis
{
    Agrees,

    /// <summary>Further digits cut off instead of rounded.</summary>
    Truncated,

    /// <summary>The ratio of likelihoods that had been rounded first.</summary>
    OfRoundedLikelihoods,

    /// <summary>The other group over this one.</summary>
    Inverted,

    /// <summary>The likelihood of one group, not a ratio; as a fraction or as a percentage.</summary>
    LikelihoodOfOneGroup,

    /// <summary>A number where the ratio is undefined.</summary>
    RatioIsUndefined,
    Differs,
}

/// <summary>Finds out what a printed ratio is. Real reports make each of these mistakes (wres.md, sections 6 and 10).</summary>
public static class RatioReading
{
    /// <summary>A ratio above this is in the wrong place, or a likelihood or percentage.</summary>
    public static Fraction Largest { get; } = Fraction.Of(5);

    private static readonly int[] LikelihoodDecimals = [1, 2, 3, 4];

    /// <summary>Whether a ratio looks wrong by itself: it has a % sign, or it is larger than 5.</summary>
    public static bool LooksWrong(PrintedNumber printed, bool hasPercentSign) => hasPercentSign || printed.Value > Largest;

    public static RatioDiagnosis Diagnose(PrintedNumber printed, TwoByTwo table)
    {
        if (table.Ratio.HasValue && printed.IsRounded(table.Ratio.Number)) return RatioDiagnosis.Agrees;
        if (table.Ratio.HasValue && printed.IsTruncated(table.Ratio.Number)) return RatioDiagnosis.Truncated;
        if (RoundedRatios(table).Any(printed.IsRounded)) return RatioDiagnosis.OfRoundedLikelihoods;
        if (Matches(table.Swapped.Ratio, printed)) return RatioDiagnosis.Inverted;
        if (Likelihoods(table).Any(likelihood => Matches(likelihood, printed))) return RatioDiagnosis.LikelihoodOfOneGroup;
        return table.Ratio.HasValue ? RatioDiagnosis.Differs : RatioDiagnosis.RatioIsUndefined;
    }

    // Likelihoods rounded to 1 to 4 decimals, as fractions and as percentages: 0.19/0.11, or 18.7/10.7.
    private static IEnumerable<Fraction> RoundedRatios(TwoByTwo table) =>
        !table.HasBothGroups ? [] :
        from decimals in LikelihoodDecimals
        let first = Rounded(table.Likelihood1.Number, decimals)
        let second = Rounded(table.Likelihood2.Number, decimals)
        where !second.IsZero
        select first / second;

    private static Fraction Rounded(Fraction value, int decimals) =>
        new(Rounding.HalfAwayFromZero(value, decimals), BigInteger.Pow(10, decimals));

    private static IEnumerable<Figure> Likelihoods(TwoByTwo table) =>
        from likelihood in new[] { table.Likelihood1, table.Likelihood2 }
        from scale in new[] { 1, 100 }
        select likelihood * Figure.Of(scale);

    private static bool Matches(Figure exact, PrintedNumber printed) => exact.HasValue && printed.IsRounded(exact.Number);
}
