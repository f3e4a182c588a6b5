namespace WresEtl.Core.Indicators.Statistics;

/// <summary>Where an increasing function reaches a target: false position, with a halving whenever that is too slow.</summary>
internal static class RootFinder
{
    private const double Tolerance = 1e-12;

    private const int MostSteps = 200;

    /// <summary>Searches a bracket that it widens by itself, first down, then up, from a starting point.</summary>
    public static double FromStart(Func<double, double> increasing, double target, double start)
    {
        var (low, high, width) = (start, start, 0.5);
        for (; increasing(low) > target; width *= 2) low -= width;
        width = 0.5;
        for (; increasing(high) < target; width *= 2) high += width;
        return Between(increasing, target, low, high);
    }

    public static double Between(Func<double, double> increasing, double target, double low, double high)
    {
        var (below, above) = (increasing(low) - target, increasing(high) - target);
        for (var step = 0; step < MostSteps && high - low > Tolerance * (1 + Math.Abs(low)); step++)
        {
            var x = step % 3 == 2 || above - below <= 0 ? low + (high - low) / 2 : low - below * (high - low) / (above - below);
            var value = increasing(x) - target;
            if (value == 0) return x;
            if (value < 0) (low, below, above) = (x, value, above / 2);
            else (high, above, below) = (x, value, below / 2);
        }

        return low + (high - low) / 2;
    }
}
