using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Returns;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>
/// A proforma as a portal might give out, invented: another layout than ours, unguarded formulas, one of them shared, a hidden sheet of
/// lists, protection, a version.
/// </summary>
internal static partial class InventedProforma
{
    public const int FirstRow = 12;

    public static ProformaLayout Layout { get; } = new()
    {
        Sheet = "WRES data",
        VersionCell = "C2",
        Version = 3,
        RowColumn = "B",
        ItemColumn = "D",
        PreviousColumns = ["E", "F", "G"],
        CurrentColumns = ["I", "J", "K"],
        PercentagesAreFractions = false,
    };

    public static string Cell(string column, int row) => column + At(row).ToString(CultureInfo.InvariantCulture);

    public static byte[] Make(bool fractions = false)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill(new PatternFill())), new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat(new Protection { Locked = false }) { ApplyProtection = true, NumberFormatId = 3 }));
            AddSheet(workbook, "Cover", new SheetData(), null);
            AddSheet(workbook, Layout.Sheet, Data(fractions), null);
            AddSheet(workbook, "Lists", new SheetData(new Row(Text("A1", "Organisation")) { RowIndex = 1 }), SheetStateValues.Hidden);
        }

        return stream.ToArray();
    }

    private static void AddSheet(WorkbookPart workbook, string name, SheetData data, SheetStateValues? state)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(data, new SheetProtection { Sheet = true });
        var sheets = workbook.Workbook.Sheets!;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, State = state });
    }

    private static SheetData Data(bool fractions) => new(
    [
        new Row(Text("B2", "Version"), Text("C2", "v3.1")) { RowIndex = 2 },
        .. CaseS.Template.Select(row => new Row(
        [
            new Cell { CellReference = Cell("B", row.Row), CellValue = new CellValue(row.Row) },
            Text(Cell("D", row.Row), row.Item.ToUpperInvariant() + " "),
            .. "EFG".Select(column => Input(column, row)),
            .. "IJK".Select(column => row.Kind == TemplateRowKind.Input ? Input(column, row) : Automatic(column, row, fractions)),
        ]) { RowIndex = (uint)At(row.Row) }),
    ]);

    private static Cell Input(char column, TemplateRow row) => new() { CellReference = Cell(column.ToString(), row.Row), StyleIndex = 1 };

    private static Cell Automatic(char column, TemplateRow row, bool fractions)
    {
        var cell = new Cell { CellReference = Cell(column.ToString(), row.Row) };
        var isElsewhere = row.Formula[0] is 'W' or 'B' && column != (row.Formula[0] == 'W' ? 'I' : 'J');
        if (isElsewhere) return cell;
        // Row 52 is written once and shared by its neighbours, as Excel does when a formula is dragged.
        cell.CellFormula = row.Row != 52 ? new CellFormula(Excel(row.Formula, column, fractions))
            : new CellFormula(column == 'I' ? Excel(row.Formula, column, fractions) : "")
            {
                FormulaType = CellFormulaValues.Shared,
                SharedIndex = 0,
                Reference = column == 'I' ? $"{Cell("I", 52)}:{Cell("K", 52)}" : null,
            };
        cell.CellValue = new CellValue(0);
        return cell;
    }

    private static string Excel(string formula, char column, bool fractions)
    {
        var text = fractions ? formula.Replace("100*", "", StringComparison.Ordinal) : formula;
        text = Range().Replace(text, m => $"{column}{At(Number(m.Groups[1].Value))}:{column}{At(Number(m.Groups[2].Value))}");
        text = Leaf().Replace(text, m => m.Groups[1].Value switch
        {
            "r" => $"{column}{At(Number(m.Groups[2].Value))}",
            "W" => $"I{At(Number(m.Groups[2].Value))}",
            "B" => $"J{At(Number(m.Groups[2].Value))}",
            _ => $"SUM($I{At(Number(m.Groups[2].Value))}:$K{At(Number(m.Groups[2].Value))})",
        });
        return text.Replace("sum(", "SUM(", StringComparison.Ordinal);
    }

    private static Cell Text(string reference, string text) =>
        new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static int At(int row) => FirstRow + row + row / 20;

    private static int Number(string digits) => Convert.ToInt32(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+)\.\.(\d+)")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b([rWBT])(\d+)")]
    private static partial Regex Leaf();
}
