using System.Numerics;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>The functions forms use. Any other name is unknown.</summary>
internal static class FormulaFunctions
{
    private const int DecimalsAtMost = 15;

    public static CalculatedValue Call(string name, IReadOnlyList<FormulaArgument> arguments)
    {
        var values = arguments.SelectMany(a => a.Values).ToList();
        return (name, arguments.Count) switch
        {
            ("IF", 2 or 3) => If(arguments),
            ("IFERROR", 2) => Single(arguments[0]) is { Kind: ValueKind.Error } ? Single(arguments[1]) : Single(arguments[0]),
            ("ISERROR", 1) => Test(Single(arguments[0]), v => v.Kind == ValueKind.Error),
            ("ISBLANK", 1) => Test(Single(arguments[0]), v => v.Kind == ValueKind.Blank),
            ("ISNUMBER", 1) => Test(Single(arguments[0]), v => v.Kind == ValueKind.Number),
            ("NOT", 1) => Logical(Single(arguments[0]), flag => !flag),
            ("AND", > 0) => All(values, all: true),
            ("OR", > 0) => All(values, all: false),
            ("SUM", > 0) => Sum(arguments),
            ("COUNT", > 0) => Count(values, v => v.Kind == ValueKind.Number),
            ("COUNTBLANK", 1) => Count(values, v => v.IsEmpty),
            ("ROUND", 2) => Round(Single(arguments[0]).AsNumber(), Single(arguments[1]).AsNumber()),
            _ => CalculatedValue.Unknown,
        };
    }

    private static CalculatedValue If(IReadOnlyList<FormulaArgument> arguments)
    {
        var condition = Single(arguments[0]).AsNumber();
        if (condition.Kind != ValueKind.Number) return condition;
        if (!condition.Number.IsZero) return Single(arguments[1]);
        return arguments.Count == 3 ? Single(arguments[2]) : CalculatedValue.Of(false);
    }

    private static CalculatedValue Test(CalculatedValue value, Func<CalculatedValue, bool> test) =>
        value.Kind == ValueKind.Unknown ? value : CalculatedValue.Of(test(value));

    private static CalculatedValue Logical(CalculatedValue value, Func<bool, bool> change)
    {
        var number = value.AsNumber();
        return number.Kind == ValueKind.Number ? CalculatedValue.Of(change(!number.Number.IsZero)) : number;
    }

    private static CalculatedValue All(IReadOnlyList<CalculatedValue> values, bool all)
    {
        var numbers = values.Select(v => v.AsNumber()).ToList();
        var bad = numbers.OrderByDescending(n => n.Kind).First();
        if (bad.Kind != ValueKind.Number) return bad;
        return CalculatedValue.Of(all ? numbers.All(n => !n.Number.IsZero) : numbers.Any(n => !n.Number.IsZero));
    }

    private static CalculatedValue Sum(IReadOnlyList<FormulaArgument> arguments)
    {
        var sum = CalculatedValue.Of(default(Fraction));
        foreach (var argument in arguments)
        {
            foreach (var value in argument.Values)
            {
                // In referenced cells only numbers count; texts and blanks are passed over.
                var isPassedOver = argument.IsReference && value.Kind is ValueKind.Text or ValueKind.Blank or ValueKind.Logical;
                if (!isPassedOver) sum = FormulaArithmetic.Apply('+', sum, value);
            }
        }

        return sum;
    }

    private static CalculatedValue Count(IReadOnlyList<CalculatedValue> values, Func<CalculatedValue, bool> which) =>
        values.Any(v => v.Kind == ValueKind.Unknown) ? CalculatedValue.Unknown : CalculatedValue.Of(Fraction.Of(values.Count(which)));

    private static CalculatedValue Round(CalculatedValue value, CalculatedValue decimals)
    {
        if (value.Kind != ValueKind.Number) return value;
        if (decimals.Kind != ValueKind.Number) return decimals;
        if (!decimals.Number.Denominator.IsOne || decimals.Number < default(Fraction) || decimals.Number > Fraction.Of(DecimalsAtMost))
            return CalculatedValue.Unknown;
        var places = (int)decimals.Number.Numerator;
        return CalculatedValue.Of(new Fraction(Rounding.HalfAwayFromZero(value.Number, places), BigInteger.Pow(10, places)));
    }

    private static CalculatedValue Single(FormulaArgument argument) =>
        argument.Values.Count == 1 ? argument.Values[0] : CalculatedValue.Unknown;
}
