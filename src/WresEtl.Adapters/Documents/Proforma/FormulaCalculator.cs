using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>
/// Calculates a cell's formula exactly: the arithmetic, comparisons and handful of functions that forms use. Anything else comes to
/// <see cref="ValueKind.Unknown"/>, never to a guess.
/// </summary>
/// <param name="formula">The formula without its equals sign.</param>
/// <param name="sheet">The sheet it stands on.</param>
/// <param name="shift">For a shared formula, rows and columns from the cell it was written for.</param>
/// <param name="cells">Values of other cells, by sheet and place.</param>
internal sealed class FormulaCalculator(
    string formula, string sheet, (int Rows, int Columns) shift, Func<string, CellPlace, CalculatedValue> cells)
{
    private const int Deepest = 60;

    private int _at;
    private int _depth;
    private bool _failed;

    public CalculatedValue Calculate()
    {
        var value = Comparison();
        return _failed || Peek() != '\0' ? CalculatedValue.Unknown : value;
    }

    private CalculatedValue Comparison()
    {
        if (++_depth > Deepest) return Fail();
        var left = Joined();
        while (Operator("<=", ">=", "<>", "<", ">", "=") is { } sign) left = FormulaArithmetic.Compare(sign, left, Joined());
        _depth--;
        return left;
    }

    private CalculatedValue Joined()
    {
        var left = Sum();
        while (Operator("&") is not null) left = FormulaArithmetic.Join(left, Sum());
        return left;
    }

    private CalculatedValue Sum()
    {
        var left = Product();
        while (Operator("+", "-") is { } sign) left = FormulaArithmetic.Apply(sign[0], left, Product());
        return left;
    }

    private CalculatedValue Product()
    {
        var left = Signed();
        while (Operator("*", "/") is { } sign) left = FormulaArithmetic.Apply(sign[0], left, Signed());
        return left;
    }

    private CalculatedValue Signed()
    {
        if (Operator("-") is not null) return FormulaArithmetic.Apply('-', CalculatedValue.Of(default(Fraction)), Signed());
        if (Operator("+") is not null) return Signed();
        var value = Operand();
        while (Operator("%") is not null) value = FormulaArithmetic.Apply('/', value, CalculatedValue.Of(Fraction.Of(100)));
        return value;
    }

    private CalculatedValue Operand()
    {
        var next = Peek();
        if (next == '(') return Parenthesis();
        if (next == '"') return Quoted();
        if (char.IsAsciiDigit(next) || next == '.') return Number();
        var argument = ReferenceOrFunction();
        return argument.Values.Count == 1 ? argument.Values[0] : Fail();
    }

    private CalculatedValue Parenthesis()
    {
        _at++;
        var value = Comparison();
        return Operator(")") is null ? Fail() : value;
    }

    private CalculatedValue Quoted()
    {
        var text = new System.Text.StringBuilder();
        for (_at++; _at < formula.Length; _at++)
        {
            if (formula[_at] != '"') text.Append(formula[_at]);
            else if (_at + 1 < formula.Length && formula[_at + 1] == '"') text.Append(formula[_at++]);
            else
            {
                _at++;
                return CalculatedValue.Of(text.ToString());
            }
        }

        return Fail();
    }

    private CalculatedValue Number()
    {
        var start = _at;
        while (_at < formula.Length && (char.IsAsciiDigit(formula[_at]) || formula[_at] == '.')) _at++;
        return CalculatedValue.OfStored(formula[start.._at]);
    }

    /// <summary>What stands between two commas of a function: a reference with its cells, or any expression.</summary>
    private FormulaArgument Argument()
    {
        var start = _at;
        if (Peek() is var next && (char.IsAsciiLetter(next) || next is '$' or '\''))
        {
            var reference = ReferenceOrFunction();
            if (Peek() is ',' or ')') return reference;
            _at = start;
        }

        return new FormulaArgument(IsReference: false, [Comparison()]);
    }

    private FormulaArgument ReferenceOrFunction()
    {
        var on = SheetName() ?? sheet;
        var word = Word();
        if (word.Length > 0 && Peek() == '(') return new FormulaArgument(false, [Function(word)]);
        if (word.Equals("TRUE", StringComparison.OrdinalIgnoreCase)) return new FormulaArgument(false, [CalculatedValue.Of(true)]);
        if (word.Equals("FALSE", StringComparison.OrdinalIgnoreCase)) return new FormulaArgument(false, [CalculatedValue.Of(false)]);
        if (CellPlace.Parse(word, shift) is not { } first) return new FormulaArgument(false, [Fail()]);
        if (Operator(":") is null) return new FormulaArgument(true, [cells(on, first)]);
        return CellPlace.Parse(Word(), shift) is { } last && CellPlace.Between(first, last) is { } range
            ? new FormulaArgument(true, [.. range.Select(place => cells(on, place))])
            : new FormulaArgument(false, [Fail()]);
    }

    private CalculatedValue Function(string name)
    {
        _at++;
        if (++_depth > Deepest) return Fail();
        var arguments = new List<FormulaArgument>();
        if (Operator(")") is null)
        {
            do arguments.Add(Argument());
            while (!_failed && Operator(",") is not null);
            if (Operator(")") is null) return Fail();
        }

        _depth--;
        return FormulaFunctions.Call(name.ToUpperInvariant(), arguments);
    }

    private string? SheetName()
    {
        var end = formula.IndexOf('!', _at);
        if (end < 0) return null;
        var name = formula[_at..end].Trim();
        var isQuoted = name.Length > 1 && name[0] == '\'' && name[^1] == '\'';
        if (!isQuoted && !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) return null;
        _at = end + 1;
        return isQuoted ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;
    }

    private string Word()
    {
        Peek();
        var start = _at;
        while (_at < formula.Length && (char.IsAsciiLetterOrDigit(formula[_at]) || formula[_at] is '$' or '_' or '.')) _at++;
        return formula[start.._at];
    }

    private string? Operator(params ReadOnlySpan<string> signs)
    {
        Peek();
        foreach (var sign in signs)
        {
            if (string.CompareOrdinal(formula, _at, sign, 0, sign.Length) != 0) continue;
            _at += sign.Length;
            return sign;
        }

        return null;
    }

    private char Peek()
    {
        while (_at < formula.Length && char.IsWhiteSpace(formula[_at])) _at++;
        return _at < formula.Length ? formula[_at] : '\0';
    }

    private CalculatedValue Fail()
    {
        _failed = true;
        _at = formula.Length;
        return CalculatedValue.Unknown;
    }
}

/// <summary>One argument of a function: the cells of a reference, or a single value.</summary>
internal sealed record FormulaArgument(bool IsReference, IReadOnlyList<CalculatedValue> Values);
