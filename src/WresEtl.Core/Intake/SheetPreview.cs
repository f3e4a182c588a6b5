using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <param name="Heading">As in the file.</param>
/// <param name="Column">Our column, or empty where the heading means nothing to us.</param>
/// <param name="Suggestion">Our column that it may be meant for; for a person to confirm.</param>
public sealed record HeadingReading(string Heading, string Column, string Suggestion);

/// <param name="Column">Our column.</param>
/// <param name="Text">A spelling in it.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Meaning">How it would be read; null where nobody knows.</param>
/// <param name="Suggestion">A known spelling it may be meant for, or empty.</param>
public sealed record ValueReading(string Column, string Text, int Rows, string? Meaning, string Suggestion);

/// <summary>How one sheet would be read: its headings, and each distinct value of the columns that hold codes.</summary>
public sealed record SheetPreview
{
    public required string Sheet { get; init; }

    public required DataSet DataSet { get; init; }

    public required SchemaVariant Variant { get; init; }

    public required int HeadingRow { get; init; }

    /// <summary>False where no row holds headings that are known: the row is the one that looks like headings nobody has mapped yet.</summary>
    public required bool IsRecognised { get; init; }

    public required IReadOnlyList<HeadingReading> Headings { get; init; }

    /// <summary>Required columns that no heading gives.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<ValueReading> Values { get; init; }

    // A column of codes with more spellings than this holds something else.
    private const int MostSpellings = 500;

    /// <summary>Columns shown value by value though they are no codes: those whose text decides what is counted.</summary>
    private static readonly string[] Decisive = ["ethnic_origin", "job_role", "occupation_code", "pay_code", "pay_description", "course_title"];

    /// <summary>Null where no row among the first looks like headings. Ones that nobody knows are shown where the data set is certain.</summary>
    public static SheetPreview? Of(RawSheet sheet, IReadOnlyList<DataSet> dataSets, Standard standard, Client client)
    {
        var first = new BufferedRows(sheet.Name);
        while (first.Count < HeaderFinder.RowsSearched && sheet.Read()) first.Keep(sheet);
        var schemas = dataSets.SelectMany(d => Schema.Of(standard, d)).ToArray();
        var found = HeaderFinder.Find(first, schemas, client);
        if ((found?.Index ?? (dataSets.Count == 1 ? HeaderFinder.Likely(first) : null)) is not { } index) return null;
        first.GoTo(index);
        var headingRow = first.Row;
        var binding = found?.Binding ?? ColumnBinding.Match(schemas[0], first.Texts(index), client);
        return new SheetPreview
        {
            Sheet = sheet.Name,
            DataSet = binding.Schema.DataSet,
            Variant = binding.Schema.Variant,
            HeadingRow = headingRow,
            IsRecognised = found is not null,
            Headings = [.. binding.Headings.Select((h, i) => (h, i)).Where(h => h.h.Length > 0).Select(h => HeadingOf(h.h, h.i, binding))],
            Missing = binding.Missing,
            Values = [.. ValuesOf(first, sheet, binding, standard, client)],
        };
    }

    private static HeadingReading HeadingOf(string heading, int position, ColumnBinding binding)
    {
        if (binding.ColumnAt(position) is { } column) return new HeadingReading(heading, column, "");
        var free = binding.Schema.Columns.Where(c => !binding.Has(c.Name));
        var near = free.Select(c => (c.Name, Near: Nearness.Nearest(heading, c.Aliases.Prepend(c.Name)))).FirstOrDefault(c => c.Near is not null);
        return new HeadingReading(heading, "", near.Name ?? "");
    }

    private static IEnumerable<ValueReading> ValuesOf(BufferedRows first, RawSheet sheet, ColumnBinding binding, Standard standard, Client client)
    {
        var columns = binding.Schema.Columns
            .Where(c => binding.Has(c.Name) && (c.Type is ColumnType.Code or ColumnType.Flag || Decisive.Contains(c.Name)))
            .ToDictionary(c => c.Name, _ => new SortedDictionary<string, int>(StringComparer.Ordinal));
        var courses = new CoursePreview(standard, client, binding);
        while (first.Read()) Note(first);
        while (sheet.Read()) Note(sheet);
        var known = new KnownValues(binding.Schema, standard, client, courses);
        return columns.SelectMany(c => c.Value.Select(v => known.Read(c.Key, v.Key, v.Value)));

        void Note(RawSheet row)
        {
            CountValues(row, binding, columns);
            courses.Note(row);
        }
    }

    private static void CountValues(RawSheet row, ColumnBinding binding, Dictionary<string, SortedDictionary<string, int>> columns)
    {
        foreach (var (column, values) in columns)
        {
            var text = Utf8Text.Decode(Utf8Text.Trim(row.Utf8(binding[column])));
            if (text.Length == 0 || (values.Count >= MostSpellings && !values.ContainsKey(text))) continue;
            values[text] = values.GetValueOrDefault(text) + 1;
        }
    }
}
