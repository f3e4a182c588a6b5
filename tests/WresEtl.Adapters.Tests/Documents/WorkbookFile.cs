using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>A workbook as tests look at it and change it, sharing no code with the writer.</summary>
internal static class WorkbookFile
{
    /// <summary>Values by cell name, as a reader other than ours sees them.</summary>
    public static IReadOnlyDictionary<string, object> Values(byte[] workbook, int sheet)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(
            new MemoryStream(workbook), new ExcelReaderConfiguration { FallbackEncoding = Encoding.Latin1 });
        for (var i = 0; i < sheet; i++) reader.NextResult();
        var values = new Dictionary<string, object>();
        for (var row = 1; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is { } value) values[$"{(char)('A' + column)}{row.ToString(CultureInfo.InvariantCulture)}"] = value;
            }
        }

        return values;
    }

    public static IReadOnlyList<Cell> Cells(byte[] workbook, int sheet) => Look(workbook, document => Sheet(document, sheet)
        .Worksheet.Descendants<Cell>().Select(c => (Cell)c.CloneNode(true)).ToList());

    public static T Look<T>(byte[] workbook, Func<SpreadsheetDocument, T> look)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return look(document);
    }

    public static byte[] Change(byte[] workbook, Action<SpreadsheetDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true)) change(document);
        return stream.ToArray();
    }

    /// <summary>Types into cells as Excel would: a number where the text is one and the cell is no text cell.</summary>
    public static byte[] Type(byte[] workbook, int sheet, params (string Cell, string Text)[] typed) => Change(workbook, document =>
    {
        foreach (var (name, text) in typed) Type(Sheet(document, sheet).Worksheet.Descendants<Cell>().Single(c => c.CellReference == name), text);
    });

    public static byte[] TypeNumber(byte[] workbook, int sheet, string cell, double? number) => Change(workbook, document =>
    {
        var found = Sheet(document, sheet).Worksheet.Descendants<Cell>().Single(c => c.CellReference == cell);
        found.RemoveAllChildren();
        found.DataType = null;
        if (number is { } value) found.CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture));
    });

    /// <summary>Takes away what formulas showed, so that whoever opens the file must calculate.</summary>
    public static byte[] ForgetCalculated(byte[] workbook) => Change(workbook, document =>
    {
        foreach (var cell in Sheet(document, 0).Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
        {
            cell.CellValue?.Remove();
            cell.DataType = null;
        }
    });

    public static WorksheetPart Sheet(SpreadsheetDocument document, int sheet)
    {
        var id = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return (WorksheetPart)document.WorkbookPart.GetPartById(id);
    }

    private static void Type(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
