using System.Globalization;
using System.Numerics;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Documents.Proforma;

internal enum ValueKind
{
    Blank,
    Number,
    Text,
    Logical,

    /// <summary>A spreadsheet error such as #DIV/0!.</summary>
    Error,

    /// <summary>Uses something this calculator does not know; whatever rests on it is unknown too.</summary>
    Unknown,
}

/// <summary>What a spreadsheet cell comes to, numbers exactly. Default is blank.</summary>
internal readonly record struct CalculatedValue(ValueKind Kind, Fraction Number, string Text)
{
    public static CalculatedValue Blank => default;

    public static CalculatedValue Error { get; } = new(ValueKind.Error, default, "");

    public static CalculatedValue Unknown { get; } = new(ValueKind.Unknown, default, "");

    public bool IsEmpty => Kind == ValueKind.Blank || (Kind == ValueKind.Text && Text.Length == 0);

    public static CalculatedValue Of(Fraction number) => new(ValueKind.Number, number, "");

    public static CalculatedValue Of(string text) => new(ValueKind.Text, default, text);

    public static CalculatedValue Of(bool flag) => new(ValueKind.Logical, Fraction.Of(flag ? 1 : 0), "");

    /// <summary>The number that stands in a file, in plain or scientific notation; unknown where it is none or beyond a decimal's range.</summary>
    public static CalculatedValue OfStored(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Unknown;
        var bits = decimal.GetBits(number);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var decimals = (bits[3] >> 16) & 0x7F;
        return Of(new Fraction(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, decimals)));
    }

    /// <summary>As an operand of arithmetic: blank is 0, text is an error.</summary>
    public CalculatedValue AsNumber() => Kind switch
    {
        ValueKind.Blank => Of(default(Fraction)),
        ValueKind.Number => this,
        ValueKind.Logical => Of(Number),
        ValueKind.Text => Error,
        ValueKind.Error or ValueKind.Unknown => this,
    };
}
