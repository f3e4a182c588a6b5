using System.Globalization;
using CsvHelper;
using WresEtl.Core.Proofing;

namespace WresEtl.Adapters.Reports;

/// <summary>Plain text by line; a CSV as one table.</summary>
internal static class TextReport
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        IncludeValuesInExceptions = false,
        DetectSeparatorHint = false,
        Separator = ',',
    };

    public static WrittenReport Read(string text) => new(
        [.. text.Split('\n').Select((line, i) => new ReportPassage($"line {(i + 1).ToString(CultureInfo.InvariantCulture)}", line.Trim())).Where(p => p.Text.Length > 0)],
        []);

    public static WrittenReport ReadCsv(byte[] content)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var stream = new MemoryStream(content, writable: false);
        using var reader = CsvReader.Create(stream, Options);
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return new WrittenReport([], [new ReportTable("the table", rows)]);
    }
}
