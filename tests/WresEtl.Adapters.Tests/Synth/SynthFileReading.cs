using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Tests.Synth;

/// <summary>Reads generated files back with the libraries alone.</summary>
internal static class SynthFileReading
{
    public static byte[] Bytes(SynthTable table, SynthRendering rendering)
    {
        var stream = new MemoryStream();
        WresEtl.Adapters.Synth.SynthFileWriter.Write(stream, table, rendering);
        return stream.ToArray();
    }

    public static List<string[]> Csv(byte[] bytes, SynthRendering rendering)
    {
        var encoding = rendering.Encoding switch
        {
            SynthEncoding.Utf16 => Encoding.Unicode,
            SynthEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        using var text = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        var utf8 = new MemoryStream(Encoding.UTF8.GetBytes(text.ReadToEnd()));
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = rendering.Separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = false,
            DetectSeparatorHint = false,
        });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)))]);
        return rows;
    }

    public static byte[] Unzipped(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var entry = Assert.Single(archive.Entries).Open();
        var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Each sheet's rows; a date as dd/MM/yyyy, a number in its shortest form, trailing empty cells left out.</summary>
    public static List<(string Name, string State, List<string[]> Rows)> Xlsx(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var sheets = new List<(string, string, List<string[]>)>();
        do
        {
            var rows = new List<string[]>();
            while (reader.Read())
                rows.Add(Trimmed(Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i))));
            sheets.Add((reader.Name, reader.VisibleState, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    public static string[] Trimmed(IEnumerable<string> row)
    {
        var cells = row.ToList();
        while (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
        return [.. cells];
    }

    private static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        DateTime day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        var other => (string)other,
    };
}
