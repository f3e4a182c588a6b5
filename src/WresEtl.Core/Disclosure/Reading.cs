namespace WresEtl.Core.Disclosure;

/// <summary>
/// What a reader knows of one derived figure: the true values it stands for; no range says that it is undefined.
/// </summary>
internal sealed record DerivedFact(DerivedOf Figure, ValueRange? Range);

/// <summary>
/// What a reader knows of each count and derived figure before linking anything: the printed figures with their precision.
/// Counts run from Low to High; an unbounded High is <see cref="Unbounded"/>.
/// </summary>
internal sealed class Reading
{
    public const long Unbounded = long.MaxValue / 4;

    private Reading(LinkedSystem system, long[] low, long[] high, bool[] isShown, bool[] isWithheld, DerivedFact[] derived) =>
        (System, Low, High, IsShown, IsWithheld, Derived) = (system, low, high, isShown, isWithheld, derived);

    public LinkedSystem System { get; }
    public long[] Low { get; }
    public long[] High { get; }
    public bool[] IsShown { get; }

    /// <summary>The counts that need a witness.</summary>
    public bool[] IsWithheld { get; }

    public DerivedFact[] Derived { get; }

    /// <summary>The reading the engine works with: the ends of what is shown, nothing elsewhere.</summary>
    public static Reading OfPattern(Problem problem, FigureStatus[] status, DerivedFact[] derived)
    {
        var (low, high) = (new long[status.Length], new long[status.Length]);
        for (var i = 0; i < status.Length; i++)
            (low[i], high[i]) = status[i] == FigureStatus.Shown ? problem.Ends(i) : (0, Unbounded);
        return new Reading(problem.System, low, high, [.. status.Select(s => s == FigureStatus.Shown)],
            [.. status.Select(s => s == FigureStatus.Withheld)], derived);
    }

    /// <summary>The reading of a pack; null when a line cannot be what it says.</summary>
    public static Reading? OfPack(PackTables pack)
    {
        var counts = pack.Figures.Where(f => f.Kind == FigureKind.Count).ToList();
        var formulas = pack.Figures.Where(f => f.Formula is not null).ToList();
        var system = LinkedSystem.Build(
            counts.Select(f => f.Id), pack.Equations, [.. formulas.Select(f => (f.Id, f.Formula!))]);
        if (system is null)
            return null;
        var (low, high) = (new long[counts.Count], new long[counts.Count]);
        foreach (var (figure, i) in counts.Select((f, i) => (f, i)))
            if (!TryCount(figure, out low[i], out high[i]))
                return null;
        var derived = Facts(system, formulas);
        return derived is null ? null : new Reading(system, low, high,
            [.. counts.Select(f => f.Status == FigureStatus.Shown)], [.. counts.Select(f => f.Status == FigureStatus.Withheld)], derived);
    }

    private static DerivedFact[]? Facts(LinkedSystem system, List<Figure> formulas)
    {
        var byId = formulas.ToDictionary(f => f.Id, StringComparer.Ordinal);
        List<DerivedFact> facts = [];
        foreach (var derived in system.Derived)
        {
            var figure = byId[derived.Id];
            if (figure.Status is FigureStatus.Withheld or FigureStatus.Unprinted)
                continue;
            var range = figure.Precision is null ? null : ValueRange.Of(figure.Printed, figure.Precision);
            if ((range is null) != (figure.Status == FigureStatus.Undefined))
                return null;
            facts.Add(new DerivedFact(derived, range));
        }
        return [.. facts];
    }

    internal static bool TryCount(Figure figure, out long low, out long high)
    {
        (low, high) = (0, Unbounded);
        if (figure.Status != FigureStatus.Shown)
            return figure.Status != FigureStatus.Undefined;
        if (figure.Precision is not Precision.Unit { Size: var size } || !Precision.TryNumber(figure.Printed, out var value)
            || value < 0 || value > 1_000_000_000 || size > 1000 || size != decimal.Truncate(size) || value % size != 0)
            return false;
        (low, high) = Ends((long)value, (long)size);
        return true;
    }

    /// <summary>The whole numbers that print as <paramref name="printed"/> at a unit, half away from zero.</summary>
    internal static (long Low, long High) Ends(long printed, long unit) =>
        (Math.Max(0, printed - unit / 2), printed + (unit - 1) / 2);
}
