using System.Buffers.Text;
using System.Globalization;
using System.Text;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>A spelling that neither the standard nor the client gives a meaning to, with every row that has it.</summary>
public sealed record UnknownValue(string Column, string Text, IReadOnlyList<RowRef> Rows);

/// <summary>
/// Turns the rows of one data set into typed ones. One reader serves all sheets of the data set, so that a spelling is one finding
/// however many files it stands in.
/// </summary>
public abstract class RowReader : IValueMeanings
{
    private readonly Standard _standard;
    private readonly Client _client;
    private readonly List<Func<IEnumerable<UnknownValue>>> _unknown = [];
    private readonly Dictionary<string, Func<string, string?>> _meanings = new(StringComparer.Ordinal);
    private ColumnBinding? _binding;

    protected RowReader(Standard standard, Client client) => (_standard, _client) = (standard, client);

    /// <summary>The column by which a row shows that it is data, not a footer.</summary>
    public abstract string KeyColumn { get; }

    public IEnumerable<UnknownValue> UnknownValues() => _unknown.SelectMany(list => list());

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Func<string, string?>> Meanings => _meanings;

    /// <summary>Gets ready for a sheet with these columns.</summary>
    public void Bind(ColumnBinding binding)
    {
        _binding = binding;
        Begin();
        BindColumns();
    }

    /// <summary>True where the key cell can belong to a data row. Anything else is looked at more closely.</summary>
    public virtual bool IsKey(ReadOnlySpan<byte> cell) => !Utf8Text.IsBlank(cell);

    /// <summary>True where the key cell is a listed value, so that the row is data even if it begins with a footer's word.</summary>
    public virtual bool IsListedKey(ReadOnlySpan<byte> cell) => false;

    /// <summary>Reads and keeps the row; false where its key cannot be read.</summary>
    public abstract bool Read(RawSheet sheet, RowRef at);

    /// <summary>Forgets the rows of the sheet before.</summary>
    private protected abstract void Begin();

    protected abstract void BindColumns();

    protected Standard Standard => _standard;

    protected Client Client => _client;

    protected int Column(string name) => _binding![name];

    protected bool HasColumn(string name) => _binding!.Has(name);

    protected static ReadOnlySpan<byte> Cell(RawSheet sheet, int column) => column < 0 ? [] : sheet.Utf8(column);

    protected Lexicon<T> Lexicon<T>(string column, Func<string, T?> resolve)
        where T : class =>
        Known(column, resolve, new Lexicon<T>(column, resolve));

    private TLexicon Known<TLexicon, T>(string column, Func<string, T?> resolve, TLexicon lexicon)
        where TLexicon : Lexicon<T>
        where T : class
    {
        _meanings[column] = text => resolve(text) is { } value ? ValueMeaning.Of(value) : null;
        _unknown.Add(() => lexicon.Unknown.Select(t => new UnknownValue(column, t.Raw, t.Rows)));
        return lexicon;
    }

    protected Lexicon<string> Text(string column) => Lexicon<string>(column, t => t);

    protected DateLexicon Date(string column)
    {
        var reading = new DateReading(_standard.SnapshotDate);
        return Known(column, reading.Read, new DateLexicon(column, reading));
    }

    protected Lexicon<Flag> YesNo(string column) => Lexicon(column, t => ListValue(column, "flag", t) switch
    {
        "yes" => Flag.Yes,
        "no" => Flag.No,
        _ => null,
    });

    /// <summary>A value of one of the small lists: as the standard spells it, or as the client maps it.</summary>
    protected Lexicon<string> Listed(string column, string list) => Lexicon<string>(column, t => ListValue(column, list, t));

    protected Lexicon<EthnicCategory> Ethnicity(string column) => Lexicon(column, EthnicCategoryOf);

    protected Lexicon<PeopleCount> Count(string column) => Lexicon(column, t =>
        int.TryParse(WithoutPointZero(t), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) && n >= 0
            ? new PeopleCount(n)
            : null);

    protected Lexicon<StaffGroup> StaffGroups(string column) => Lexicon(column, t =>
    {
        var key = TextKey.Of(Mapped("staff_group", FirstPart(t)));
        return _standard.StaffGroups.FirstOrDefault(g =>
            key.Length > 0 && (TextKey.Of(g.Title) == key || TextKey.Of(g.EsrLabel) == key || g.Code == key));
    });

    protected EthnicCategory? EthnicCategoryOf(string text) =>
        _standard.Ethnicity.Find(text) ?? (IsMapped("ethnic_origin", text, out var mapped) ? _standard.Ethnicity.Find(mapped) : null);

    /// <summary>The client's own value for a field where it maps the text, otherwise the text.</summary>
    protected string Mapped(string field, string text) => IsMapped(field, text, out var value) ? value : text;

    protected bool IsMapped(string field, string text, out string value)
    {
        value = "";
        if (!_client.Values.TryGetValue(field, out var map)) return false;
        var key = TextKey.OfValue(text);
        foreach (var (from, to) in map)
        {
            if (TextKey.OfValue(from) != key) continue;
            value = to;
            return true;
        }

        return false;
    }

    protected static string FirstPart(string text) => text.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? text[..bar].Trim() : text;

    protected static string WithoutPointZero(string text) => text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    protected EmployeeNumber Employee(ReadOnlySpan<byte> cell) =>
        EmployeeNumber.TryRead(cell, _client.EmployeeNumberDigits, out var number) ? number : default;

    /// <summary>A decimal as UK systems print it: .5 and 0.5, no thousands.</summary>
    protected static decimal? Decimal(string text) =>
        Utf8Parser.TryParse(Encoding.UTF8.GetBytes(text), out decimal value, out var used) && used == Encoding.UTF8.GetByteCount(text)
            ? value
            : null;

    private string? ListValue(string column, string list, string text) =>
        text.Length == 0 ? null : _standard.Values.Find(list, Mapped(column, text));
}

/// <summary>A reader of a small data set: a record for each row.</summary>
public abstract class RecordReader<TRow>(Standard standard, Client client) : RowReader(standard, client)
    where TRow : class
{
    /// <summary>The rows of the sheet that was bound last.</summary>
    internal List<TRow> Rows { get; private set; } = [];

    public sealed override bool Read(RawSheet sheet, RowRef at)
    {
        if (Record(sheet, at) is not { } row) return false;
        Rows.Add(row);
        return true;
    }

    private protected sealed override void Begin() => Rows = [];

    /// <summary>The row, or null where its key cannot be read.</summary>
    protected abstract TRow? Record(RawSheet sheet, RowRef at);
}

/// <summary>A reader of a data set that may have millions of rows, kept in blocks.</summary>
internal abstract class BlockReader<TRow, TStored>(Standard standard, Client client) : RowReader(standard, client)
    where TStored : struct
{
    private RowBlock<TRow, TStored>? _block;

    /// <summary>The rows of the sheet that was bound last.</summary>
    public List<RowBlock<TRow>> Blocks { get; private set; } = [];

    private protected sealed override void Begin() => (_block, Blocks) = (null, []);

    /// <summary>The block that the next row goes into.</summary>
    protected RowBlock<TRow, TStored> BlockFor(RowRef row)
    {
        if (_block is null or { IsFull: true }) Blocks.Add(_block = NewBlock(row.Sheet));
        return _block;
    }

    protected abstract RowBlock<TRow, TStored> NewBlock(int sheet);
}
