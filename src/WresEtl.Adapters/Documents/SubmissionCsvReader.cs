using CsvHelper;
using WresEtl.App.Ports;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>
/// Reads a submission.csv back. Automatic rows are calculated from the input rows, to full precision, and must round to what the file
/// says: a file that someone changed by hand in one place only is refused.
/// </summary>
public sealed class SubmissionCsvReader : ISubmissionReader
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        DetectSeparatorHint = false,
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public SubmissionRead Read(byte[] csv, string clientCode, int year, IReadOnlyList<TemplateRow> template) =>
        TemplateModel.From(template).Match(
            model => Read(csv, clientCode, year, model),
            refused => throw new InvalidOperationException($"The template of {year} does not hold together: {refused.Detail}"));

    private static SubmissionRead Read(byte[] csv, string clientCode, int year, TemplateModel template)
    {
        var rows = new SubmissionCsvRows(template);
        try
        {
            using var stream = new MemoryStream(csv);
            using var reader = CsvReader.Create(stream, Options);
            while (reader.Read()) rows.Add((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }
        catch (CsvFormatException)
        {
            rows.Report(0, "", "the quoting is broken; nothing of the file is used");
        }

        var exact = new ExactReturn(clientCode, year, rows.Finish(), default);
        return new SubmissionRead(rows.Faults.Count == 0 ? exact : null, rows.Faults);
    }
}
