using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>Σ Coefficient·count lies in [Low, High]; whole numbers.</summary>
internal sealed record LinearRow(int[] Counts, long[] Coefficients, long Low, long High);

/// <summary>
/// A reader's knowledge as linear rows over the counts that are not known exactly. A figure that is not linear in them (two open
/// counts multiplied) gives no row: the proof then checks it on every table instead.
/// </summary>
internal static class LinearRows
{
    public static List<LinearRow> Of(Reading reading, Sensitivity sensitivity)
    {
        List<LinearRow> rows = [];
        var system = reading.System;
        foreach (var sum in system.Sums)
            Add(rows, reading, sum.Terms, 0, 0);
        foreach (var bound in system.Bounds)
            Add(rows, reading, [(bound.Left, 1), (bound.Right, -1)], -Reading.Unbounded, 0);
        foreach (var fact in reading.Derived)
            AddDerived(rows, reading, fact);
        AddPolicy(rows, reading, sensitivity);
        return rows;
    }

    /// <summary>Whether the figure's ends are linear in the counts that are not known exactly.</summary>
    public static bool IsLinear(Reading reading, DerivedOf figure) =>
        Linear(reading, Over(figure)) is not null && Linear(reading, Under(figure)) is not null;

    /// <summary>A quick no: the figure alone, beside known counts, leaves one of its counts less room than the width.</summary>
    public static bool Narrows(Reading reading, DerivedFact fact, int[] counts, int width)
    {
        List<LinearRow> rows = [];
        AddDerived(rows, reading, fact);
        foreach (var count in counts.Where(c => reading.IsWithheld[c]))
        {
            // A row of one count has it once: its divisor is taken out.
            var (low, high) = (1L, Reading.Unbounded);
            foreach (var row in rows.Where(r => r.Counts is [var only] && only == count))
            {
                var (from, to) = row.Coefficients[0] > 0 ? (row.Low, row.High) : (-row.High, -row.Low);
                (low, high) = (Math.Max(low, from), Math.Min(high, to));
            }
            if (high - low < width)
                return true;
        }
        return false;
    }

    /// <summary>
    /// No shown count is sensitive. Where that is "one or the other", the side kept is the one that leaves fewer tables:
    /// leaving witnesses out is sound, letting in an impossible one is not.
    /// </summary>
    private static void AddPolicy(List<LinearRow> rows, Reading reading, Sensitivity sensitivity)
    {
        var (system, policy) = (reading.System, sensitivity.Policy);
        for (var s = 0; s < system.Sums.Length; s++)
            if (system.IsGroupRow[s] && policy.FullRowsSensitive && !IsExempt(system.Parts[system.Sums[s].Left], policy))
                foreach (var group in system.Sums[s].Right)
                    if (reading.IsShown[group] && reading.High[group] > 0)
                        Add(rows, reading, [(system.Sums[s].Left, 1), (group, -1)], 1, Reading.Unbounded);
        foreach (var empty in sensitivity.TakenForEmpty(reading))
            Add(rows, reading, [(empty, 1)], 0, 0);
        foreach (var (outcome, people) in system.Outcomes.Select(o => (o.Left, o.Right)))
            if (reading.IsShown[outcome] && !IsKnown(reading, people) && !IsExempt(system.Parts[outcome], policy))
                Add(rows, reading, [(people, 1), (outcome, -1)], reading.High[outcome] > policy.SmallTo ? 1 : policy.ZeroBaseBelow, Reading.Unbounded);
        for (var i = 0; i < system.Ids.Length; i++)
            if (reading.IsShown[i] && !IsExempt(system.Parts[i], policy))
                AddShown(rows, reading, sensitivity, i);
    }

    private static void AddShown(List<LinearRow> rows, Reading reading, Sensitivity sensitivity, int shown)
    {
        var smallTo = sensitivity.Policy.SmallTo;
        if (!reading.System.Parts[shown].IsEarlier && reading.Low[shown] <= smallTo && !IsKnown(reading, shown))
            Add(rows, reading, [(shown, 1)], reading.High[shown] > smallTo ? smallTo + 1 : 0, reading.High[shown] > smallTo ? Reading.Unbounded : 0);
        foreach (var b in sensitivity.Bases(shown))
            if (!IsKnown(reading, b))
                Add(rows, reading, [(b, 1)], sensitivity.Policy.IndicatorBaseBelow, Reading.Unbounded);
    }

    private static bool IsExempt(CountId id, DisclosurePolicy policy) =>
        Sensitivity.IsBoard(id) && policy.Board == BoardRule.Consent;

    private static void AddDerived(List<LinearRow> rows, Reading reading, DerivedFact fact)
    {
        var c = fact.Figure.Counts;
        if (fact.Range is null)
        {
            if (fact.Figure.Kind is FormulaKind.Percentage or FormulaKind.Likelihood)
                Add(rows, reading, [(c[1], 1)], 0, 0);
            return;
        }
        int[] denominators = fact.Figure.Kind switch
        {
            FormulaKind.Percentage or FormulaKind.Likelihood => [c[1]],
            FormulaKind.Ratio => [c[1], c[2], c[3]],
            FormulaKind.Difference => [c[1], c[3]],
        };
        foreach (var d in denominators)
            Add(rows, reading, [(d, 1)], 1, Reading.Unbounded);
        var over = Linear(reading, Over(fact.Figure));
        var under = Linear(reading, Under(fact.Figure));
        if (over is null || under is null)
            return;
        var (low, high) = (ExactDecimal.Of(fact.Range.Low), ExactDecimal.Of(fact.Range.High));
        AddCombined(rows, reading, over, low.Under, under, -low.Over, fact.Range.LowIncluded ? 0 : 1);
        AddCombined(rows, reading, over, -high.Under, under, high.Over, fact.Range.HighIncluded ? 0 : 1);
    }

