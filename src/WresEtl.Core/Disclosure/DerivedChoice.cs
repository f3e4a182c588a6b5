using System.Numerics;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// How each derived figure is printed: the finest of its choices with which every star stays proven. Figures whose counts are all
/// printed exactly tell nothing new and are printed in full.
/// </summary>
internal sealed class DerivedChoice(Problem problem, bool[] withheld, bool isCoarseAllowed)
{
    /// <summary>Effort after which what is not yet known to be safe is withheld.</summary>
    private const long WorkLimit = 12_000_000;

    private const long WorkForOne = 400_000;

    private readonly List<DerivedFact> _facts = [];
    private readonly long _workBefore = problem.Prover.Work;
    private readonly Reading _before = problem.Read(withheld, []);
    private readonly Dictionary<string, Figure> _frozen = (problem.Model.PreviousIssues is [.., var latest] ? latest.Figures : []).ToDictionary(f => f.Id, StringComparer.Ordinal);
    private readonly ILookup<string, Figure> _stillTrue = Ledger.StillTrue(problem.Model).ToLookup(f => f.Id, StringComparer.Ordinal);

    public List<Figure> Print() => problem.Policy.RoundTo > 1
        ? [.. problem.Model.Derived.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => RoundedFigures.Print(problem, withheld, d))]
        : [.. problem.Model.Derived.OrderBy(d => d.Id, StringComparer.Ordinal).Select(Print)];

    private Figure Print(DerivedFigure derived)
    {
        int[] counts = [.. derived.Formula.Counts.Select(id => problem.System.Index[id])];
        var isKnown = Array.TrueForAll(counts, i => _before.Low[i] == _before.High[i]);
        var value = Formula.Evaluate(derived.Formula.Kind, derived.Formula.Years, [.. counts.Select(i => problem.Truth[i])]);
        if (value is null)
            return isKnown ? new(derived.Id, derived.Kind, Figure.NotApplicable, null, FigureStatus.Undefined, derived.Formula)
                : Figure.Withheld(derived.Id, derived.Kind, derived.Formula);
        // What an earlier issue said and is still true is said again in the same words: two roundings of one figure tell more than each.
        if (!isKnown && derived.Choices.Select(c => _stillTrue[derived.Id].FirstOrDefault(f => f.Precision == c)).FirstOrDefault(f => f is not null) is { } before)
            return before;
        foreach (var precision in isKnown ? derived.Choices : NotFinerThanBefore(derived))
            if (Shown(derived, value.Value, precision) is { } figure && (isKnown || IsSafe(derived, figure, counts)))
                return figure;
        return Figure.Withheld(derived.Id, derived.Kind, derived.Formula);
    }

    /// <summary>A later issue prints nothing finer than the one before: two versions together could tell more than each.</summary>
    private IEnumerable<Precision> NotFinerThanBefore(DerivedFigure derived) => _frozen.GetValueOrDefault(derived.Id) switch
    {
        { Status: FigureStatus.Withheld } => [],
        { Precision: { } before } when derived.Choices.Contains(before) => derived.Choices.SkipWhile(c => c != before),
        _ => derived.Choices,
    };

    private static Figure? Shown(DerivedFigure derived, (BigInteger Over, BigInteger Under) value, Precision precision)
    {
        var printed = precision switch
        {
            Precision.Band band => band.Words,
            Precision.Unit unit => Rounding.Print(value.Over, value.Under, unit.Size),
            _ => "",
        };
        return ValueRange.Of(printed, precision)!.Holds(value.Over, value.Under)
            ? new Figure(derived.Id, derived.Kind, printed, precision, FigureStatus.Shown, derived.Formula)
            : null;
    }

    private bool IsSafe(DerivedFigure derived, Figure figure, int[] counts)
    {
        var fact = new DerivedFact(problem.System.Derived.Single(d => d.Id == derived.Id), ValueRange.Of(figure.Printed, figure.Precision!));
        if (!isCoarseAllowed || problem.Prover.Work - _workBefore > WorkLimit)
            return false;
        if (!LinearRows.IsLinear(_before, fact.Figure) || LinearRows.Narrows(_before, fact, counts, problem.Policy.Width))
            return false;
        _facts.Add(fact);
        problem.Prover.WorkLimit = WorkForOne;
        var isProven = problem.Prover.IsProven(problem.Read(withheld, _facts), problem.Sensitivity);
        problem.Prover.WorkLimit = long.MaxValue;
        if (isProven)
            return true;
        _facts.RemoveAt(_facts.Count - 1);
        return false;
    }
}
