using System.Globalization;

namespace WresEtl.Core.Disclosure;

/// <summary>Puts together what is printed: counts, derived and other figures, and the other publications they were checked against.</summary>
internal static class FinalTables
{
    public static PackTables Of(Problem problem, bool[] withheld, List<Figure> derived)
    {
        var model = problem.Model;
        var counts = model.Counts.Keys.Select(id => Count(problem, withheld, problem.System.Index[id])).ToList();
        var exact = counts.Where(f => f is { Status: FigureStatus.Shown, Precision: Precision.Unit { Size: 1 } })
            .Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var others = model.Others.Select(o => Other(o, exact, problem.Policy));
        var earlier = model.Earlier.SelectMany(e => e.Tables.Figures.Where(f => f.Kind == FigureKind.Count || f.Formula is not null)
            .Select(f => f.WithPrefix(e.Name + "/")));
        var equations = model.Equations.Concat(model.Earlier.SelectMany(e => e.Tables.Equations.Select(q => q.WithPrefix(e.Name + "/"))));
        return new PackTables([.. counts, .. derived, .. others, .. earlier], equations);
    }

    public static InformationKept Kept(Problem problem, PackTables tables)
    {
        var own = tables.Figures.Where(f => !f.Id.Contains('/', StringComparison.Ordinal)).ToList();
        var counts = own.Where(f => f is { Kind: FigureKind.Count, Status: not FigureStatus.Unprinted }).ToList();
        var wanted = problem.Model.Derived.ToDictionary(d => d.Id, d => d.Choices[0], StringComparer.Ordinal);
        var coarser = own.Count(f => f.Status == FigureStatus.Shown && wanted.TryGetValue(f.Id, out var finest) && f.Precision != finest);
        var cells = counts.Where(f => CountId.TryRead(f.Id, out var id) && id.Area is "nonclinical" or "clinical" or "medical"
            && id.Group != CountId.Total && id.Row is not (CountId.Total or "smm")).ToList();
        var staff = cells.Sum(f => problem.Model.Counts[f.Id]);
        var shown = cells.Where(f => f.Status == FigureStatus.Shown).Sum(f => problem.Model.Counts[f.Id]);
        return new InformationKept(counts.Count(f => f.Status == FigureStatus.Shown), counts.Count,
            own.Count(f => f.Status is FigureStatus.Shown or FigureStatus.Undefined), own.Count(f => f.Status != FigureStatus.Unprinted),
            coarser, staff == 0 ? 0 : (int)(100 * shown / staff));
    }

    private static Figure Count(Problem problem, bool[] withheld, int i)
    {
        var id = problem.System.Ids[i];
        if (withheld[i])
            return Figure.Withheld(id, FigureKind.Count);
        if (!problem.IsPrintable[i])
            return new Figure(id, FigureKind.Count, "", null, FigureStatus.Unprinted, null);
        var printed = Rounding.HalfUp(problem.Truth[i], problem.Policy.RoundTo).ToString(CultureInfo.InvariantCulture);
        return new Figure(id, FigureKind.Count, printed, new Precision.Unit(problem.Policy.RoundTo), FigureStatus.Shown, null);
    }

    private static Figure Other(OtherFigure other, HashSet<string> exact, DisclosurePolicy policy)
    {
        var isShown = other.RestsOn.All(exact.Contains) && !(other.Respondents < policy.SurveyBaseBelow);
        return isShown ? new Figure(other.Id, other.Kind, other.Printed, other.Precision, FigureStatus.Shown, null)
            : Figure.Withheld(other.Id, other.Kind);
    }
}
