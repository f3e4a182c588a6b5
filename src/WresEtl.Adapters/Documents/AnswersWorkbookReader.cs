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

    public AnswersSubject? Subject(byte[] workbook) => Open(workbook, SubjectOf);

    public AnswersRead Read(byte[] workbook, AnswersContext context) =>
        Open(workbook, reader => ReadSheet(reader, context))
        ?? Nothing(AnswerProblemKind.Unreadable, "The file is no workbook that can be read. Save it as an Excel workbook (.xlsx) without password.");

    private static T? Open<T>(byte[] workbook, Func<IExcelDataReader, T?> read)
        where T : class
    {
        var configuration = Configuration;
        if (!WorkbookSize.IsWithin(workbook, LargestUnpacked)) return null;
        try
        {
            using var stream = new MemoryStream(workbook);
            using var reader = ExcelReaderFactory.CreateReader(stream, configuration);
            return read(reader);
        }
        // A damaged workbook can fail in any way inside the library; whichever it is, nothing of the file is used and no text of it is kept.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static AnswersSubject? SubjectOf(IExcelDataReader reader)
    {
        do
        {
            if (!string.Equals(reader.Name.Trim(), FindingsColumns.Sheet, StringComparison.OrdinalIgnoreCase)) continue;
            for (var row = 1; row <= FindingsColumns.HeadingRow && reader.Read(); row++)
            {
                if (AnswersSubjectText.Find(Cells(reader)) is { } subject) return subject;
            }
        }
        while (reader.NextResult());
        return null;
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
