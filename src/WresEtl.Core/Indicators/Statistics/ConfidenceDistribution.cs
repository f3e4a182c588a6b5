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

    private const int Panels = 32;

    // The table ends where the density has fallen to e^-40 of its peak, about 4e-18.
    private const double Depth = 40;

    // Gauss–Legendre with eight nodes, for a panel from -1 to 1.
    private static readonly double[] Nodes =
    [
        -0.9602898564975363, -0.7966664774136267, -0.5255324099163290, -0.1834346424956498,
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363,
    ];

    private static readonly double[] Weights =
    [
        0.1012285362903763, 0.2223810344533745, 0.3137066458778873, 0.3626837833783620,
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763,
    ];

    private readonly double? _point;
    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _start;
    private readonly double _step;
    private readonly double _logScale;
    private readonly double[] _density = [];
    private readonly double[] _cumulative = [];
    private readonly (double Likelihood, double Weight)[] _whole = [];

    private ConfidenceDistribution(double point) => _point = point;

    private ConfidenceDistribution(double alpha, double beta)
    {
        (_alpha, _beta) = (alpha, beta);
        var peak = Math.Log(alpha / beta);
        var highest = LogDensity(peak);
        _start = Edge(peak, -1);
        _step = (Edge(peak, +1) - _start) / Steps;
        _density = new double[Steps + 1];
        _cumulative = Accumulate(highest);
        _logScale = highest + Math.Log(_cumulative[Steps]);
        Normalise(_cumulative[Steps]);
        _whole = Panelled(_start, End);
        Spread = Math.Sqrt(alpha * beta / (alpha + beta + 1)) / (alpha + beta);
        RelativeSpread = Spread * (alpha + beta) / alpha;
    }

    /// <summary>Standard deviation; 0 for a point.</summary>
    public double Spread { get; }

    /// <summary>Standard deviation over mean; 0 for a point.</summary>
    public double RelativeSpread { get; }

    public static ConfidenceDistribution Lower(int events, int people) => Of(events, people - events + 1.0);

    public static ConfidenceDistribution Upper(int events, int people) => Of(events + 1.0, people - events);

    /// <summary>The probability of a likelihood below p. A point has none: it is summed over, never asked.</summary>
    public double Below(double p)
    {
        if (p <= 0) return 0;
        if (p >= 1) return 1;
        var place = (LogOdds(p) - _start) / _step;
        if (place <= 0) return 0;
        return place >= Steps ? 1 : Interpolate((int)place, place - (int)place);
    }

    /// <summary>
    /// The mean of a function of the likelihood that is smooth from low to high and constant outside. Edges are kinks, which
    /// no rule of quadrature may step over.
    /// </summary>
    public double Mean(Func<double, double> function, double low, double high)
    {
        if (_point is { } point) return function(point);
        var from = low <= 0 ? _start : Math.Max(_start, LogOdds(low));
        var to = high >= 1 ? End : Math.Min(End, LogOdds(high));
        var sum = function(low) * Below(low) + function(high) * (1 - Below(high));
        if (from < to) foreach (var (likelihood, weight) in Quadrature(from, to)) sum += weight * function(likelihood);
        return sum;
    }

    private (double Likelihood, double Weight)[] Quadrature(double from, double to) =>
        from == _start && to == End ? _whole : Panelled(from, to);

    private (double Likelihood, double Weight)[] Panelled(double from, double to)
    {
        var half = (to - from) / Panels / 2;
        var points = new (double, double)[Panels * Nodes.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var u = from + half * (2 * (i / Nodes.Length) + 1 + Nodes[i % Nodes.Length]);
            points[i] = (Likelihood(u), half * Weights[i % Nodes.Length] * Math.Exp(LogDensity(u) - _logScale));
        }

        return points;
    }

    private double End => _start + Steps * _step;

    private static ConfidenceDistribution Of(double alpha, double beta) =>
        alpha == 0 ? new(0.0) : beta == 0 ? new(1.0) : new(alpha, beta);

    private static double LogOdds(double p) => Math.Log(p / (1 - p));

    private static double Likelihood(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private double At(int i) => _start + i * _step;

    // p^alpha (1-p)^beta, where -ln p = ln(1 + e^-u) and -ln(1-p) = ln(1 + e^u).
    private double LogDensity(double u)
    {
        var small = Math.Log(1 + Math.Exp(-Math.Abs(u)));
        return -_alpha * (Math.Max(-u, 0) + small) - _beta * (Math.Max(u, 0) + small);
    }

    private double Edge(double peak, int direction)
    {
        var limit = LogDensity(peak) - Depth;
        var far = 1.0;
        while (LogDensity(peak + direction * far) > limit) far *= 2;
        return peak + direction * RootFinder.Between(x => limit - LogDensity(peak + direction * x), 0, 0, far);
    }

    // Trapezium with the end correction of Euler and Maclaurin; the slope of the density is known exactly.
    private double[] Accumulate(double highest)
    {
        var sums = new double[Steps + 1];
        var slopeBefore = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            _density[i] = Math.Exp(LogDensity(At(i)) - highest);
            var slope = _density[i] * (_alpha - (_alpha + _beta) * Likelihood(At(i)));
            if (i > 0)
                sums[i] = sums[i - 1] + _step / 2 * (_density[i - 1] + _density[i]) - _step * _step / 12 * (slope - slopeBefore);
            slopeBefore = slope;
        }

        return sums;
    }

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
