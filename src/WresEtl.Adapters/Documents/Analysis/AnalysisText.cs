using System.Text;
using ExcelDataReader;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>A row of the return beside last year's, in figures as they are shown.</summary>
/// <param name="Row">Template row.</param>
/// <param name="Cells">White, BME, Unknown: of this year, as published, as verified, and the change; empty where there is none.</param>
/// <param name="Remark">What keeps the years from being compared; empty otherwise.</param>
public sealed record LastYearRow(string Row, IReadOnlyList<string> Cells, string Remark);

/// <summary>What an analysis says in words, read back from the workbook that the run wrote: pages show it, and work out nothing of their own. INTERNAL.</summary>
/// <param name="Sentences">Each comparison in a sentence.</param>
/// <param name="LastYear">Empty where there is no return of last year.</param>
public sealed record AnalysisText(IReadOnlyList<string> Sentences, IReadOnlyList<LastYearRow> LastYear)
{
    private const int FirstCell = 2;
    private const int Cells = 12;

    public static readonly AnalysisText None = new([], []);

    // The reader asks for its code page even where the workbook is XML.
    static AnalysisText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="workbook">analysis.xlsx as this program wrote it.</param>
    public static AnalysisText Read(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var (sentences, lastYear) = (new List<string>(), new List<LastYearRow>());
        do
        {
            if (reader.Name == SummaryPage.Name) sentences.AddRange(Rows(reader).Select(r => r[0]).Where(t => t.StartsWith("Indicator ", StringComparison.Ordinal) && t.EndsWith('.')));
            else if (reader.Name == LastYearPage.Name) lastYear.AddRange(Rows(reader).Where(IsOfATemplateRow).Select(r => new LastYearRow(r[0], r[FirstCell..(FirstCell + Cells)], r[FirstCell + Cells])));
        }
        while (reader.NextResult());
        return new AnalysisText(sentences, lastYear);
    }

    private static bool IsOfATemplateRow(string[] row) => row[0].Length > 0 && row[0].All(char.IsAsciiDigit) && row.Length > FirstCell + Cells;

    private static IEnumerable<string[]> Rows(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            if (reader.FieldCount > 0) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i))];
        }
    }

    private static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        double number => number.ToString(reader.GetNumberFormatString(column) is { } format && format != "General" ? format : "0.######", System.Globalization.CultureInfo.InvariantCulture),
        string text => text,
        _ => "",
    };
}
