using CsvHelper;

namespace WresEtl.Adapters.Config;

/// <summary>
/// Reads a configuration table whose header is fixed, so that a misspelt or missing column is a fault and not an empty list.
/// </summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>The lines of a table, each mapped. Faulty lines are kept: nothing is used where there is any fault.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="name">The file's name in it.</param>
    /// <param name="header">Its header, exactly.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="map">One line to one value.</param>
    /// <param name="key">What may stand only once; null where lines may repeat.</param>
    public static IReadOnlyList<T> Read<T>(
        FileSet files, string name, string header, FaultList faults, Func<CsvLine, T> map, Func<T, string>? key = null)
    {
        var bytes = files.Find(name, faults);
        if (bytes is null) return [];
        using var reader = CsvReader.Create(bytes, Options);
        try
        {
            return Lines(reader, files.PathOf(name), header, faults, map, key);
        }
        catch (CsvFormatException problem)
        {
            faults.Add(files.PathOf(name), (int)problem.LineNumber, "expected one cell for each column, quoted as RFC 4180");
            return [];
        }
    }

    private static List<T> Lines<T>(
        CsvReader reader, string file, string header, FaultList faults, Func<CsvLine, T> map, Func<T, string>? key)
    {
        var found = new List<T>();
        var more = reader.Read();
        if (string.Join(',', reader.Headers) != header)
        {
            faults.Add(file, 1, "expected the header: " + header);
            return found;
        }

        var columns = header.Split(',');
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (; more; more = reader.Read())
        {
            var line = new CsvLine(file, (int)reader.LineNumber, columns, Cells(reader), faults);
            found.Add(map(line));
            if (key is not null && !keys.Add(key(found[^1]))) faults.Add(file, line.Number, "expected each entry once");
        }

        return found;
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
