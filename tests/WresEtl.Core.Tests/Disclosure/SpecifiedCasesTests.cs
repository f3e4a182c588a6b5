using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>The cases that design/disclosure.md starts from.</summary>
public class SpecifiedCasesTests
{
    private static readonly DisclosurePolicy WithoutInsiderMargin = DisclosurePolicy.Under5 with { InsiderWidth = 2 };

    [Fact]
    public void TwoStarsInEveryLine_AreNotEnough()
    {
        var model = TwoStars();
        string[] starred = ["t.w.a", "t.w.b", "t.w.c", "t.x.a", "t.x.c", "t.y.b", "t.y.d", "t.z.b", "t.z.d"];
        var tables = Printed(model, starred);

        Assert.Equal([47L], SlowAttacker.ValuesOf(tables, "t.w.b", 300));
        Assert.Null(Certificate.Prove(tables, DisclosurePolicy.Under5));
    }

    [Fact]
    public void TwoStarsModel_IsProtectedWhenOneCountIsSensitive()
    {
        var policy = DisclosurePolicy.Under5 with { SmallTo = 47, Name = "under-48" };
        var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(TwoStars(), policy));
        Assert.Contains(safe.Publication.Tables.Figures, f => f is { Id: "t.w.b", Status: FigureStatus.Withheld });
        Assert.Empty(SlowAttacker.Faults(safe.Publication, policy));
    }

    [Fact]
    public void LinkedTables_AreAttackedTogether()
    {
        var model = Linked();
        var policy = DisclosurePolicy.Under5 with { SmallTo = 3, Name = "under-4", InsiderWidth = 1 };
        string[] small = ["t.r.A", "t.r.B", "t.r.K", "t.r.L", "t.r.M"];

        Assert.Equal([3L], SlowAttacker.ValuesOf(Printed(model, small), "t.r.K", 10));
        Assert.Null(Certificate.Prove(Printed(model, small), policy));
        var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, policy));
        Assert.Equal(6, safe.Publication.Tables.Figures.Count(f => f.Status == FigureStatus.Withheld));
        Assert.Empty(SlowAttacker.Faults(safe.Publication, policy));
    }

    [Fact]
    public void Ones_NeedMoreThanTheirOwnStars()
    {
        var model = Row([1, 1, 7, 1, 0]);
        Assert.Null(Certificate.Prove(Printed(model, ["t.r.c0", "t.r.c1", "t.r.c3"]), DisclosurePolicy.Under5));

        var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5));
        Assert.Equal(4, safe.Publication.Tables.Figures.Count(f => f.Status == FigureStatus.Withheld));
        Assert.Empty(SlowAttacker.Faults(safe.Publication, DisclosurePolicy.Under5));
    }

    [Fact]
    public void Band8cAndAbove_PrimaryStarsAloneAreRecoverableByWhoKnowsZerosAreShown()
    {
        var tables = Printed(SeniorBands(), Small(SeniorBands()));
        foreach (var id in Small(SeniorBands()))
            Assert.Single(SlowAttacker.ValuesOf(tables, id, 20, least: 1));
    }

    [Fact]
    public void Band8cAndAbove_TwoFurtherStarsReachWidthThree()
    {
        string[] starred = [.. Small(SeniorBands()), "nonclinical.8d.white", "nonclinical.vsm.white"];
        var tables = Printed(SeniorBands(), starred);
        foreach (var id in starred)
            Assert.True(SlowAttacker.ValuesOf(tables, id, 40) is var values && values[^1] - values[0] >= 3, id);

        var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(SeniorBands(), WithoutInsiderMargin));
        Assert.Equal(Small(SeniorBands()).Length + 2, safe.Publication.Tables.Figures.Count(f => f.Status == FigureStatus.Withheld));
    }

    [Fact]
    public void Band8cAndAbove_WithAnInsider_IsStillProtected()
    {
        var safe = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(SeniorBands(), DisclosurePolicy.Under5));
        Assert.Empty(SlowAttacker.Faults(safe.Publication, DisclosurePolicy.Under5));
    }

    [Fact]
    public void Band8cAndAbove_WhenZerosMayNotBeStarred_EvenWidthTwoIsImpossible()
    {
        // Every count that is not 0 is starred, every star is at least 1: the BME column of 4 over three bands leaves 1 or 2.
        string[] occupied = [.. SeniorBands().Counts.Where(c => c.Value > 0 && !SeniorBands().AlreadyPublic.Contains(c.Key)).Select(c => c.Key)];
        var values = SlowAttacker.ValuesOf(Printed(SeniorBands(), occupied), "nonclinical.8d.bme", 40, least: 1);
        Assert.True(values[^1] - values[0] < 2);
    }

    [Fact]
    public void RatioBesideHeadcounts_LeavesOnlyMultiplesOfOnePair()
    {
        var certificate = Certificate.Prove(Discipline(isTotalShown: false), DisclosurePolicy.Under5);
        Assert.NotNull(certificate);
        foreach (var table in System.Text.Json.JsonDocument.Parse(certificate).RootElement.GetProperty("tables").EnumerateArray())
            Assert.Equal(5 * table.GetProperty("disciplinary.total.bme").GetInt64(), table.GetProperty("disciplinary.total.white").GetInt64());
    }

    [Fact]
    public void RatioBesideHeadcounts_WithTheTotalPrinted_IsNotProven() =>
        Assert.Null(Certificate.Prove(Discipline(isTotalShown: true), DisclosurePolicy.Under5));

    internal static PackTables Printed(PublicationModel model, IReadOnlyCollection<string> starred) => new(
        model.Counts.Select(c => starred.Contains(c.Key) ? Figure.Withheld(c.Key, FigureKind.Count) : Shown(c.Key, c.Value)), model.Equations);

    internal static Figure Shown(string id, long count) =>
        new(id, FigureKind.Count, count.ToString(System.Globalization.CultureInfo.InvariantCulture), Precision.Exact, FigureStatus.Shown, null);

    /// <summary>A table of counts with row, column and grand totals: <c>t.row.column</c>.</summary>
    internal static PublicationModel Table(string area, string[] rows, string[] columns, long[,] cells)
    {
        Dictionary<string, long> counts = [];
        List<Equation> equations = [];
        string[] allRows = [.. rows, "total"];
        string[] allColumns = [.. columns, "total"];
        for (var r = 0; r < allRows.Length; r++)
            for (var c = 0; c < allColumns.Length; c++)
                counts[$"{area}.{allRows[r]}.{allColumns[c]}"] = Sum(cells, r, c);
        equations.AddRange(allRows.Select(r => Equation.Sum($"{area}.{r}.total", [.. columns.Select(c => $"{area}.{r}.{c}")])));
        equations.AddRange(allColumns.Select(c => Equation.Sum($"{area}.total.{c}", [.. rows.Select(r => $"{area}.{r}.{c}")])));
        return new PublicationModel { Name = "ZZ1/2024", Counts = counts, Equations = equations };
    }

    private static long Sum(long[,] cells, int row, int column)
    {
        var sum = 0L;
        for (var r = 0; r < cells.GetLength(0); r++)
            for (var c = 0; c < cells.GetLength(1); c++)
                if ((r == row || row == cells.GetLength(0)) && (c == column || column == cells.GetLength(1)))
                    sum += cells[r, c];
        return sum;
    }

    private static PublicationModel TwoStars() => Table("t", ["w", "x", "y", "z"], ["a", "b", "c", "d"],
        new long[,] { { 60, 47, 34, 89 }, { 60, 124, 35, 31 }, { 92, 85, 59, 100 }, { 800, 900, 651, 776 } });

    private static PublicationModel Linked() => new()
    {
        Name = "ZZ1/2024",
        Counts = new Dictionary<string, long>
        {
            ["t.r.A"] = 2,
            ["t.r.B"] = 2,
            ["t.r.I"] = 8,
            ["t.r.J"] = 8,
            ["t.r.K"] = 3,
            ["t.r.L"] = 3,
            ["t.r.M"] = 3,
            ["t.r.N"] = 7,
            ["t.first.x"] = 20,
            ["t.second.x"] = 16,
            ["u.first.x"] = 6,
            ["u.rest.x"] = 30,
        },
        Equations =
        [
            Equation.Sum("t.first.x", "t.r.A", "t.r.B", "t.r.I", "t.r.J"), Equation.Sum("t.second.x", "t.r.K", "t.r.L", "t.r.M", "t.r.N"),
            Equation.Sum("u.first.x", "t.r.L", "t.r.M"), Equation.Sum("u.rest.x", "t.r.A", "t.r.B", "t.r.I", "t.r.J", "t.r.K", "t.r.N"),
        ],
        AlreadyPublic = ["t.first.x", "t.second.x", "u.first.x", "u.rest.x"],
    };

    private static PublicationModel Row(long[] cells) => new()
    {
        Name = "ZZ1/2024",
        Counts = cells.Select((c, i) => ($"t.r.c{i}", c)).Append(("t.r.all", cells.Sum())).ToDictionary(p => p.Item1, p => p.Item2),
        Equations = [Equation.Sum("t.r.all", [.. cells.Select((_, i) => $"t.r.c{i}")])],
        AlreadyPublic = ["t.r.all"],
    };

    private static PublicationModel SeniorBands()
    {
        // Every margin is public, as the case says. The large band below makes the margins large; it hides nothing.
        var table = Table("nonclinical", ["7", "8c", "8d", "9", "vsm"], ["white", "bme", "unknown"],
            new long[,] { { 100, 50, 20 }, { 14, 2, 1 }, { 9, 1, 0 }, { 4, 1, 1 }, { 6, 0, 2 } });
        return table with { AlreadyPublic = [.. table.Counts.Keys.Where(id => id.Contains("total", StringComparison.Ordinal) || id.Contains(".7.", StringComparison.Ordinal))] };
    }

    private static string[] Small(PublicationModel model) =>
        [.. model.Counts.Where(c => c.Value is >= 1 and <= 4 && !c.Key.Contains("total", StringComparison.Ordinal)).Select(c => c.Key)];

    private static PackTables Discipline(bool isTotalShown)
    {
        var ratio = new Figure("rr.3", FigureKind.Ratio, "3.33", new Precision.Unit(0.01m), FigureStatus.Shown,
            Formula.Ratio("disciplinary.total.bme", "workforce.total.bme", "disciplinary.total.white", "workforce.total.white"));
        Figure[] counts =
        [
            Shown("workforce.total.white", 283), Shown("workforce.total.bme", 17),
            Figure.Withheld("disciplinary.total.white", FigureKind.Count), Figure.Withheld("disciplinary.total.bme", FigureKind.Count),
            isTotalShown ? Shown("disciplinary.total.total", 6) : Figure.Withheld("disciplinary.total.total", FigureKind.Count),
        ];
        return new PackTables([.. counts, ratio],
            [Equation.Sum("disciplinary.total.total", "disciplinary.total.white", "disciplinary.total.bme")]);
    }
}
