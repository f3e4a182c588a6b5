using System.Numerics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>A confidence interval as computed; the upper limit of a ratio may be infinite. Default is the point 0.</summary>
/// <remarks>Binary floating point serves the search for a limit only: what is reported is <see cref="LowerFigure"/> and
/// <see cref="UpperFigure"/>, rounded once, half away from zero, to six decimals.</remarks>
public readonly record struct Interval(double Lower, double Upper)
{
    private const int Decimals = 6;

    public Figure LowerFigure => ToFigure(Lower);

    /// <summary>Undefined where there is no upper limit; never infinity.</summary>
    public Figure UpperFigure => ToFigure(Upper);

    public bool Covers(double value) => Lower <= value && value <= Upper;

    /// <summary>An interval gives counts back, so it is not for logs either.</summary>
    public override string ToString() => nameof(Interval);

    /// <summary>A computed number as a figure, to six decimals.</summary>
    internal static Figure ToFigure(double value)
    {
        if (!double.IsFinite(value)) return Figure.Undefined(NoValueReason.ComparisonGroupIsZero);
        var scale = Math.Pow(10, Decimals);
        var scaled = new BigInteger(Math.Round(value * scale, MidpointRounding.AwayFromZero));
        return Figure.Of(new Fraction(scaled, BigInteger.Pow(10, Decimals)));
    }
}
