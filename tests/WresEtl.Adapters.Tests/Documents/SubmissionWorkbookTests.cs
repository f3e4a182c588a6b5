using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Tests.Returns;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class SubmissionWorkbookTests
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    [Fact]
    public void Workbook_OfEachVariant_IsValidOpenXml() =>
        Assert.All(Variants(), exact => Assert.Empty(OpenXmlCheck.Errors(Write(exact))));

    [Fact]
    public void Workbook_HoldsEveryFigureOfTheReturn()
    {
        foreach (var exact in Variants())
        {
            var values = WorkbookFile.Values(Write(exact), 0);
            foreach (var row in exact.Rows) AssertShows(row, values);
        }
    }

    [Fact]
    public void AutomaticRows_AreLiveFormulas_InputRowsAreUnlocked()
    {
        var cells = WorkbookFile.Cells(Write(CaseS.Return()), 0).ToDictionary(c => c.CellReference!.Value!);
        var rows = SheetRows(WorkbookFile.Values(Write(CaseS.Return()), 0));
        Assert.All(CaseS.Template, row =>
        {
            var formulas = Groups.Count(g => cells[$"{Column(g)}{rows[row.Row]}"].CellFormula is not null);
            var single = CaseS.Model.Formula(row.Row)?.SingleColumn is not null;
            Assert.Equal(CaseS.Model.Formula(row.Row) is null ? 0 : single ? 1 : 3, formulas);
        });
    }

    [SkippableFact]
    public async Task LiveFormulas_CalculatedByLibreOffice_EqualOurFigures()
    {
        var variants = Variants();
        var (saved, _) = await LibreOffice.SaveAgain([.. variants.Select(v => WorkbookFile.ForgetCalculated(Write(v)))]);
        foreach (var (exact, workbook) in variants.Zip(saved))
        {
            var values = WorkbookFile.Values(workbook, 0);
            foreach (var row in exact.Rows) AssertShows(row, values);
        }
    }

    [SkippableFact]
    public async Task InputCell_ChangedInLibreOffice_ChangesWhatRestsOnIt()
    {
        var original = Write(CaseS.Return());
        var row = SheetRows(WorkbookFile.Values(original, 0))[35];
        var changed = WorkbookFile.ForgetCalculated(WorkbookFile.TypeNumber(original, 0, $"I{row}", 0));
        var inputs = CaseS.Inputs();
        inputs[35] = inputs[35] with { Bme = Figure.Of(0) };
        var (saved, _) = await LibreOffice.SaveAgain(changed);
        var values = WorkbookFile.Values(saved[0], 0);
        Assert.All(CaseS.Return(inputs).Rows, r => AssertShows(r, values));
    }

    [Fact]
    public void Draft_SaysSoOnTheSheet_InItsNameAndTitle()
    {
        var workbook = Write(CaseS.Return(shortfall: new GroupCounts(2, 1, 0)));
        var values = WorkbookFile.Values(workbook, 0);
        Assert.Contains("3 in the headcount have no template row (White 2, BME 1, Unknown 0)", (string)values["A5"], StringComparison.Ordinal);
        Assert.EndsWith("DRAFT", (string)values["A1"], StringComparison.Ordinal);
        Assert.Equal("WRES 2020 DRAFT", WorkbookFile.Look(workbook, d => d.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value));
        Assert.DoesNotContain("DRAFT", string.Concat(WorkbookFile.Values(Write(CaseS.Return()), 0).Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_SayWhyAFigureIsMissing()
    {
        var values = WorkbookFile.Values(Write(Variants()[1]), 0);
        var rows = SheetRows(values);
        Assert.Equal("Not required in 2020 (COVID-19).", values[$"K{rows[46]}"]);
        Assert.StartsWith("BME: n/a: the likelihood of the group compared with is 0.", (string)values[$"K{rows[41]}"], StringComparison.Ordinal);
        Assert.StartsWith("Not collected: records are left", (string)values[$"K{rows[43]}"], StringComparison.Ordinal);
        Assert.Equal("n/a: nobody to divide by.", values[$"K{rows[58]}"]);
        Assert.Equal("Counted in the row above as well, so it is in no total.", values[$"K{rows[30]}"]);
    }

    [Fact]
    public void PreviousYear_StandsInItsColumns_AsItWasSubmitted()
    {
        var previous = CaseS.Return(CaseS.Inputs(twoYears: false));
        var values = WorkbookFile.Values(new Writer().SubmissionWorkbook(CaseS.Return(), Sample.Standard, Sample.Client, previous), 0);
        var row = SheetRows(values)[39];
        Assert.Equal((2.0, 1.0, 0.0), (values[$"E{row}"], values[$"F{row}"], values[$"G{row}"]));
        Assert.Equal("31 March 2019", values["E6"]);
    }

    [Fact]
    public void PreviousYear_WithAnotherItemInTheRow_IsLeftEmptyAndSaidSo()
    {
        var previous = CaseS.Return() with
        {
            Rows = [.. CaseS.Return().Rows.Select(r => r.Template.Row == 2 ? r with { Template = r.Template with { Item = "Band X" } } : r)],
        };
        var values = WorkbookFile.Values(new Writer().SubmissionWorkbook(CaseS.Return(), Sample.Standard, Sample.Client, previous), 0);
        var row = SheetRows(values)[2];
        Assert.False(values.ContainsKey($"E{row}"));
        Assert.Contains("another item", (string)values[$"K{row}"], StringComparison.Ordinal);
    }

    /// <summary>Case S; one with zero groups and gaps; an empty one; one with survey figures and last year beside it.</summary>
    private static IReadOnlyList<ExactReturn> Variants()
    {
        var gaps = CaseS.Inputs();
        gaps[39] = FigureRow.Of(new GroupCounts(0, 1, 0));
        gaps[43] = FigureRow.NotCollected(NoValueReason.Unclassified);
        gaps[51] = FigureRow.Of(default);
        var survey = CaseS.Inputs();
        survey[46] = new FigureRow(Figure.Of(Fraction.Of(123, 10)), Figure.Of(20), Figure.NotCollected(NoValueReason.NotApplicableColumn));
        foreach (var row in Enumerable.Range(1, 33)) survey[row] = survey[row] with { Bme = Figure.Of(0) };
        return [CaseS.Return(), CaseS.Return(gaps), CaseS.Return([]), CaseS.Return(survey)];
    }

    private static byte[] Write(ExactReturn exact) => new Writer().SubmissionWorkbook(exact, Sample.Standard, Sample.Client, null);

    private static string Column(EthnicGroup group) => ((char)('H' + (int)group)).ToString();

    /// <summary>Template row → sheet row, found by the numbers in column B.</summary>
    private static Dictionary<int, int> SheetRows(IReadOnlyDictionary<string, object> values) => values
        .Where(v => v.Key[0] == 'B' && v.Value is double)
        .ToDictionary(v => (int)(double)v.Value, v => Convert.ToInt32(v.Key[1..], CultureInfo.InvariantCulture));

    private static void AssertShows(ReturnRow row, IReadOnlyDictionary<string, object> values)
    {
        var at = SheetRows(values)[row.Template.Row];
        foreach (var group in Groups)
        {
            var shown = values.GetValueOrDefault($"{Column(group)}{at}") is { } value and not "" ? value : null;
            var figure = row.Cells[group];
            if (figure.HasValue) Assert.Equal(figure.Number.ToDouble(), Assert.IsType<double>(shown), 1e-9);
            else Assert.Equal(figure.State == FigureState.Undefined ? "n/a" : null, shown);
        }
    }
}
