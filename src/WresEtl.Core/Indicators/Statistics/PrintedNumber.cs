using System.Globalization;
using System.Numerics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// A number as somebody printed it: its value and how many decimals it was given to, because 1.7 stands for other true
/// values than 1.70. Default is 0 without decimals.
/// </summary>
public readonly record struct PrintedNumber(Fraction Value, int Decimals)
{
    private const int MostDigits = 30;

    /// <summary>
    /// Reads digits with an optional sign (− or -), commas between thousands and a decimal point, in no culture but the one
    /// such reports are written in. No blank, exponent or % sign.
    /// </summary>
    public static bool TryParse(string? text, out PrintedNumber number)
    {
        number = default;
        var isNegative = text is ['-' or '−', ..];
        var parts = (isNegative ? text![1..] : text ?? "").Split('.');
        var decimals = parts.Length == 2 ? parts[1] : "";
        var whole = Thousands(parts[0]);
        if (parts.Length > 2 || whole is null || (parts.Length == 2 && !AreDigits(decimals))) return false;
        if (whole.Length + decimals.Length > MostDigits) return false;

        _ = BigInteger.TryParse(whole + decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var digits);
        var value = new Fraction(isNegative ? -digits : digits, BigInteger.Pow(10, decimals.Length));
        number = new(value, decimals.Length);
        return true;
    }

    /// <summary>Whether an exact value prints as this number, rounded half away from zero.</summary>
    public bool IsRounded(Fraction exact) => Rounding.HalfAwayFromZero(exact, Decimals) == Scaled;

    /// <summary>Whether an exact value prints as this number when its further digits are cut off (case A did that).</summary>
    public bool IsTruncated(Fraction exact)
    {
        var size = exact < default(Fraction) ? default(Fraction) - exact : exact;
        var shown = Value < default(Fraction) ? default(Fraction) - Value : Value;
        var isSameSide = exact.IsZero || Value.IsZero || exact.Numerator.Sign == Value.Numerator.Sign;
        return isSameSide && size >= shown && size - shown < Unit;
    }

    /// <summary>The same digits with the point moved: times 100, two decimals fewer.</summary>
    public PrintedNumber TimesPowerOfTen(int power) =>
        new(power >= 0
            ? Value * new Fraction(BigInteger.Pow(10, power), 1)
            : Value / new Fraction(BigInteger.Pow(10, -power), 1), Math.Max(0, Decimals - power));

    private Fraction Unit => new(1, BigInteger.Pow(10, Decimals));

    private BigInteger Scaled => Rounding.HalfAwayFromZero(Value, Decimals);

    private static string? Thousands(string text)
    {
        var groups = text.Split(',');
        var areGroups = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(part => part.Length == 3));
        return areGroups && groups.All(AreDigits) ? string.Concat(groups) : null;
    }

    private static bool AreDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
