using System.Globalization;
using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// Which true values a printed figure stands for: a rounding unit (half away from zero) or a band in words,
/// low included, high not. Written as interfaces.md says: <c>0.1</c> or <c>low..high</c>.
/// </summary>
public abstract record Precision
{
    private Precision()
    {
    }

    public static Precision Exact { get; } = new Unit(1);

    /// <summary>The figure is a multiple of <paramref name="Size"/>, rounded half away from zero.</summary>
    public sealed record Unit(decimal Size) : Precision
    {
        public override string ToString() => Size.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The figure is given as words; the true value is from Low up to but not including High.</summary>
    public sealed record Band(decimal Low, decimal High, string Words) : Precision
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}");
    }

    /// <summary>Reads a precision; a band takes its words from what was printed.</summary>
    public static bool TryRead(string text, string printed, out Precision? precision)
    {
        ArgumentNullException.ThrowIfNull(text);
        precision = null;
        var split = text.IndexOf("..", StringComparison.Ordinal);
        if (split < 0)
            return TryNumber(text, out var size) && size > 0 && (precision = new Unit(size)) is not null;
        return TryNumber(text[..split], out var low) && TryNumber(text[(split + 2)..], out var high) && low < high
            && (precision = new Band(low, high, printed)) is not null;
    }

    internal static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}

/// <summary>A decimal as a whole number over a power of ten, for exact comparison.</summary>
internal readonly record struct ExactDecimal(BigInteger Over, BigInteger Under)
{
    public static ExactDecimal Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var over = Word(bits[2]) << 64 | Word(bits[1]) << 32 | Word(bits[0]);
        var scale = (bits[3] >> 16) & 0xff;
        return new ExactDecimal(bits[3] < 0 ? -over : over, BigInteger.Pow(10, scale));
    }

    private static BigInteger Word(int bits) => unchecked((uint)bits);

    /// <summary>The sign of (over/under − this), under being positive.</summary>
    public int CompareFraction(BigInteger over, BigInteger under) => (over * Under).CompareTo(Over * under);
}

/// <summary>The true values a shown figure stands for, ends included or not.</summary>
internal sealed record ValueRange(decimal Low, bool LowIncluded, decimal High, bool HighIncluded)
{
    private readonly ExactDecimal _low = ExactDecimal.Of(Low);
    private readonly ExactDecimal _high = ExactDecimal.Of(High);

    /// <summary>Null when the printed text is not what its precision says it is.</summary>
    public static ValueRange? Of(string printed, Precision precision)
    {
        if (precision is Precision.Band band)
            return new ValueRange(band.Low, true, band.High, false);
        if (!Precision.TryNumber(printed, out var value))
            return null;
        var half = ((Precision.Unit)precision).Size / 2;
        return new ValueRange(value - half, value > 0, value + half, value < 0);
    }

    public bool Holds(BigInteger over, BigInteger under)
    {
        var low = _low.CompareFraction(over, under);
        var high = _high.CompareFraction(over, under);
        return (low > 0 || (low == 0 && LowIncluded)) && (high < 0 || (high == 0 && HighIncluded));
    }
}
