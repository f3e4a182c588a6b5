using System.Globalization;
using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// Derived figures of a policy that rounds counts: computed from the rounded counts, as printed, and said to stand for every true
/// value those can mean. They tell nothing that the rounded counts do not.
/// </summary>
internal static class RoundedFigures
{
    public static Figure Print(Problem problem, bool[] withheld, DerivedFigure derived)
    {
        int[] counts = [.. derived.Formula.Counts.Select(id => problem.System.Index[id])];
        if (Array.Exists(counts, i => withheld[i] || !problem.IsPrintable[i]))
            return Figure.Withheld(derived.Id, derived.Kind, derived.Formula);
        var unit = derived.Choices.OfType<Precision.Unit>().First().Size;
        var rounded = Value(derived, [.. counts.Select(i => Rounding.HalfUp(problem.Truth[i], problem.Policy.RoundTo))]);
        var corners = Corners(problem, counts).Select(c => Value(derived, c)).ToList();
        if (rounded is not { } value || corners.Contains(null))
            return rounded is null && corners.TrueForAll(c => c is null)
                ? new Figure(derived.Id, derived.Kind, Figure.NotApplicable, null, FigureStatus.Undefined, derived.Formula)
                : Figure.Withheld(derived.Id, derived.Kind, derived.Formula);
        var printed = Rounding.Print(value.Over, value.Under, unit);
        var ends = corners.Select(c => Steps(c!.Value, unit)).ToList();
        var band = new Precision.Band((ends.Min() - 1) * unit, (ends.Max() + 1) * unit, printed);
        return new Figure(derived.Id, derived.Kind, printed, band, FigureStatus.Shown, derived.Formula);
    }

    private static (BigInteger Over, BigInteger Under)? Value(DerivedFigure derived, long[] counts) =>
        Formula.Evaluate(derived.Formula.Kind, derived.Formula.Years, counts);

    /// <summary>Every combination of the ends of the counts; the formulas are monotone in each count, so these hold the extremes.</summary>
    private static IEnumerable<long[]> Corners(Problem problem, int[] counts)
    {
        for (var pick = 0; pick < 1 << counts.Length; pick++)
            yield return [.. counts.Select((c, i) => (pick >> i & 1) == 0 ? Low(problem, c) : High(problem, c))];
    }

    private static long Low(Problem problem, int count) => problem.Truth[count] == 0 ? 0 : Math.Max(problem.Policy.SmallTo + 1, problem.Ends(count).Low);

    private static long High(Problem problem, int count) => problem.Truth[count] == 0 ? 0 : problem.Ends(count).High;

    private static decimal Steps((BigInteger Over, BigInteger Under) value, decimal unit) =>
        decimal.TryParse(Rounding.Print(value.Over, value.Under, unit), NumberStyles.Number, CultureInfo.InvariantCulture, out var printed)
            ? printed / unit
            : 0;
}
