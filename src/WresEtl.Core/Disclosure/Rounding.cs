using System.Globalization;
using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>The one rounding of printed figures: to a multiple of a unit, half away from zero.</summary>
internal static class Rounding
{
    /// <summary>A count to a multiple of <paramref name="unit"/>.</summary>
    public static long HalfUp(long count, long unit) => (count + unit / 2) / unit * unit;

    /// <summary>A fraction to a multiple of <paramref name="unit"/>, written with the unit's decimals.</summary>
    public static string Print(BigInteger over, BigInteger under, decimal unit)
    {
        var step = ExactDecimal.Of(unit);
        var (scaledOver, scaledUnder) = (BigInteger.Abs(over) * step.Under, under * step.Over);
        var steps = (2 * scaledOver + scaledUnder) / (2 * scaledUnder);
        return ((decimal)steps * unit * over.Sign).ToString(CultureInfo.InvariantCulture);
    }
}
