namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// What one group's count says about its likelihood: the beta distributions whose quantiles are the exact
/// (Clopper–Pearson) limits. Lower: Beta(x, n−x+1); upper: Beta(x+1, n−x); with no events, or nothing but events, a point.
/// </summary>
/// <remarks>
/// Held as a table over the log-odds, where the density is smooth and dies away exponentially on both sides, so that equal
/// steps integrate it almost to machine precision whatever the size of the group.
/// </remarks>
internal sealed class ConfidenceDistribution
{
    private const int Steps = 2048;

    private const int StepsBetweenNodes = 4;

    // The table ends where the density has fallen to e^-40 of its peak, about 4e-18.
    private const double Depth = 40;

    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _start;
    private readonly double _step;
    private readonly double[] _density = [];
    private readonly double[] _cumulative = [];

    private ConfidenceDistribution(double point) =>
        (Nodes, Weights, RelativeSpread) = ([point], [1], 0);

    private ConfidenceDistribution(double alpha, double beta)
    {
        (_alpha, _beta) = (alpha, beta);
        var peak = Math.Log(alpha / beta);
        _start = Edge(peak, -1);
        _step = (Edge(peak, +1) - _start) / Steps;
        _density = [.. Enumerable.Range(0, Steps + 1).Select(i => Math.Exp(LogDensity(At(i)) - LogDensity(peak)))];
        _cumulative = Accumulate();
        Normalise(_cumulative[Steps]);
        var nodes = Enumerable.Range(0, Steps / StepsBetweenNodes).Select(i => i * StepsBetweenNodes).ToArray();
        Nodes = [.. nodes.Select(i => 1 / (1 + Math.Exp(-At(i))))];
        Weights = [.. nodes.Select(i => _density[i] * _step * StepsBetweenNodes)];
        Spread = Math.Sqrt(alpha * beta / (alpha + beta + 1)) / (alpha + beta);
        RelativeSpread = Spread * (alpha + beta) / alpha;
    }

    /// <summary>Likelihoods that stand for the whole distribution, with the probability of each.</summary>
    public double[] Nodes { get; }

    public double[] Weights { get; }

    public double Spread { get; }

    public double RelativeSpread { get; }

    public static ConfidenceDistribution Lower(int events, int people) => Of(events, people - events + 1.0);

    public static ConfidenceDistribution Upper(int events, int people) => Of(events + 1.0, people - events);

    /// <summary>The probability of a likelihood below p. A point has none: it is summed over, never asked.</summary>
    public double Below(double p)
    {
        if (p <= 0) return 0;
        if (p >= 1) return 1;
        var place = (Math.Log(p) - Math.Log(1 - p) - _start) / _step;
        if (place <= 0) return 0;
        return place >= Steps ? 1 : Interpolate((int)place, place - (int)place);
    }

    private static ConfidenceDistribution Of(double alpha, double beta) =>
        alpha == 0 ? new(0.0) : beta == 0 ? new(1.0) : new(alpha, beta);

    private double At(int i) => _start + i * _step;

    private double LogDensity(double u) => -_alpha * LogOnePlusExp(-u) - _beta * LogOnePlusExp(u);

    private static double LogOnePlusExp(double u) => u > 0 ? u + Math.Log(1 + Math.Exp(-u)) : Math.Log(1 + Math.Exp(u));

    private double Edge(double peak, int direction)
    {
        var limit = LogDensity(peak) - Depth;
        var far = 1.0;
        while (LogDensity(peak + direction * far) > limit) far *= 2;
        return peak + direction * RootFinder.Between(x => limit - LogDensity(peak + direction * x), 0, 0, far);
    }

    // Trapezium with the end correction of Euler and Maclaurin; the slope of the density is known exactly.
    private double[] Accumulate()
    {
        var sums = new double[Steps + 1];
        for (var i = 1; i <= Steps; i++)
        {
            var area = _step / 2 * (_density[i - 1] + _density[i]);
            sums[i] = sums[i - 1] + area - _step * _step / 12 * (Slope(i) - Slope(i - 1));
        }

        return sums;
    }

    private double Slope(int i) => _density[i] * (_alpha - (_alpha + _beta) / (1 + Math.Exp(-At(i))));

    private void Normalise(double total)
    {
        for (var i = 0; i <= Steps; i++)
        {
            _density[i] /= total;
            _cumulative[i] /= total;
        }
    }

    // The cubic that has the table's values and the density as its slope at both ends of a step.
    private double Interpolate(int i, double t)
    {
        var (a, b) = (_cumulative[i], _cumulative[i + 1]);
        var (da, db) = (_density[i] * _step, _density[i + 1] * _step);
        var rise = b - a;
        return a + t * (da + t * (3 * rise - 2 * da - db + t * (da + db - 2 * rise)));
    }
}
