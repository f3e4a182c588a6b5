using System.Numerics;

namespace WresEtl.Core.Primitives;

/// <summary>The roundings of the standard, by name. Plain <c>Math.Round</c> takes 0.5 to 0 and 2.5 to 2.</summary>
public static class Rounding
{
    /// <summary>
    /// The value times 10^decimals as a whole number, half away from zero: 6.25 at one decimal gives 63.
    /// </summary>
    // Barnsley CCG 2020-21 (case B): 1 of 16 is 6.25 % and was published as 6.3.
    public static BigInteger HalfAwayFromZero(Fraction value, int decimals)
    {
        var numerator = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals);
        var doubled = (2 * numerator + value.Denominator) / (2 * value.Denominator);
        return value.Numerator.Sign < 0 ? -doubled : doubled;
    }

    /// <summary>The smallest whole number not below the value: heads needed for a target share.</summary>
    public static BigInteger Ceiling(Fraction value)
    {
        var floor = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign > 0 ? floor + 1 : floor;
    }
}
