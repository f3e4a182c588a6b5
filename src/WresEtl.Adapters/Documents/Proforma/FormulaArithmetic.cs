namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>Operators as spreadsheets understand them.</summary>
internal static class FormulaArithmetic
{
    public static CalculatedValue Apply(char sign, CalculatedValue left, CalculatedValue right)
    {
        if (Bad(left, right) is { } bad) return bad;
        var (a, b) = (left.AsNumber(), right.AsNumber());
        if (Bad(a, b) is { } worse) return worse;
        return sign switch
        {
            '+' => CalculatedValue.Of(a.Number + b.Number),
            '-' => CalculatedValue.Of(a.Number - b.Number),
            '*' => CalculatedValue.Of(a.Number * b.Number),
            _ => b.Number.IsZero ? CalculatedValue.Error : CalculatedValue.Of(a.Number / b.Number),
        };
    }

    public static CalculatedValue Join(CalculatedValue left, CalculatedValue right)
    {
        if (Bad(left, right) is { } bad) return bad;
        // How a number prints inside a text depends on more than is known here.
        return left.Kind is ValueKind.Number or ValueKind.Logical || right.Kind is ValueKind.Number or ValueKind.Logical
            ? CalculatedValue.Unknown
            : CalculatedValue.Of(left.Text + right.Text);
    }

    public static CalculatedValue Compare(string sign, CalculatedValue left, CalculatedValue right)
    {
        if (Bad(left, right) is { } bad) return bad;
        var order = Order(left, right);
        return CalculatedValue.Of(sign switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            ">" => order > 0,
            "<=" => order <= 0,
            _ => order >= 0,
        });
    }

    /// <summary>The first of both that stands for no value; null where both do.</summary>
    private static CalculatedValue? Bad(CalculatedValue left, CalculatedValue right) =>
        left.Kind == ValueKind.Unknown || right.Kind == ValueKind.Unknown ? CalculatedValue.Unknown
        : left.Kind == ValueKind.Error || right.Kind == ValueKind.Error ? CalculatedValue.Error
        : null;

    /// <summary>Numbers before texts before logical values; a blank is whatever the other side's empty value is.</summary>
    private static int Order(CalculatedValue left, CalculatedValue right)
    {
        var (a, b) = (LikeOther(left, right), LikeOther(right, left));
        if (a.Kind != b.Kind) return a.Kind.CompareTo(b.Kind);
        return a.Kind == ValueKind.Text
            ? string.Compare(a.Text, b.Text, StringComparison.OrdinalIgnoreCase)
            : a.Number.CompareTo(b.Number);
    }

    private static CalculatedValue LikeOther(CalculatedValue value, CalculatedValue other) =>
        value.Kind != ValueKind.Blank ? value
        : other.Kind == ValueKind.Text ? CalculatedValue.Of("")
        : other.Kind == ValueKind.Logical ? CalculatedValue.Of(false)
        : value.AsNumber();
}
