using System.Globalization;
using CsvHelper;
using WresEtl.App.Ports;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Returns.Reconciling;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>
/// Reads a CSV with the columns row, white, bme and unknown in any order, others left alone: a submission.csv or a sheet of prefilled
/// figures. A row that is not of the year's template, or is there twice, is a fault.
/// </summary>
public sealed class OtherFiguresCsv : IOtherFigures
{
    private static readonly string[] Needed = ["row", "white", "bme", "unknown"];

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        DetectSeparatorHint = false,
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public OtherFiguresRead Read(byte[] csv, IReadOnlyList<TemplateRow> template)
    {
        var (rows, faults) = (new List<OtherRow>(), new List<SubmissionFault>());
        var known = template.Select(r => r.Row).ToHashSet();
        int[]? columns = null;
        try
        {
            using var stream = new MemoryStream(csv);
            using var reader = CsvReader.Create(stream, Options);
            while (reader.Read())
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).Select(c => c.Trim().Trim('\uFEFF')).ToArray();
                if (columns is null) columns = Columns(cells, faults);
                else if (cells.Any(c => c.Length > 0)) Add((int)reader.LineNumber, cells, columns, known, rows, faults);
                if (faults.Count > 0 && rows.Count == 0 && columns is not null && columns.Any(c => c < 0)) break;
            }
        }
        catch (CsvFormatException)
        {
            faults.Add(new SubmissionFault(0, "", "the quoting is broken; nothing of the file is used"));
        }

        if (columns is null) faults.Add(new SubmissionFault(0, "", "the file is empty"));
        return new OtherFiguresRead(faults.Count == 0 ? rows : [], faults);
    }

    private static int[] Columns(string[] header, List<SubmissionFault> faults)
    {
        var columns = Needed.Select(n => Array.FindIndex(header, h => h.Equals(n, StringComparison.OrdinalIgnoreCase))).ToArray();
        foreach (var missing in Needed.Where((_, i) => columns[i] < 0))
            faults.Add(new SubmissionFault(1, missing, $"expected a column {missing} (row, white, bme, unknown)"));
        return columns;
    }

    private static void Add(int line, string[] cells, int[] columns, HashSet<int> known, List<OtherRow> rows, List<SubmissionFault> faults)
    {
        string Cell(int i) => columns[i] < cells.Length ? cells[columns[i]] : "";
        if (!int.TryParse(Cell(0), NumberStyles.None, CultureInfo.InvariantCulture, out var row) || !known.Contains(row))
        {
            faults.Add(new SubmissionFault(line, "row", "not a row of the year's template"));
            return;
        }

        if (rows.Any(r => r.Row == row)) faults.Add(new SubmissionFault(line, "row", $"row {row.ToString(CultureInfo.InvariantCulture)} is there twice"));
        rows.Add(new OtherRow(row, Number(line, 1, Cell(1), faults), Number(line, 2, Cell(2), faults), Number(line, 3, Cell(3), faults)));
    }

    /// <summary>Empty and n/a are no number; a per cent sign is part of how it is printed.</summary>
    private static PrintedNumber? Number(int line, int column, string text, List<SubmissionFault> faults)
    {
        if (text.Length == 0 || text.Equals("n/a", StringComparison.OrdinalIgnoreCase)) return null;
        if (PrintedNumber.TryParse(text.TrimEnd('%').Trim(), out var number)) return number;
        faults.Add(new SubmissionFault(line, Needed[column], "expected a number, n/a or nothing"));
        return null;
    }
}
