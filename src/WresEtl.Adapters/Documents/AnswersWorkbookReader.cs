using System.Text;
using ExcelDataReader;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Documents;

/// <summary>Reads the findings sheet of a filled exceptions workbook and hands its rows to <see cref="AnswersSheet"/>.</summary>
public sealed class AnswersWorkbookReader : IAnswersReader
{
    /// <summary>Beyond this, unpacked, it is no exceptions workbook of ours.</summary>
    private const long LargestUnpacked = 512L << 20;

    private static readonly ExcelReaderConfiguration Configuration = WithCodePages();

    public AnswersRead Read(byte[] workbook, AnswersContext context)
    {
        var configuration = Configuration;
        if (!WorkbookSize.IsWithin(workbook, LargestUnpacked)) return Nothing(AnswerProblemKind.Unreadable, "The file is damaged or far too large.");
        try
        {
            using var stream = new MemoryStream(workbook);
            using var reader = ExcelReaderFactory.CreateReader(stream, configuration);
            return ReadSheet(reader, context);
        }
        // A damaged workbook can fail in any way inside the library; whichever it is, nothing of the file is used and no text of it is kept.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Nothing(AnswerProblemKind.Unreadable, "The file is no workbook that can be read. Save it as an Excel workbook (.xlsx) without password.");
        }
    }

    /// <summary>Old .xls files name a Windows code page, which .NET knows only once it is told to.</summary>
    private static ExcelReaderConfiguration WithCodePages()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { FallbackEncoding = Encoding.Latin1 };
    }

    private static AnswersRead ReadSheet(IExcelDataReader reader, AnswersContext context)
    {
        do
        {
            if (!string.Equals(reader.Name.Trim(), FindingsColumns.Sheet, StringComparison.OrdinalIgnoreCase)) continue;
            var sheet = new AnswersSheet(context);
            for (var row = 1; reader.Read(); row++) sheet.Add(row, Cells(reader));
            return sheet.Result();
        }
        while (reader.NextResult());
        return Nothing(AnswerProblemKind.MissingSheet, $"There is no sheet “{FindingsColumns.Sheet}”.");
    }

    private static string[] Cells(IExcelDataReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = CellValueText.Of(reader.GetValue(i));
        return cells;
    }

    private static AnswersRead Nothing(AnswerProblemKind kind, string detail) => new([], [new AnswerProblem(kind, 0, "", detail)], 0);
}
