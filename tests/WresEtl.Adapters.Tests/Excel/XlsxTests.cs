using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;
using static WresEtl.Adapters.Tests.Excel.XlsxBuilder;

namespace WresEtl.Adapters.Tests.Excel;

public sealed class XlsxTests
{
    [Fact]
    public void Cells_HaveTheirKindAndText()
    {
        var row = Text("A1", "Ü &amp; £") + Number("B1", "0.5") + Number("C1", "46112", 1) + Number("D1", "0.25", 2) + Number("E1", "43921.75", 3)
            + "<c r=\"F1\" t=\"b\"><v>1</v></c>" + "<c r=\"G1\" t=\"e\"><v>#N/A</v></c>" + Number("I1", "12345678", 4) + Number("J1", "7", 5) + Number("K1", "1.5", 6);
        var file = Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{row}</row>").Build(), "workforce.xls");

        Assert.Equal(FileFormat.Xlsx, file.Format);
        var read = file.Sheets[0].Rows[0];
        Assert.Equal(["Ü & £", "0.5", "2026-03-31", "25", "2020-03-31T18:00:00", "TRUE", "#N/A", "", "12345678", "7", "36:00:00"], read.Cells);
        Assert.Equal(
            [CellKind.Text, CellKind.Number, CellKind.Date, CellKind.Percent, CellKind.Date, CellKind.Boolean, CellKind.Error,
             CellKind.Empty, CellKind.Number, CellKind.Number, CellKind.Text],
            read.Kinds);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("0.07", "7")]
    [InlineData("0.1234", "12.34")]
    [InlineData("1", "100")]
    [InlineData("-0.5", "-50")]
    [InlineData("0.333333333333333", "33.3333333333333")]
    public void Percent_IsScaledInDecimal(string stored, string read) =>
        Assert.Equal(read, Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{Number("A1", stored, 2)}</row>").Build()).Sheets[0].Rows[0].Cells[0]);

    [Fact]
    public void Mess4_The1904System_MovesEveryDate()
    {
        var row = $"<row r=\"1\">{Number("A1", "44650", 1)}</row>";
        Assert.Equal(["2026-03-31"], Files.Read(new XlsxBuilder { Date1904 = true }.Sheet(row).Build()).Lines);
        Assert.Equal(["2022-03-30"], Files.Read(new XlsxBuilder().Sheet(row).Build()).Lines);
    }

    [Fact]
    public void Mess1_PreambleBlankColumnAndMergedTitle_KeepTheirPlaces()
    {
        var rows = $"<row r=\"1\">{Text("B1", "Report title")}</row><row r=\"9\">{Text("B9", "Employee Number")}{Text("C9", "FTE")}</row><row r=\"10\">{Text("B10", "10000001")}{Number("C10", "1")}</row>";
        var file = Files.Read(new XlsxBuilder().Part("S", "visible", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B1:C1\"/></mergeCells></worksheet>").Build());
        Assert.Equal(Enumerable.Range(1, 10), file.Sheets[0].Rows.Select(r => r.Row));
        Assert.Equal("¦Employee Number¦FTE", file.Lines[8]);
        Assert.Equal("¦10000001¦1", file.Lines[9]);
    }

    [Fact]
    public void Mess18_HiddenSheets_AreMarked()
    {
        var row = $"<row r=\"1\">{Text("A1", "x")}</row>";
        var file = Files.Read(new XlsxBuilder().Sheet(row, "Seen").Sheet(row, "Hidden", "hidden").Sheet(row, "Buried", "veryHidden").Build());
        Assert.Equal([SheetVisibility.Visible, SheetVisibility.Hidden, SheetVisibility.VeryHidden], file.Sheets.Select(s => s.Visibility));
        Assert.Equal(["Seen", "Hidden", "Buried"], file.Sheets.Select(s => s.Name));
    }

    [Fact]
    public void Mess22_Errors_KeepTheirNameOnEveryRow()
    {
        var names = new[] { "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!" };
        var rows = Enumerable.Range(0, 5000).Select(i => $"<row r=\"{(i * 2) + 1}\">{Text($"A{(i * 2) + 1}", "x")}<c r=\"C{(i * 2) + 1}\" t=\"e\"><v>{names[i % names.Length]}</v></c></row>");
        var file = Files.Read(new XlsxBuilder().Sheet(string.Concat(rows)).Build());
        Assert.Equal(9999, file.Sheets[0].Rows.Count);
        Assert.All(Enumerable.Range(0, 5000), i => Assert.Equal(names[i % names.Length], file.Sheets[0].Rows[i * 2].Cells[2]));
    }

    [Fact]
    public void Formulas_AreReportedWithTheirPlaceAndCount()
    {
        var rows = $"<row r=\"3\">{Text("A3", "x")}</row><row r=\"4\"><c r=\"A4\"><f>1+1</f><v>2</v></c><c r=\"B4\"><f>A4</f><v>2</v></c></row>";
        var file = Files.Read(new XlsxBuilder().Sheet(rows, "Data").Build());
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.HoldsFormulas, "Data", 4), (problem.Kind, problem.Sheet, problem.Row));
        Assert.StartsWith("2 cells hold", problem.Detail, StringComparison.Ordinal);
        Assert.Equal("2¦2", file.Lines[3]);
    }

    [Theory]
    [InlineData("xl/externalLinks/externalLink1.xml")]
    [InlineData("xl/connections.xml")]
    public void LinksToOtherFiles_AreReported(string part)
    {
        var file = Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{Text("A1", "x")}</row>").With(part, "<x/>").Build());
        Assert.Equal(FileProblemKind.HoldsExternalLinks, file.OnlyProblem);
    }

    [Fact]
    public void PrefixedElementsAndMissingReferences_AreRead()
    {
        var xml = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
            + "<x:row><x:c><x:v>1</x:v></x:c><x:c t=\"e\"><x:v>#N/A</x:v></x:c></x:row><x:row><x:c><x:f>1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        var file = Files.Read(new XlsxBuilder().Part("S", "visible", xml).Build());
        Assert.Equal(["1¦#N/A", "3¦"], file.Lines);
        Assert.Equal(FileProblemKind.HoldsFormulas, file.OnlyProblem);
    }

    [Fact]
    public void SharedStrings_AreRead()
    {
        var builder = new XlsxBuilder { SharedStrings = Strings("Employee Number", "A White") };
        var file = Files.Read(builder.Sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>").Build());
        Assert.Equal(["Employee Number", "A White"], file.Lines);
    }

    [Fact]
    public void StyledBlankCellsFarRight_AreNoColumns()
    {
        var file = Files.Read(new XlsxBuilder().Sheet($"<row r=\"1\">{Number("A1", "1")}<c r=\"XFD1\" s=\"1\"/></row>").Build());
        Assert.Equal(["1"], file.Lines);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void HiddenRows_AreReadAndCounted()
    {
        var rows = $"<row r=\"1\">{XlsxBuilder.Text("A1", "a")}</row><row r=\"2\" hidden=\"1\">{XlsxBuilder.Text("A2", "b")}</row><row r=\"3\" ht=\"15\">{XlsxBuilder.Text("A3", "c")}</row>";
        var file = Files.Read(new XlsxBuilder().Sheet(rows).Build());
        Assert.Equal(["a", "b", "c"], file.Lines);
        Assert.Equal(1, Assert.Single(file.Sheets).HiddenRows);
    }
}