    private static (long, int, int)[] Over(DerivedOf f) => f.Kind switch
    {
        FormulaKind.Percentage => [(100, f.Counts[0], -1)],
        FormulaKind.Likelihood => [(1, f.Counts[0], -1)],
        FormulaKind.Ratio => [(1, f.Counts[0], f.Counts[3])],
        FormulaKind.Difference => [(100, f.Counts[0], f.Counts[3]), (-100, f.Counts[2], f.Counts[1])],
    };

    private static (long, int, int)[] Under(DerivedOf f) => f.Kind switch
    {
        FormulaKind.Percentage => [(1, f.Counts[1], -1)],
        FormulaKind.Likelihood => [(f.Years, f.Counts[1], -1)],
        FormulaKind.Ratio => [(1, f.Counts[1], f.Counts[2])],
        FormulaKind.Difference => [(1, f.Counts[1], f.Counts[3])],
    };

    /// <summary>The products as a linear form over open counts, key −1 for the constant; null when two open counts meet.</summary>
    private static Dictionary<int, BigInteger>? Linear(Reading reading, (long Factor, int A, int B)[] products)
    {
        Dictionary<int, BigInteger> form = [];
        foreach (var (factor, a, b) in products)
        {
            if (b >= 0 && !IsKnown(reading, a) && !IsKnown(reading, b))
                return null;
            var (open, other) = IsKnown(reading, a) ? (b, a) : (a, b);
            var scale = factor * (other < 0 ? BigInteger.One : reading.Low[other]);
            if (open >= 0 && IsKnown(reading, open))
                (open, scale) = (-1, scale * reading.Low[open]);
            form[open] = form.GetValueOrDefault(open) + scale;
        }
        return form;
    }

    /// <summary>x·over + y·under ≥ least.</summary>
    private static void AddCombined(List<LinearRow> rows, Reading reading, Dictionary<int, BigInteger> over, BigInteger x,
        Dictionary<int, BigInteger> under, BigInteger y, int least)
    {
        Dictionary<int, BigInteger> form = over.ToDictionary(t => t.Key, t => t.Value * x);
        foreach (var (key, value) in under)
            form[key] = form.GetValueOrDefault(key) + value * y;
        var constant = form.GetValueOrDefault(-1);
        var terms = form.Where(t => t.Key >= 0 && !t.Value.IsZero).OrderBy(t => t.Key).ToList();
        var divisor = terms.Aggregate(BigInteger.Zero, (g, t) => BigInteger.GreatestCommonDivisor(g, t.Value));
        if (divisor.IsZero)
            divisor = BigInteger.One;
        // Whole numbers: Σ ≥ bound may be tightened to the next multiple of the common divisor.
        var bound = -BigInteger.Divide(-(least - constant) - ModuloUp(-(least - constant), divisor), divisor);
        Add(rows, reading, [.. terms.Select(t => (t.Key, (long)(t.Value / divisor)))], (long)bound, Reading.Unbounded);
    }

    private static BigInteger ModuloUp(BigInteger value, BigInteger divisor) =>
        ((value % divisor) + divisor) % divisor;

    private static bool IsKnown(Reading reading, int count) => count < 0 || reading.Low[count] == reading.High[count];

    /// <summary>Moves what is known to the bounds. A row without open counts that cannot hold stays, to make the system impossible.</summary>
    private static void Add(List<LinearRow> rows, Reading reading, ReadOnlySpan<(int Count, long Coefficient)> terms, long low, long high)
    {
        var open = 0;
        var known = 0L;
        foreach (var (count, coefficient) in terms)
            if (IsKnown(reading, count))
                known += coefficient * reading.Low[count];
            else
                open++;
        (low, high) = (low <= -Reading.Unbounded ? low : low - known, high >= Reading.Unbounded ? high : high - known);
        if (open == 0 && low <= 0 && high >= 0)
            return;
        var row = new LinearRow(new int[open], new long[open], low, high);
        foreach (var (count, coefficient) in terms)
            if (!IsKnown(reading, count))
                (row.Counts[^open], row.Coefficients[^open--]) = (count, coefficient);
        if (low == high || !IsImplied(reading, row))
            rows.Add(row);
    }

    /// <summary>Whether the counts' own ends already say what the row says.</summary>
    private static bool IsImplied(Reading reading, LinearRow row)
    {
        var (least, most) = ((Int128)0, (Int128)0);
        var (hasLeast, hasMost) = (true, true);
        for (var t = 0; t < row.Counts.Length; t++)
        {
            var (count, coefficient) = (row.Counts[t], row.Coefficients[t]);
            var isEndless = reading.High[count] >= Reading.Unbounded;
            hasLeast &= coefficient > 0 || !isEndless;
            hasMost &= coefficient < 0 || !isEndless;
            least += (Int128)coefficient * (coefficient > 0 ? reading.Low[count] : reading.High[count]);
            most += (Int128)coefficient * (coefficient > 0 ? reading.High[count] : reading.Low[count]);
        }
        return (row.Low <= -Reading.Unbounded || (hasLeast && least >= row.Low))
            && (row.High >= Reading.Unbounded || (hasMost && most <= row.High));
    }
}
