namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// The number of events in group 1 when base 1, base 2 and the total number of events are held fixed and the odds ratio is
/// given: Fisher's noncentral hypergeometric distribution; with odds ratio 1 the ordinary one.
/// </summary>
/// <remarks>
/// Each term follows exactly from its neighbour, so terms are found by recursion from the most likely value, which keeps
/// full relative precision for any size (differences of log-factorials lose it: ln 1,000,000! is about 10^7).
/// Terms below <see cref="Negligible"/> of the largest are left out.
/// </remarks>
public sealed class NoncentralHypergeometric
{
    private const double Negligible = 1e-290;

    private readonly int _first;
    private readonly double[] _weights;
    private readonly double _sum;

    /// <param name="base1">People in group 1.</param>
    /// <param name="base2">People in group 2.</param>
    /// <param name="events">Events in both groups together, at most both bases together.</param>
    /// <param name="oddsRatio">Greater than 0.</param>
    public NoncentralHypergeometric(int base1, int base2, int events, double oddsRatio)
    {
        Lowest = Math.Max(0, events - base2);
        Highest = Math.Min(base1, events);
        double Step(int x) =>
            (base1 - (double)x) / (x + 1.0) * ((events - (double)x) / (base2 - (double)events + x + 1.0)) * oddsRatio;

        var mode = MostLikely(Step);
        var below = Terms(mode, Lowest, -1, x => 1 / Step(x - 1));
        var above = Terms(mode, Highest, +1, Step);
        below.Reverse();
        _first = mode - below.Count;
        _weights = [.. below, 1.0, .. above];
        _sum = _weights.Sum();
    }

    public int Lowest { get; }

    public int Highest { get; }

    public double Probability(int x) => Weight(x) / _sum;

    public double AtLeast(int x) => Sum(x, _first + _weights.Length - 1) / _sum;

    public double AtMost(int x) => Sum(_first, x) / _sum;

    /// <summary>The probability of every value that is no more likely than x, give or take the relative tolerance.</summary>
    public double NoMoreLikelyThan(int x, double relativeTolerance)
    {
        var limit = Weight(x) * (1 + relativeTolerance);
        return Math.Min(1, _weights.Where(weight => weight <= limit).Sum() / _sum);
    }

    // The ratio of neighbouring terms falls with x, so the mode is the first value that is not exceeded by the next.
    private int MostLikely(Func<int, double> step)
    {
        var (low, high) = (Lowest, Highest);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (step(middle) <= 1) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static List<double> Terms(int mode, int end, int direction, Func<int, double> step)
    {
        var terms = new List<double>();
        var term = 1.0;
        for (var x = mode; x != end; x += direction)
        {
            term *= step(x);
            if (term < Negligible) break;
            terms.Add(term);
        }

        return terms;
    }

    private double Weight(int x) => x < _first || x >= _first + _weights.Length ? 0 : _weights[x - _first];

    private double Sum(int from, int to)
    {
        var sum = 0.0;
        for (var x = Math.Max(from, _first); x <= Math.Min(to, _first + _weights.Length - 1); x++) sum += Weight(x);
        return sum;
    }
}
