namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// Exact conditional inference for two groups: both bases and the total number of events are taken as fixed.
/// Every answer is a sum of hypergeometric terms. A table without both groups gives p = 1 and an interval of everything.
/// </summary>
public static class FisherExact
{
    /// <summary>
    /// R's <c>fisher.test</c>: the probability of all tables no more likely than this one. It counts as no more likely what
    /// is within one part in 10^7, so that equal terms computed on different paths stay equal.
    /// </summary>
    public static double TwoSided(TwoByTwo table) =>
        NoDifference(table).NoMoreLikelyThan(table.Events1, relativeTolerance: 1e-7);

    /// <summary>
    /// Twice the smaller one-sided probability, at most 1: the test that belongs to the intervals here. It is below 5 %
    /// exactly when the 95 % intervals exclude parity, which the two-sided test of <see cref="TwoSided"/> does not promise.
    /// </summary>
    // M. P. Fay, "Confidence intervals that match Fisher's exact or Blaker's exact tests", Biostatistics 11 (2010), 373-374.
    public static double Central(TwoByTwo table)
    {
        var chance = NoDifference(table);
        return Math.Min(1, 2 * Math.Min(chance.AtLeast(table.Events1), chance.AtMost(table.Events1)));
    }

    /// <summary>Twice the smaller one-sided mid-P, at most 1: half of the observed table's own probability is left out.</summary>
    // H. O. Lancaster, JASA 56 (1961), 223-234; the same definition as ormidp.test of R's epitools.
    public static double MidP(TwoByTwo table)
    {
        var chance = NoDifference(table);
        var half = chance.Probability(table.Events1) / 2;
        return Math.Min(1, 2 * Math.Min(chance.AtLeast(table.Events1) - half, chance.AtMost(table.Events1) - half));
    }

    /// <summary>
    /// The exact conditional interval of the odds ratio, as R's <c>fisher.test</c> (which stops at about four digits).
    /// From 0 when group 1 has the fewest events it can have, to infinity when it has the most.
    /// </summary>
    /// <param name="table">The counts.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    // J. Cornfield, Third Berkeley Symposium (1956), vol. 4, 135-148.
    public static Interval OddsRatio(TwoByTwo table, double level) =>
        new(LowerOddsRatio(table, (1 - level) / 2), 1 / LowerOddsRatio(table.Swapped, (1 - level) / 2));

    private static double LowerOddsRatio(TwoByTwo table, double tail)
    {
        if (table.Events1 == Math.Max(0, table.TotalEvents - table.Base2)) return 0;
        double Chance(double logOdds) =>
            new NoncentralHypergeometric(table.Base1, table.Base2, table.TotalEvents, Math.Exp(logOdds)).AtLeast(table.Events1);

        var (start, error) = Guess(table);
        return Math.Exp(RootFinder.FromStart(Chance, tail, start - 2 * error, error));
    }

    // Woolf's log odds ratio and its error with half a person in each cell, only to know where to look.
    private static (double LogOdds, double Error) Guess(TwoByTwo table)
    {
        var (a, c) = (table.Events1 + 0.5, table.Base1 - table.Events1 + 0.5);
        var (b, d) = (table.Events2 + 0.5, table.Base2 - table.Events2 + 0.5);
        return (Math.Log(a / c / (b / d)), Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    }

    private static NoncentralHypergeometric NoDifference(TwoByTwo table) =>
        new(table.Base1, table.Base2, table.TotalEvents, oddsRatio: 1);
}
