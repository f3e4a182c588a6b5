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
public sealed record ValueReading(string Column, string Text, int Rows, string? Meaning, string Suggestion)
{
    /// <summary>What of the text a client's mapping names: the part of a composite that means something.</summary>
    public string Mapped { get; init; } = Text;
}

/// <summary>
/// How one sheet would be read: its headings, each distinct value of the columns that hold codes, and the forms of the others. Nothing that
/// is one person's own stands in it: no name, number or date of theirs.
/// </summary>
public sealed record SheetPreview
{
    public required string Sheet { get; init; }

    /// <summary>The zip and the file in it; empty otherwise.</summary>
    public string File { get; init; } = "";

    public required DataSet DataSet { get; init; }

    public required SchemaVariant Variant { get; init; }

    public required int HeadingRow { get; init; }

    /// <summary>False where no row holds headings that are known: the row is the one that looks like headings nobody has mapped yet.</summary>
    public required bool IsRecognised { get; init; }

    public required IReadOnlyList<HeadingReading> Headings { get; init; }

    /// <summary>Required columns that no heading gives.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<ValueReading> Values { get; init; }

    /// <summary>Columns that hold no codes.</summary>
    public required IReadOnlyList<ColumnReading> Columns { get; init; }

    /// <summary>Rows under the headings that are no records of this client's, by reason.</summary>
    public required IReadOnlyDictionary<AsideReason, int> Aside { get; init; }

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
        var (reader, aside) = ReadRows(first, sheet, headingRow, binding, standard, client);
        return new SheetPreview
        {
            Sheet = sheet.Name,
            DataSet = binding.Schema.DataSet,
            Variant = binding.Schema.Variant,
            HeadingRow = headingRow,
            IsRecognised = found is not null,
            Headings = [.. binding.Headings.Select((h, i) => (h, i)).Where(h => h.h.Length > 0).Select(h => HeadingOf(h.h, h.i, binding))],
            Missing = binding.Missing,
            Values = reader.Values(),
            Columns = reader.Columns(),
            Aside = aside,
        };
    }

    private static HeadingReading HeadingOf(string heading, int position, ColumnBinding binding)
    {
        if (binding.ColumnAt(position) is { } column) return new HeadingReading(heading, column, "");
        var free = binding.Schema.Columns.Where(c => !binding.Has(c.Name));
        var near = free.Select(c => (c.Name, Near: Nearness.Nearest(heading, c.Aliases.Prepend(c.Name)))).FirstOrDefault(c => c.Near is not null);
        return new HeadingReading(heading, "", near.Name ?? "");
    }

    private static (PreviewReader Reader, IReadOnlyDictionary<AsideReason, int> Aside) ReadRows(
        BufferedRows first, RawSheet sheet, int headingRow, ColumnBinding binding, Standard standard, Client client)
    {
        var (reader, record) = (new PreviewReader(standard, client, binding), new SheetRecord(binding.Schema.DataSet, "", sheet.Name, sheet.Visibility));
        record.Found(headingRow, binding);
        if (binding.Missing.Count == 0) new SheetIntake(standard, client).Read(sheet, first, record, 0, reader);
        else ReadAll(first, sheet, binding, reader);
        return (reader, record.Aside);
    }

    /// <summary>Without all the columns it needs, nothing tells a record from what stands around it.</summary>
    private static void ReadAll(BufferedRows first, RawSheet sheet, ColumnBinding binding, PreviewReader reader)
    {
        foreach (var rows in new[] { first, sheet }.Select(r => DatedSheet.Of(r, sheet.CountsDaysFrom1904, binding)))
        {
            while (rows.Read()) reader.Read(rows, default);
        }
    }
}
