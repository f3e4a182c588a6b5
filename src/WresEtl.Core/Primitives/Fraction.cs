using System.Globalization;
using System.Numerics;

namespace WresEtl.Core.Primitives;

/// <summary>
/// An exact rational number, always in lowest terms with a positive denominator. Default is 0.
/// Every percentage, likelihood and ratio is one until it is printed, so nothing is ever rounded twice.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    // Stored less one, so that the default value is 0/1.
    private readonly BigInteger _denominatorLessOne;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("A fraction needs a denominator other than 0.");
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominatorLessOne = denominator / divisor - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    public static Fraction Of(long numerator, long denominator = 1) => new(numerator, denominator);

    /// <summary>A decimal number exactly.</summary>
    public static Fraction Of(decimal number)
    {
        var scale = decimal.GetBits(number)[3] >> 16 & 0xFF;
        var digits = new BigInteger(decimal.Truncate(number));
        for (var i = 0; i < scale; i++)
        {
            number = (number - decimal.Truncate(number)) * 10;
            digits = digits * 10 + new BigInteger(decimal.Truncate(number));
        }

        return new Fraction(digits, BigInteger.Pow(10, scale));
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Rounded half away from zero, as Excel's ROUND, to that many decimals, with exactly that many printed.</summary>
    public string ToFixed(int decimals)
    {
        var scaled = Rounding.HalfAwayFromZero(this, decimals);
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return scaled.Sign < 0 ? "-" + text : text;
    }

    /// <summary>Rounded half away from zero to at most that many decimals, without trailing zeros.</summary>
    public string ToShortest(int decimals)
    {
        var text = ToFixed(decimals);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>The nearest number a spreadsheet can hold; for writing numeric cells only, never for calculating.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    public override string ToString() => ToShortest(6);
}
