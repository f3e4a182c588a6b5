using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Returns;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class ProformaTests
{
    private static readonly Standard Standard = Sample.Standard with { Template = CaseS.Template, Proforma = InventedProforma.Layout };

    [Fact]
    public void Proforma_IsFilledInPlace_AndItsFormulasAgree()
    {
        var filled = Fill(InventedProforma.Make());
        Assert.All(filled.Checks, c => Assert.Equal(CheckState.Passed, c.State));
        var values = WorkbookFile.Values(filled.Workbook!, 1);
        foreach (var row in CaseS.Return().Rows) AssertShows(row, values, scale: 1);
    }

    [Fact]
    public void EverythingButFilledCells_StaysAsItWas()
    {
        var (before, after) = (InventedProforma.Make(), Fill(InventedProforma.Make()).Workbook!);
        Assert.Equal(Kept(before), Kept(after));
        Assert.Equal(["Cover", "WRES data", "Lists"], WorkbookFile.Look(after, d => d.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!).ToList()));
        Assert.Equal(SheetStateValues.Hidden, WorkbookFile.Look(after, d => d.WorkbookPart!.Workbook.Descendants<Sheet>().Last().State!.Value));
        Assert.Empty(OpenXmlCheck.Errors(after).Except(OpenXmlCheck.Errors(before)));
    }

    [Fact]
    public void FilledProforma_SaysThatItIsInternal_AndIsTheSameBytesTwice()
    {
        var proforma = InventedProforma.Make();
        Assert.Equal(Fill(proforma).Workbook, Fill(proforma).Workbook);
        Assert.Contains("INTERNAL", WorkbookFile.Look(Fill(proforma).Workbook!, d => d.CustomFilePropertiesPart!.Properties.InnerText), StringComparison.Ordinal);
    }

    [Fact]
    public void PercentagesAsFractions_AreConvertedOnce()
    {
        var inputs = CaseS.Inputs();
        inputs[46] = new FigureRow(Figure.Of(Fraction.Of(125, 10)), Figure.Of(20), Figure.NotCollected(NoValueReason.NotProvided));
        var standard = Standard with { Proforma = InventedProforma.Layout with { PercentagesAreFractions = true } };
        var filled = new ReturnDocuments().Fill(InventedProforma.Make(fractions: true), CaseS.Return(inputs), standard, null);
        var values = WorkbookFile.Values(filled.Workbook!, 1);
        Assert.Equal((0.125, 0.2), (values[InventedProforma.Cell("I", 46)], values[InventedProforma.Cell("J", 46)]));
        Assert.Equal(0.85, values[InventedProforma.Cell("I", 57)]);
    }

    [Fact]
    public void FractionsTakenForPercentages_AreRefused() =>
        AssertFails(Fill(InventedProforma.Make(fractions: true)), "P07", "row 57");

    [Fact]
    public void ZeroDenominatorAndGaps_ShowWhatTheProformaShows()
    {
        var inputs = CaseS.Inputs();
        inputs[39] = FigureRow.Of(default(GroupCounts));
        inputs[43] = FigureRow.NotCollected(NoValueReason.NotProvided);
        var filled = new ReturnDocuments().Fill(InventedProforma.Make(), CaseS.Return(inputs), Standard, null);
        Assert.NotNull(filled.Workbook);
        // The proforma divides an empty cell and shows 0 where nothing was collected: not wrong here, but somebody must know.
        var check = Assert.Single(filled.Checks, c => c.State != CheckState.Passed);
        Assert.Equal(("P09", CheckState.Attention, "row 44"), (check.Id, check.State, check.Detail));
        Assert.False(WorkbookFile.Values(filled.Workbook!, 1).ContainsKey(InventedProforma.Cell("I", 43)));
    }

    [Theory]
    [InlineData("C2", "v4.0", "P03", "does not say version 3")]
    [InlineData("C2", "", "P03", "does not say version 3")]
    [InlineData("D15", "Band 9 and above", "P04", "row 3 has another wording")]
    [InlineData("B15", "no number", "P04", "row 3 stands 0 times")]
    public void OtherProformaThanTheLayoutSays_IsRefused(string cell, string text, string check, string detail) =>
        AssertFails(Fill(WorkbookFile.Type(InventedProforma.Make(), 1, (cell, text))), check, detail);

    [Fact]
    public void DecimalChangeOfTheVersion_IsAccepted() =>
        Assert.NotNull(Fill(WorkbookFile.Type(InventedProforma.Make(), 1, ("C2", "v3.7"))).Workbook);

    [Fact]
    public void RowMovedInTheProforma_IsRefused() =>
        AssertFails(Fill(WorkbookFile.TypeNumber(InventedProforma.Make(), 1, "B15", 2)), "P04", "row 2 stands 2 times");

    [Fact]
    public void FormulaOverAnInputCell_OrMissingFromAnAutomaticOne_IsRefused()
    {
        AssertFails(Fill(WithFormula("I15", "1+1")), "P05", "I15 of row 3 holds a formula");
        var cell = InventedProforma.Cell("J", 36);
        AssertFails(Fill(WorkbookFile.TypeNumber(InventedProforma.Make(), 1, cell, 1)), "P05", $"{cell} of row 36 holds no formula");
    }

    [Fact]
    public void FormulaThatGivesAnotherFigure_IsRefused() =>
        AssertFails(Fill(WithFormula(InventedProforma.Cell("I", 38), "1+1")), "P07", "row 38");

    [Fact]
    public void FormulaThatCannotBeCalculatedHere_IsNotCountedAsPassed()
    {
        var filled = Fill(WithFormula(InventedProforma.Cell("I", 65), "INDIRECT(\"I1\")"));
        Assert.NotNull(filled.Workbook);
        var check = Assert.Single(filled.Checks, c => c.State == CheckState.NotChecked);
        Assert.Contains("65", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void FormulasThatRestOnEachOther_AreNotACrash()
    {
        var filled = Fill(WithFormula(InventedProforma.Cell("I", 65), InventedProforma.Cell("I", 65) + "+1"));
        Assert.Contains(filled.Checks, c => c.State == CheckState.NotChecked);
    }

    [Fact]
    public void LastYear_FillsEmptyCells_AndKeepsVerifiedOnes()
    {
        var place = InventedProforma.Cell("E", 3);
        var prefilled = WorkbookFile.TypeNumber(InventedProforma.Make(), 1, place, 99);
        var filled = new ReturnDocuments().Fill(prefilled, CaseS.Return(), Standard, CaseS.Return());
        var values = WorkbookFile.Values(filled.Workbook!, 1);
        Assert.Equal((99.0, 14.0), (values[place], values[InventedProforma.Cell("E", 4)]));
        Assert.Equal(("P06", "row 3"), Assert.Single(filled.Checks, c => c.State == CheckState.Attention) switch { var c => (c.Id, c.Detail) });
    }

    [Fact]
    public void FileThatIsNoWorkbook_OrDamaged_IsRefused()
    {
        var proforma = InventedProforma.Make();
        byte[][] broken = [[], [1, 2, 3], proforma[..(proforma.Length / 2)]];
        Assert.All(broken, bytes => AssertFails(Fill(bytes), "P01", "xlsx"));
        AssertFails(Fill(WorkbookFile.Change(proforma, d => d.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(1).Name = "Data")), "P02", "missing");
        AssertFails(new ReturnDocuments().Fill(proforma, CaseS.Return(), Standard with { Proforma = null }, null), "P01", "has none");
    }

    [SkippableFact]
    public async Task FilledProforma_CalculatedByLibreOffice_ShowsOurFigures()
    {
        var (saved, _) = await LibreOffice.SaveAgain(Fill(InventedProforma.Make()).Workbook!);
        var values = WorkbookFile.Values(saved[0], 1);
        foreach (var row in CaseS.Return().Rows) AssertShows(row, values, scale: 1);
    }

    private static void AssertShows(ReturnRow row, IReadOnlyDictionary<string, object> values, double scale)
    {
        foreach (var (group, column) in new[] { (EthnicGroup.White, "I"), (EthnicGroup.Bme, "J"), (EthnicGroup.Unknown, "K") })
        {
            var shown = values.GetValueOrDefault(InventedProforma.Cell(column, row.Template.Row));
            if (row.Cells[group].HasValue) Assert.Equal(row.Cells[group].Number.ToDouble() * scale, Assert.IsType<double>(shown), 1e-9);
            else Assert.Null(shown);
        }
    }

    private static void AssertFails(FilledProforma filled, string check, string detail)
    {
        Assert.Null(filled.Workbook);
        var failed = Assert.Single(filled.Checks, c => c.State == CheckState.Failed);
        Assert.Equal(check, failed.Id);
        Assert.Contains(detail, failed.Detail, StringComparison.Ordinal);
    }

    private static byte[] WithFormula(string cell, string formula) => WorkbookFile.Change(InventedProforma.Make(), document =>
    {
        var found = WorkbookFile.Sheet(document, 1).Worksheet.Descendants<Cell>().Single(c => c.CellReference == cell);
        found.RemoveAllChildren();
        found.CellFormula = new CellFormula(formula);
    });

    /// <summary>All formulas, styles and protection of the workbook.</summary>
    private static IReadOnlyList<string> Kept(byte[] workbook) => WorkbookFile.Look(workbook, document =>
        document.WorkbookPart!.WorksheetParts.SelectMany(Cells).Order(StringComparer.Ordinal)
            .Append(document.WorkbookPart.WorkbookStylesPart!.Stylesheet.OuterXml).ToList());

    private static IEnumerable<string> Cells(WorksheetPart part) => part.Worksheet.Descendants<Cell>()
        .Select(c => $"{c.CellReference} {c.StyleIndex} {c.CellFormula?.OuterXml}")
        .Concat(part.Worksheet.Elements<SheetProtection>().Select(p => p.OuterXml));

    private static FilledProforma Fill(byte[] proforma) => new ReturnDocuments().Fill(proforma, CaseS.Return(), Standard, null);
}
