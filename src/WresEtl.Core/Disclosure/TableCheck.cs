namespace WresEtl.Core.Disclosure;

/// <summary>
/// Whether a complete table of whole numbers agrees with everything a reader knows, policy included. The searches only propose;
/// nothing counts as a witness that has not passed here.
/// </summary>
internal sealed class TableCheck(Reading reading, Sensitivity sensitivity)
{
    public bool Agrees(ReadOnlySpan<long> table)
    {
        var system = reading.System;
        for (var i = 0; i < table.Length; i++)
            if (table[i] < reading.Low[i] || table[i] > reading.High[i])
                return false;
        foreach (var sum in system.Sums)
            if (table[sum.Left] != SumAt(sum.Right, table))
                return false;
        foreach (var bound in system.Bounds)
            if (table[bound.Left] > table[bound.Right])
                return false;
        foreach (var fact in reading.Derived)
            if (!Agrees(fact, table))
                return false;
        return NothingShownIsSensitive(table);
    }

    private bool NothingShownIsSensitive(ReadOnlySpan<long> table)
    {
        for (var i = 0; i < table.Length; i++)
            if (reading.IsShown[i] && sensitivity.Why(i, table) is not null)
                return false;
        foreach (var empty in sensitivity.TakenForEmpty(reading))
            if (table[empty] > 0)
                return false;
        return true;
    }

    internal static bool Agrees(DerivedFact fact, ReadOnlySpan<long> table)
    {
        Span<long> values = stackalloc long[4];
        for (var i = 0; i < fact.Figure.Counts.Length; i++)
            values[i] = table[fact.Figure.Counts[i]];
        var value = Formula.Evaluate(fact.Figure.Kind, fact.Figure.Years, values);
        return fact.Range is null ? value is null : value is var (over, under) && fact.Range.Holds(over, under);
    }

    private static long SumAt(int[] counts, ReadOnlySpan<long> table)
    {
        var sum = 0L;
        foreach (var i in counts)
            sum += table[i];
        return sum;
    }
}
