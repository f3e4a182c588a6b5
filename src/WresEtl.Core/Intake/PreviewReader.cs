using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>
/// Takes the data rows of a sheet as the reader of its data set would, and keeps no row: only each spelling of the columns that hold codes
/// with its count, and the forms of the others.
/// </summary>
internal sealed class PreviewReader : RowReader
{
    // A column of codes with more spellings than this holds something else.
    private const int MostSpellings = 5_000;

    private readonly RowReader _reader;
    private readonly KnownValues _known;
    private readonly CoursePreview _courses;
    private readonly List<Spellings> _spellings;
    private readonly List<(ColumnForms Forms, int Position)> _forms;

    public PreviewReader(Standard standard, Client client, ColumnBinding binding)
        : base(standard, client)
    {
        var schema = binding.Schema;
        _courses = new CoursePreview(standard, client, binding);
        _known = new KnownValues(schema, standard, client, _courses);
        _reader = _known.Reader;
        var forms = new ValueForms(schema, standard, client, _known);
        var bound = schema.Columns.Where(c => binding.Has(c.Name)).ToArray();
        _forms = [.. bound.Select(c => (forms.Of(c)!, binding[c.Name])).Where(f => f.Item1 is not null)];
        _spellings =
        [
            .. bound.Where(c => forms.Of(c) is null).Select(c => new Spellings(c.Name, binding[c.Name], t => t)),
            .. KnownValues.Composites(binding).Select(c => new Spellings(c.Column, c.Position, c.Part)),
        ];
    }

    public override string KeyColumn => _reader.KeyColumn;

    public override bool IsKey(ReadOnlySpan<byte> cell) => _reader.IsKey(cell);

    public override bool IsListedKey(ReadOnlySpan<byte> cell) => _reader.IsListedKey(cell);

    public override bool Read(RawSheet sheet, RowRef at)
    {
        foreach (var (forms, position) in _forms) forms.Note(sheet, position);
        foreach (var spellings in _spellings) spellings.Note(sheet);
        _courses.Note(sheet);
        return true;
    }

    /// <summary>Each spelling of the columns that hold codes; not of those that turn out to hold something about each person.</summary>
    public IReadOnlyList<ValueReading> Values() => [.. Judged().Where(c => !c.IsPersonal).SelectMany(c => c.Values.Where(v => !ValueShape.IsPersonal(v.Text)))];

    /// <summary>The other columns, by form.</summary>
    public IReadOnlyList<ColumnReading> Columns() =>
    [
        .. _forms.Select(f => f.Forms.Reading()),
        .. Judged().Select(c => Withheld(c.Spellings, c.Values.Where(v => c.IsPersonal || ValueShape.IsPersonal(v.Text)))).OfType<ColumnReading>(),
    ];

    private protected override void Begin()
    {
    }

    protected override void BindColumns()
    {
    }

    private IEnumerable<(Spellings Spellings, IReadOnlyList<ValueReading> Values, bool IsPersonal)> Judged() =>
        _spellings.Select(s => (s, Values: Readings(s))).Select(c => (c.s, c.Values, HoldsSomethingElse(c.Values)));

    private IReadOnlyList<ValueReading> Readings(Spellings spellings) =>
        [.. spellings.Rows.Select(v => _known.Read(spellings.Column, v.Key, v.Value.Rows))];

    /// <summary>Codes repeat. Many different texts that nobody knows, on hardly more rows, are names or notes.</summary>
    private static bool HoldsSomethingElse(IReadOnlyList<ValueReading> values)
    {
        const int Many = 20;
        var unknown = values.Where(v => v.Meaning is null).ToArray();
        return unknown.Length > Many && 2 * unknown.Length > unknown.Sum(v => v.Rows);
    }

    private static ColumnReading? Withheld(Spellings spellings, IEnumerable<ValueReading> values)
    {
        var forms = new ColumnForms(spellings.Column, (_, _) => default);
        foreach (var value in values)
        {
            var (rows, first) = spellings.Rows[value.Text];
            for (var i = 0; i < rows; i++) forms.Note((ValueShape.Of(value.Text), value.Meaning is not null), first);
        }

        for (var i = 0; i < spellings.Beyond; i++) forms.Note(("further values", false), spellings.FirstBeyond);
        var reading = forms.Reading();
        return reading.Filled > 0 ? reading : null;
    }

    /// <summary>The different texts of a column, or of a part of it.</summary>
    private sealed class Spellings(string column, int position, Func<string, string> part)
    {
        public string Column => column;

        public SortedDictionary<string, (int Rows, int First)> Rows { get; } = new(StringComparer.Ordinal);

        public int Beyond { get; private set; }

        public int FirstBeyond { get; private set; }

        public void Note(RawSheet row)
        {
            var text = part(Utf8Text.Decode(Utf8Text.Trim(row.Utf8(position))));
            if (text.Length == 0) return;
            if (Rows.TryGetValue(text, out var seen)) Rows[text] = (seen.Rows + 1, seen.First);
            else if (Rows.Count < MostSpellings) Rows[text] = (1, row.Row);
            else (Beyond, FirstBeyond) = (Beyond + 1, Beyond == 0 ? row.Row : FirstBeyond);
        }
    }
}
