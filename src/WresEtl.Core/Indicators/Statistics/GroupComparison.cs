using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// Everything an analyst says of two groups: the exact ratio and difference, exact intervals, exact tests and the verdict.
/// Local analysis, not part of the return. Figures are undefined where a group is empty.
/// </summary>
// wres.md, section 11 offers a z test and Fisher's only when an expected cell is under 5. The exact test is right for every
// table and costs nothing here, so it is always used and no figure jumps when a count passes 5.
public sealed record GroupComparison
{
    private GroupComparison(TwoByTwo table, VerdictRule rule, double level)
    {
        (Table, Level) = (table, level);
        Ratio = table.Ratio;
        DifferencePoints = table.Difference;
        if (table.HasBothGroups)
        {
            (RatioInterval, DifferenceInterval) = MeldedInterval.Of(table, level);
            OddsRatioInterval = FisherExact.OddsRatio(table, level);
        }

        (Fisher, Central, MidP) = (P(FisherExact.TwoSided), P(FisherExact.Central), P(FisherExact.MidP));
        Verdict = Verdict.Of(table, RatioInterval ?? default, rule);
    }

    public TwoByTwo Table { get; }

    /// <summary>Confidence of the intervals, 0.95 unless asked otherwise.</summary>
    public double Level { get; }

    public Figure Ratio { get; }

    /// <summary>Percentage points.</summary>
    public Figure DifferencePoints { get; }

    /// <summary>Of the relative likelihood; null when a group is empty. See <see cref="MeldedInterval"/>.</summary>
    public Interval? RatioInterval { get; }

    /// <summary>Of the difference as a fraction, not in points; null when a group is empty.</summary>
    public Interval? DifferenceInterval { get; }

    /// <summary>As R's <c>fisher.test</c>; null when a group is empty.</summary>
    public Interval? OddsRatioInterval { get; }

    /// <summary>Two-sided Fisher p-value as R's <c>fisher.test</c>, to six decimals.</summary>
    public Figure Fisher { get; }

    /// <summary>The Fisher p-value that always agrees with the intervals, to six decimals.</summary>
    public Figure Central { get; }

    /// <summary>Two-sided mid-P, to six decimals.</summary>
    public Figure MidP { get; }

    public Verdict Verdict { get; }

    /// <param name="table">The counts.</param>
    /// <param name="rule">The year's four-fifths band and smallest number of people.</param>
    /// <param name="level">Confidence of the intervals, above 0 and below 1.</param>
    public static GroupComparison Of(TwoByTwo table, VerdictRule rule, double level = 0.95)
    {
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level));
        return new(table, rule, level);
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(GroupComparison);

    private Figure P(Func<TwoByTwo, double> test) =>
        Table.HasBothGroups ? Interval.ToFigure(test(Table)) : Figure.Undefined(NoValueReason.ZeroDenominator);
}
