using System.Globalization;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Returns;

/// <summary>
/// Reads the notation of a template formula. Anything else in the text is refused, with its position and what was expected there.
/// </summary>
public static class TemplateFormulaParser
{
    /// <summary>Longest formula read, which also bounds how deep parentheses can go.</summary>
    public const int LongestFormula = 400;

    private const int DigitsAtMost = 6;

    private const string Operands = "a number, r36, W36, B36, U36, T36, sum(1..9) or (";

    /// <summary>The formula; refused with code <c>bad-formula</c>.</summary>
    public static Outcome<TemplateFormula> Parse(string text)
    {
        if (text.Length > LongestFormula) return Refuse($"longer than {LongestFormula} characters");
        var reader = new Reader(text);
        var formula = reader.Expression();
        if (formula is not null && !reader.AtEnd) reader.Fail("an operator or the end");
        return reader.Problem is { } problem ? Refuse(problem) : new Outcome<TemplateFormula>.Ok(formula!);
    }

    private static Outcome<TemplateFormula>.Refused Refuse(string problem) => new("bad-formula", problem);

    /// <summary>Recursive descent; null means that it failed and <see cref="Problem"/> says where.</summary>
    private sealed class Reader(string text)
    {
        private int _at;

        public string? Problem { get; private set; }

        public bool AtEnd => Peek() == '\0';

        public TemplateFormula? Fail(string expected)
        {
            Problem ??= $"position {(_at + 1).ToString(CultureInfo.InvariantCulture)}: expected {expected}";
            return null;
        }

        public TemplateFormula? Expression() => Chain(Term, '+', FormulaOperator.Add, '-', FormulaOperator.Subtract);

        private TemplateFormula? Term() => Chain(Operand, '*', FormulaOperator.Multiply, '/', FormulaOperator.Divide);

        private TemplateFormula? Chain(
            Func<TemplateFormula?> next, char one, FormulaOperator oneMeans, char other, FormulaOperator otherMeans)
        {
            var left = next();
            while (left is not null && (Peek() == one || Peek() == other))
            {
                var meaning = Take() == one ? oneMeans : otherMeans;
                left = next() is { } right ? new TemplateFormula.Operation(meaning, left, right) : null;
            }

            return left;
        }

        private TemplateFormula? Operand() => Peek() switch
        {
            '(' => Parenthesis(),
            's' => Sum(),
            'r' => Reference(row => new TemplateFormula.SameColumn(row)),
            'T' => Reference(row => new TemplateFormula.RowTotal(row)),
            'W' => Reference(row => new TemplateFormula.FixedCell(EthnicGroup.White, row)),
            'B' => Reference(row => new TemplateFormula.FixedCell(EthnicGroup.Bme, row)),
            'U' => Reference(row => new TemplateFormula.FixedCell(EthnicGroup.Unknown, row)),
            >= '0' and <= '9' => Number() is { } number ? new TemplateFormula.Constant(number) : null,
            _ => Fail(Operands),
        };

        private TemplateFormula? Parenthesis()
        {
            Take();
            return Expression() is { } inside && Expect(')') ? inside : null;
        }

        private TemplateFormula? Reference(Func<int, TemplateFormula> make)
        {
            Take();
            return Number() is { } row ? make(row) : null;
        }

        private TemplateFormula? Sum()
        {
            if (!"sum(".All(Expect)) return null;
            var ranges = new List<RowRange>();
            do
            {
                if (Range() is not { } range) return null;
                if (ranges.Any(r => r.First <= range.Last && range.First <= r.Last)) return Fail("rows that are not in the sum already");
                ranges.Add(range);
            }
            while (TakeIf(','));
            return Expect(')') ? new TemplateFormula.SumOfRows(ranges) : null;
        }

        private RowRange? Range()
        {
            if (Number() is not { } first) return null;
            if (!TakeIf('.')) return new RowRange(first, first);
            if (!Expect('.') || Number() is not { } last) return null;
            if (last >= first) return new RowRange(first, last);
            Fail("a last row that is not before the first");
            return null;
        }

        private int? Number()
        {
            Peek();
            var digits = text.AsSpan(_at);
            var length = digits.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length;
            if (length is 0 or > DigitsAtMost)
            {
                Fail("a whole number");
                return null;
            }

            _at += length;
            return int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        private char Peek()
        {
            while (_at < text.Length && text[_at] == ' ') _at++;
            return _at < text.Length ? text[_at] : '\0';
        }

        private char Take() => text[_at++];

        private bool TakeIf(char wanted)
        {
            if (Peek() != wanted) return false;
            _at++;
            return true;
        }

        private bool Expect(char wanted)
        {
            if (TakeIf(wanted)) return true;
            Fail($"'{wanted}'");
            return false;
        }
    }
}
