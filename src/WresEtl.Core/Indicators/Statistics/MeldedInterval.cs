namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// Exact intervals of the relative likelihood and of the difference that belong to Fisher's exact test: each group's
/// Clopper–Pearson distribution, melded into the distribution of their ratio or difference.
/// </summary>
/// <remarks>
/// M. P. Fay, M. A. Proschan, E. Brittain, "Combining one-sample confidence procedures for inference in the two-sample
/// case", Biometrics 71 (2015), 146-156 (R: <c>exact2x2::binomMeld.test</c>). Chosen because it is the one interval for both
/// measures that always agrees with Fisher's test and with the exact interval of the odds ratio: all three exclude parity
/// together. It keeps at least its stated coverage, is an interval for every table including empty cells, and its cost does
/// not grow with the number of people.
/// </remarks>
public static class MeldedInterval
{
    /// <summary>The interval of (events 1 / base 1) / (events 2 / base 2). Both groups must have somebody.</summary>
    public static Interval Ratio(TwoByTwo table, double level) =>
        Interval.Reciprocal(table, side => LowerRatio(side, (1 - level) / 2));

    /// <summary>The interval of events 1 / base 1 − events 2 / base 2, between −1 and 1. Both groups must have somebody.</summary>
    public static Interval Difference(TwoByTwo table, double level) =>
        Interval.Negated(table, side => LowerDifference(side, (1 - level) / 2));

    private static double LowerRatio(TwoByTwo table, double tail)
    {
        if (table.Events1 == 0) return 0;
        var (first, second) = Distributions(table);
        var start = Math.Log((double)table.Events1 / table.Base1 * (table.Base2 + 1.0) / (table.Events2 + 1.0));
        return Math.Exp(RootFinder.FromStart(log => RatioBelow(first, second, Math.Exp(log)), tail, start));
    }

    private static double LowerDifference(TwoByTwo table, double tail)
    {
        if (table.Events1 == 0 && table.Events2 == table.Base2) return -1;
        var (first, second) = Distributions(table);
        return RootFinder.Between(d => DifferenceBelow(first, second, d), tail, -1, 1);
    }

    private static (ConfidenceDistribution First, ConfidenceDistribution Second) Distributions(TwoByTwo table) =>
        (ConfidenceDistribution.Lower(table.Events1, table.Base1), ConfidenceDistribution.Upper(table.Events2, table.Base2));

    /// <summary>The chance that the likelihood of group 1, at its lowest, is below r times that of group 2 at its highest.</summary>
    internal static double RatioBelow(ConfidenceDistribution first, ConfidenceDistribution second, double r) =>
        first.RelativeSpread < second.RelativeSpread
            ? first.Mean(s => 1 - second.Below(s / r), 0, r)
            : second.Mean(s => first.Below(s * r), 0, 1 / r);

    // Always over the narrower of the two, so that the other one is smooth between its nodes.
    private static double DifferenceBelow(ConfidenceDistribution first, ConfidenceDistribution second, double d) =>
        first.Spread < second.Spread
            ? first.Mean(s => 1 - second.Below(s - d), d, 1 + d)
            : second.Mean(s => first.Below(s + d), -d, 1 - d);
}
