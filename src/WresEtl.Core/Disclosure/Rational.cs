using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// An exact fraction with a positive denominator, in lowest terms. Default is not a value; use <see cref="Of"/>.
/// Overflow throws: the search that meets it counts as "not proven", never as a guess.
/// </summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _over;
    private readonly long _under;

    private Rational(long over, long under) => (_over, _under) = (over, under);

    public static Rational Zero { get; } = new(0, 1);
    public static Rational One { get; } = new(1, 1);

    public int Sign => Math.Sign(_over);
    public bool IsZero => _over == 0;
    public bool IsWhole => _under == 1;

    /// <summary>The largest whole number not above the fraction.</summary>
    public long Floor => _under == 1 ? _over : Math.DivRem(_over, _under).Quotient - (_over < 0 ? 1 : 0);

    public static Rational Of(long whole) => new(whole, 1);

    public static Rational operator +(Rational a, Rational b) =>
        (a._under | b._under) == 1 ? new(a._over + b._over, 1)
        : Reduce((Int128)a._over * b._under + (Int128)b._over * a._under, (Int128)a._under * b._under);

    public static Rational operator -(Rational a) => new(-a._over, a._under);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) =>
        (a._under | b._under) == 1 ? new(a._over * b._over, 1)
        : Reduce((Int128)a._over * b._over, (Int128)a._under * b._under);

    public static Rational operator /(Rational a, Rational b) =>
        b._over < 0
            ? Reduce(-(Int128)a._over * b._under, -(Int128)a._under * b._over)
            : Reduce((Int128)a._over * b._under, (Int128)a._under * b._over);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public int CompareTo(Rational other) =>
        _under == other._under
            ? _over.CompareTo(other._over)
            : ((Int128)_over * other._under).CompareTo((Int128)other._over * _under);

    public bool Equals(Rational other) => _over == other._over && _under == other._under;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_over, _under);

    private static Rational Reduce(Int128 over, Int128 under)
    {
        var divisor = (Int128)BigInteger.GreatestCommonDivisor(over, under);
        return new Rational((long)(over / divisor), (long)(under / divisor));
    }
}
