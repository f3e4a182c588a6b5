using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Fractions and the search for a smallest value, beside counting on.</summary>
public class ExactArithmeticTests
{
    [Fact]
    public void Fractions_AreCalculatedAsWholeNumbersAre()
    {
        foreach (var (a, b, c, d) in from a in Enumerable.Range(-3, 7) from b in Enumerable.Range(1, 4) from c in Enumerable.Range(-3, 7) from d in Enumerable.Range(1, 4) select (a, b, c, d))
        {
            var (x, y) = (Rational.Of(a) / Rational.Of(b), Rational.Of(c) / Rational.Of(d));
            AssertIs(x + y, a * d + c * b, b * d);
            AssertIs(x - y, a * d - c * b, b * d);
            AssertIs(x * y, a * c, b * d);
            AssertIs(-x, -a, b);
            if (c != 0)
                AssertIs(x / y, a * d * Math.Sign(c), b * Math.Abs(c));
            Assert.Equal((a * d).CompareTo(c * b), Math.Sign(x.CompareTo(y)));
            Assert.Equal((a * d < c * b, a * d == c * b), (x < y, x.Equals(y)));
            Assert.Equal(a * d > c * b, x > y);
            Assert.Equal(x.Equals(y), x.Equals((object)y));
            Assert.True(!x.Equals(y) || x.GetHashCode() == y.GetHashCode());
        }
    }

    [Fact]
    public void FractionThatIsTooLarge_Throws()
    {
        Assert.Throws<OverflowException>(() => Rational.Of(long.MaxValue) * Rational.Of(2));
        Assert.Throws<OverflowException>(() => Rational.Of(long.MaxValue) / Rational.Of(2) * Rational.Of(3));
        Assert.False(Rational.One.Equals((object)1L));
    }

    [Fact]
    public void SmallestValue_IsTheOneThatCountingFinds()
    {
        var (possible, impossible) = (0, 0);
        foreach (var number in Enumerable.Range(0, 70))
        {
            var dice = new Dice((ulong)number + 99);
            var rows = Rows(dice);
            var simplex = new Simplex(Variables, rows, 4000);
            foreach (var _ in Enumerable.Range(0, 4))
            {
                var bounds = Enumerable.Range(0, Variables).Select(_ => (Low: (long)dice.Below(3), High: (long)2 + dice.Below(3))).ToArray();
                for (var i = 0; i < Variables; i++)
                    simplex.SetBounds(i, bounds[i].Low, dice.Below(9) == 0 ? Reading.Unbounded : bounds[i].High);
                List<long[]> tables = [.. All(0, [.. Enumerable.Range(0, Variables).Select(i => (simplex.Low(i), Math.Min(simplex.High(i), 9)))]).Where(t => rows.TrueForAll(r => Holds(r, t)))];
                (possible, impossible) = tables.Count == 0 ? (possible, impossible + 1) : (possible + 1, impossible);
                var variable = dice.Below(Variables);
                Assert.Equal(tables.Count > 0, simplex.IsPossible && simplex.Minimise(variable));
                if (tables.Count > 0)
                    AssertIs(simplex.Value(variable), tables.Min(t => t[variable]), 1);
            }
        }
        Assert.True(possible > 60 && impossible > 30, $"{possible} {impossible}");
    }

    [Fact]
    public void PivotsThatRunOut_AreNoAnswer()
    {
        LinearRow[] rows = [new([0, 1], [1, 1], 6, 6), new([1, 2], [1, 1], 6, 6)];
        Assert.True(new Simplex(3, rows, 10).Minimise(1));
        Assert.False(new Simplex(3, rows, 0).Minimise(1));
        Assert.False(new Simplex(2, [new([0, 1], [1, 1], 6, 6), new([0, 1], [1, 1], 7, 7)], 10).IsPossible);
    }

    private const int Variables = 4;

    /// <summary>Sums of neighbours: with such rows the smallest value is a whole number, so counting finds it.</summary>
    private static List<LinearRow> Rows(Dice dice) =>
        [.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ =>
        {
            var (first, last) = (dice.Below(Variables - 1), 1 + dice.Below(Variables - 1));
            int[] counts = [.. Enumerable.Range(0, Variables).Where(i => i >= Math.Min(first, last) && i <= Math.Max(first, last))];
            long low = dice.Below(8);
            var (from, to) = dice.Below(4) switch { 0 => (low, low), 1 => (low, Reading.Unbounded), 2 => (-Reading.Unbounded, low), _ => (low, low + 1 + dice.Below(4)) };
            return new LinearRow(counts, [.. counts.Select(_ => 1L)], from, to);
        })];

    private static bool Holds(LinearRow row, long[] table) => row.Counts.Sum(c => table[c]) is var sum && sum >= row.Low && sum <= row.High;

    private static IEnumerable<long[]> All(int from, (long Low, long High)[] bounds)
    {
        if (from == bounds.Length)
            return [[]];
        return Enumerable.Range((int)bounds[from].Low, (int)Math.Max(0, bounds[from].High - bounds[from].Low + 1))
            .SelectMany(v => All(from + 1, bounds).Select(rest => (long[])[v, .. rest]));
    }

    private static void AssertIs(Rational value, long over, long under)
    {
        Assert.Equal(0, value.CompareTo(Rational.Of(over) / Rational.Of(under)));
        Assert.Equal(Math.Sign(over), value.Sign);
        Assert.Equal((over == 0, over % under == 0), (value.IsZero, value.IsWhole));
        Assert.Equal((long)Math.Floor((double)over / under), value.Floor);
    }
}
