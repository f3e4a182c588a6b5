using System.Globalization;

namespace WresEtl.Core.Intake;

/// <summary>
/// An ESR employee number: 1 to 8 digits kept as written, so 0123 and 123 are two numbers. Default is "none".
/// </summary>
public readonly record struct EmployeeNumber : IComparable<EmployeeNumber>
{
    public const int MostDigits = 8;

    private readonly uint _value;
    private readonly byte _digits;

    private EmployeeNumber(uint value, int digits) => (_value, _digits) = (value, (byte)digits);

    public bool IsNone => _digits == 0;

    /// <summary>The digits as a number; zeros in front are not in it.</summary>
    internal uint Value => _value;

    /// <summary>Digits as written, zeros in front included.</summary>
    public int Length => _digits;

    /// <summary>The number a spreadsheet makes of it. Two numbers that share it are still two numbers.</summary>
    public EmployeeNumber WithoutZeros => IsNone ? this : new EmployeeNumber(_value, 1);

    /// <summary>Reads 1 to 8 digits; a whole number that a spreadsheet printed with .0 loses the .0, and one written as text
    /// for Excel loses the marks of that; both are certain.</summary>
    /// <param name="cell">The cell, spaces at the ends ignored.</param>
    /// <param name="padTo">Pads a shorter number with zeros, where the client's configuration says so; 0 never.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(ReadOnlySpan<byte> cell, int padTo, out EmployeeNumber number)
    {
        number = default;
        var text = SpreadsheetText.Inside(Utf8Text.Trim(cell));
        if (text.EndsWith(".0"u8)) text = text[..^2];
        if (text.IsEmpty || text.Length > MostDigits) return false;
        var value = 0u;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9') return false;
            value = value * 10 + (uint)(c - '0');
        }

        number = new EmployeeNumber(value, Math.Max(text.Length, Math.Min(padTo, MostDigits)));
        return true;
    }

    public int CompareTo(EmployeeNumber other) =>
        _value == other._value ? _digits.CompareTo(other._digits) : _value.CompareTo(other._value);

    /// <summary>The digits, for the exceptions files: never for a log.</summary>
    public string ToDigits() => IsNone ? "" : _value.ToString(CultureInfo.InvariantCulture).PadLeft(_digits, '0');

    /// <summary>Redacted.</summary>
    public override string ToString() => "EmployeeNumber";

    public override int GetHashCode() => unchecked((int)(_value * 2654435761u) ^ _digits);
}

/// <summary>An assignment number: an employee number and, for further posts, a suffix from 1 to 99. Default is "none".</summary>
/// <param name="Employee">The digits before the dash.</param>
/// <param name="Suffix">0 for the main post.</param>
public readonly record struct AssignmentNumber(EmployeeNumber Employee, int Suffix) : IComparable<AssignmentNumber>
{
    public bool IsNone => Employee.IsNone;

    public static bool TryRead(ReadOnlySpan<byte> cell, int padTo, out AssignmentNumber number)
    {
        number = default;
        var text = SpreadsheetText.Inside(Utf8Text.Trim(cell));
        var dash = text.IndexOf((byte)'-');
        var suffix = 0;
        if (dash >= 0)
        {
            var digits = text[(dash + 1)..];
            if (digits.Length is 0 or > 2 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
            foreach (var c in digits) suffix = suffix * 10 + (c - '0');
            text = text[..dash];
        }

        if (!EmployeeNumber.TryRead(text, padTo, out var employee)) return false;
        number = new AssignmentNumber(employee, suffix);
        return true;
    }

    public int CompareTo(AssignmentNumber other) =>
        Employee.CompareTo(other.Employee) is not 0 and var order ? order : Suffix.CompareTo(other.Suffix);

    /// <summary>As ESR prints it, for the exceptions files: never for a log.</summary>
    public string ToDigits() => Suffix == 0 ? Employee.ToDigits() : string.Create(CultureInfo.InvariantCulture, $"{Employee.ToDigits()}-{Suffix}");

    /// <summary>Redacted.</summary>
    public override string ToString() => "AssignmentNumber";
}
