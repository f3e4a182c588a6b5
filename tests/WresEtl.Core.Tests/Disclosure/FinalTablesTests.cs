using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>What is printed beside counts, and what is said of how much was kept.</summary>
public class FinalTablesTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    [Theory]
    [InlineData(10, FigureStatus.Withheld)]
    [InlineData(11, FigureStatus.Shown)]
    [InlineData(null, FigureStatus.Shown)]
    public void SurveyFigure_IsPrintedFromEnoughAnswers(int? respondents, FigureStatus expected)
    {
        var made = Protect(Staff() with { Others = [new("survey.q15.bme", FigureKind.Survey, "12.5", new Precision.Unit(0.1m), [], respondents)] }, Under5);
        Assert.Equal((expected, expected == FigureStatus.Shown ? "12.5" : "*"), (made.Publication.Find("survey.q15.bme")!.Status, made.Publication.Find("survey.q15.bme")!.Printed));
    }

    [Theory]
    [InlineData("nonclinical.5.white", "nonclinical.6.white", FigureStatus.Shown)]
    [InlineData("nonclinical.5.bme", "nonclinical.6.white", FigureStatus.Withheld)]
    [InlineData("nonclinical.6.white", "nonclinical.5.bme", FigureStatus.Withheld)]
    public void Statistic_IsPrintedOnlyWhereEveryCountItRestsOnIs(string first, string second, FigureStatus expected)
    {
        var model = Staff() with { Others = [new("p.nonclinical", FigureKind.Statistic, "0.04", new Precision.Unit(0.01m), [first, second], null)] };
        Assert.Equal(expected, Protect(model, Under5).Publication.Find("p.nonclinical")!.Status);
        Assert.Equal(FigureStatus.Withheld, Protect(model, DisclosurePolicy.Round5).Publication.Find("p.nonclinical")!.Status);
    }

    [Fact]
    public void Kept_CountsWhatIsPrinted()
    {
        Figure[] earlier = [SpecifiedCasesTests.Shown("nonclinical.5.total", 50), Figure.Withheld("survey.x", FigureKind.Survey)];
        var made = Protect(Staff() with
        {
            Others = [new("survey.q15.bme", FigureKind.Survey, "12.5", new Precision.Unit(0.1m), [], 10)],
            Derived = [Percentage("5", "white"), Percentage("5", "bme"), Percentage("6", "bme"), Percentage("6", "white"), Percentage("none", "white")],
            Counts = With(("nonclinical.none.white", 0), ("nonclinical.none.total", 0), ("nonclinical.hidden.white", 40), ("medical.smm.white", 30), ("medical.smm.total", 60)),
            Unprinted = ["nonclinical.hidden.white"],
            Earlier = [new("ZZ1/2023", new PackTables(earlier, [Equation.AtMost("nonclinical.5.total", "nonclinical.5.total")]))],
        }, Under5);
        // 130 of 160 people in cells are in shown ones: totals, senior managers, hidden rows and other publications' figures are no cells.
        var stars = made.Publication.Tables.Figures.Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Withheld }).Select(f => f.Id).ToList();
        Assert.Equal(["nonclinical.5.bme", "nonclinical.5.unknown", "nonclinical.6.bme", "nonclinical.6.unknown"], stars);
        Assert.Equal((12, 16, 22, 81), (made.Kept.CountsShown, made.Kept.Counts, made.Kept.Figures, made.Kept.StaffPercentInShownCells));
        var printed = made.Publication.Tables.Figures.Where(f => !f.Id.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.Equal(printed.Count(f => f.Status is FigureStatus.Shown or FigureStatus.Undefined), made.Kept.FiguresShown);
        Assert.Equal(printed.Count(f => f.Precision is Precision.Band || (f.Kind == FigureKind.Percentage && f.Precision is Precision.Unit { Size: 1 })), made.Kept.FiguresCoarser);
        Assert.Equal("n/a", made.Publication.Find("pct.nonclinical.none.white")!.Printed);
        Assert.Contains(made.Publication.Tables.Equations, e => e.Left == "ZZ1/2023/nonclinical.5.total");
        Assert.Equal(["ZZ1/2023/nonclinical.5.total"], made.Publication.Tables.Figures.Where(f => f.Id.Contains('/', StringComparison.Ordinal)).Select(f => f.Id));
    }

    private static Dictionary<string, long> With(params (string Id, long Count)[] further)
    {
        var counts = Staff().Counts.ToDictionary();
        foreach (var (id, count) in further)
            counts[id] = count;
        return counts;
    }

    private static DerivedFigure Percentage(string row, string group) => new($"pct.nonclinical.{row}.{group}", FigureKind.Percentage,
        Formula.Percentage($"nonclinical.{row}.{group}", $"nonclinical.{row}.total"), PrintedAs.Percentage);

    private static PublicationModel Staff() =>
        SpecifiedCasesTests.Table("nonclinical", ["5", "6"], ["white", "bme", "unknown"], new long[,] { { 60, 4, 9 }, { 70, 8, 9 } });

    private static Protection.Safe Protect(PublicationModel model, DisclosurePolicy policy) => Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, policy));
}
