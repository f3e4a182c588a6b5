namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// Where an increasing function reaches a target: false position in its Illinois form (an end that stays twice counts half
/// the second time), with a halving of the bracket every fourth step, so that it always ends.
/// </summary>
internal static class RootFinder
{
    // Limits are reported to six decimals.
    private const double Tolerance = 1e-11;

    private const int MostSteps = 200;

    /// <summary>Searches from a good guess and its likely error, widening the bracket down or up as far as it must.</summary>
    public static double FromStart(Func<double, double> increasing, double target, double start, double error)
    {
        var (low, high, width) = (start, start, error / 4);
        for (; increasing(low) > target; width *= 2) (low, high) = (low - width, low);
        if (low < start) return Between(increasing, target, low, high);
        for (; increasing(high) < target; width *= 2) (low, high) = (high, high + width);
        return Between(increasing, target, low, high);
    }

    public static double Between(Func<double, double> increasing, double target, double low, double high)
    {
        var (below, above, lastSide) = (increasing(low) - target, increasing(high) - target, 0);
        for (var step = 1; step <= MostSteps && high - low > Tolerance * (1 + Math.Abs(low)); step++)
        {
            var x = step % 4 == 0 ? low + (high - low) / 2 : low - below * (high - low) / (above - below);
            var value = increasing(x) - target;
            var side = Math.Sign(value);
            if (side == 0) return x;
            if (side < 0) (low, below, above) = (x, value, side == lastSide ? above / 2 : above);
            else (high, above, below) = (x, value, side == lastSide ? below / 2 : below);
            lastSide = side;
        }

        return low + (high - low) / 2;
    }
}
