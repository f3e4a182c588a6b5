using System.Globalization;
using CsvHelper;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Adapters.Documents;

/// <summary>submission.csv: one line for each row of the template, in its order.</summary>
internal static class SubmissionCsv
{
    public static readonly string[] Header = ["row", "item", "measure", "white", "bme", "unknown"];

    public static byte[] Write(ExactReturn exact)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvText.Options, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var row in exact.Rows) WriteRow(csv, row);
        }

        return stream.ToArray();
    }

    private static void WriteRow(CsvWriter csv, ReturnRow row)
    {
        csv.WriteField(row.Template.Row);
        csv.WriteField(row.Template.Item);
        csv.WriteField(row.Template.Measure);
        foreach (var figure in (Figure[])[row.Cells.White, row.Cells.Bme, row.Cells.Unknown]) WriteFigure(csv, figure);
        csv.EndRecord();
    }

    /// <summary>A number is written as one, so that its minus is not taken for the start of a formula.</summary>
    private static void WriteFigure(CsvWriter csv, Figure figure)
    {
        var text = figure.ToSubmissionText();
        if (!figure.HasValue) csv.WriteField(text);
        else if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) csv.WriteField(number);
        else throw new InvalidOperationException("A figure of the return does not fit a decimal number.");
    }
}
