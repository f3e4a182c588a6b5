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
    /// <summary>
    /// The intervals of (events 1 / base 1) / (events 2 / base 2) and of events 1 / base 1 − events 2 / base 2, the latter
    /// between −1 and 1. Both groups must have somebody.
    /// </summary>
    public static (Interval Ratio, Interval Difference) Of(TwoByTwo table, double level)
    {
        var tail = (1 - level) / 2;
        var (first, second) = (new Side(table.Events1, table.Base1), new Side(table.Events2, table.Base2));
        return (new(LowerRatio(first, second, tail), 1 / LowerRatio(second, first, tail)),
            new(LowerDifference(first, second, tail), -LowerDifference(second, first, tail)));
    }

    // The upper limit is the lower one with the groups exchanged, so symmetry is exact.
    private static double LowerRatio(Side first, Side second, double tail)
    {
        if (first.Events == 0) return 0;
        var error = Math.Sqrt(first.RelativeVariance + second.RelativeVariance);
        var start = Math.Log(first.Likelihood / second.Likelihood) - 2 * error;
        return Math.Exp(RootFinder.FromStart(log => RatioBelow(first.Lower, second.Upper, Math.Exp(log)), tail, start, error));
    }

    private static double LowerDifference(Side first, Side second, double tail)
    {
        if (first.Events == 0 && second.Events == second.Base) return -1;
        var error = Math.Sqrt(first.Variance + second.Variance);
        var start = first.Likelihood - second.Likelihood - 2 * error;
        return RootFinder.FromStart(d => DifferenceBelow(first.Lower, second.Upper, d), tail, start, error);
    }

    /// <summary>
    /// The chance that the likelihood of group 1, at its lowest, is below r times that of group 2 at its highest.
    /// </summary>
    internal static double RatioBelow(ConfidenceDistribution first, ConfidenceDistribution second, double r) =>
        first.RelativeSpread < second.RelativeSpread
            ? first.Mean(s => 1 - second.Below(s / r), 0, r)
            : second.Mean(s => first.Below(s * r), 0, 1 / r);

    // Always over the narrower of the two, so that the other one is smooth between its nodes.
    private static double DifferenceBelow(ConfidenceDistribution first, ConfidenceDistribution second, double d) =>
        first.Spread < second.Spread
            ? first.Mean(s => 1 - second.Below(s - d), d, 1 + d)
            : second.Mean(s => first.Below(s + d), -d, 1 - d);

    private sealed class Side(int events, int people)
    {
        public int Events => events;

        public int Base => people;

        // Half an event each way, so that no group has a variance of 0; these only say where the search starts.
        public double Likelihood => (events + 0.5) / (people + 1);

        public double Variance => Likelihood * (1 - Likelihood) / people;

        public double RelativeVariance => Variance / (Likelihood * Likelihood);

        public ConfidenceDistribution Lower { get; } = ConfidenceDistribution.Lower(events, people);

        public ConfidenceDistribution Upper { get; } = ConfidenceDistribution.Upper(events, people);
    }
}
