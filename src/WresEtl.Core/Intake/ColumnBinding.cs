using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>How the headings of one sheet match the columns of a schema.</summary>
public sealed class ColumnBinding
{
    private readonly Dictionary<string, int> _columns;

    /// <summary>What a client maps a heading to that is none of our columns, whatever it is called.</summary>
    public const string NotRead = "not_read";

    private const string Or = " or ";

    private static readonly Dictionary<string, string> NothingMapped = [];

    // By position: the headings' keys, and whether a column is taken from there.
    private readonly string[] _keys;
    private readonly bool[] _isUsed;
    private readonly IReadOnlyDictionary<string, string> _mapped;
    private readonly ClientSplit? _split;

    private ColumnBinding(
        Schema schema, IReadOnlyList<string> headings, string[] keys, Dictionary<string, int> columns, IReadOnlyList<string> repeated,
        IReadOnlyDictionary<string, string> mapped, ClientSplit? split)
    {
        (Schema, Headings, _columns, _keys, _mapped, _split) = (schema, headings, columns, keys, mapped, split);
        _isUsed = new bool[keys.Length];
        foreach (var position in columns.Values) _isUsed[position] = true;
        Repeated = repeated;
    }

    public Schema Schema { get; }

    /// <summary>The headings as they stand in the file.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Headings that mean nothing to us.</summary>
    public IReadOnlyList<string> Unmapped => field ??=
        [.. Headings.Where((h, i) => h.Length > 0 && !_isUsed[i] && _mapped.GetValueOrDefault(_keys[i]) != NotRead).Distinct(StringComparer.Ordinal)
            .Except(Twins.Concat(Repeated), StringComparer.Ordinal)];

    /// <summary>Headings passed over because another one was already taken for the same column.</summary>
    public IReadOnlyList<string> Repeated { get; }

    /// <summary>Headings that stand over several columns, of which the first one is read.</summary>
    public IReadOnlyList<string> Twins => field ??= TwinsAmong(_keys.Where((_, i) => _isUsed[i]).ToHashSet());

    /// <summary>Required columns that no heading gives; <c>pay_code or pay_description</c> where one of several would do.</summary>
    public IReadOnlyList<string> Missing => field ??=
    [
        .. Schema.Required.Select(c => c.Name).Where(c => !_columns.ContainsKey(c)),
        .. Schema.AnyOf.Where(any => !any.Any(_columns.ContainsKey)).Select(any => string.Join(Or, any)),
        .. SplitColumn(Schema, _split).Where(c => !_columns.ContainsKey(c)),
    ];

    private string[] TwinsAmong(HashSet<string> used) =>
        [.. Headings.Where((_, i) => !_isUsed[i] && used.Contains(_keys[i])).Distinct(StringComparer.Ordinal)];

    public int MatchedColumns => _columns.Count;

    /// <summary>Whether a text is one of the sheet's headings.</summary>
    internal bool IsHeading(string text) => TextKey.Of(text) is { Length: > 0 } key && _keys.Contains(key, StringComparer.Ordinal);

    /// <summary>The position of our column in the sheet, or −1.</summary>
    public int this[string column] => _columns.GetValueOrDefault(column, -1);

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Our column that a heading was taken for, or null.</summary>
    public string? ColumnAt(int position) => _columns.FirstOrDefault(c => c.Value == position).Key;

    /// <summary>
    /// Exact names first, then aliases in their order, then the client's mapping. A heading that the client maps is not taken for
    /// anything else.
    /// </summary>
    public static ColumnBinding Match(Schema schema, IReadOnlyList<string> headings, Client client)
    {
        var mapped = Mapped(schema, client);
        var keys = headings.Select(TextKey.Of).ToArray();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeated = new List<string>();
        foreach (var (place, index) in Places(schema, keys, mapped).Order())
        {
            var column = schema.Headings[place].Column;
            if (!columns.TryAdd(column, index) && columns[column] != index && !columns.ContainsValue(index)) repeated.Add(headings[index]);
        }

        for (var index = 0; index < keys.Length; index++)
        {
            if (mapped.TryGetValue(keys[index], out var name) && name != NotRead && !columns.TryAdd(name, index)) repeated.Add(headings[index]);
        }

        return new ColumnBinding(schema, headings, keys, columns, [.. repeated.Distinct(StringComparer.Ordinal)], mapped, client.Split);
    }

    /// <summary>Where the schema names each heading that the client does not map, and where it stands in the sheet.</summary>
    private static List<(int Place, int Index)> Places(Schema schema, string[] keys, IReadOnlyDictionary<string, string> mapped)
    {
        var places = new List<(int, int)>();
        for (var index = 0; index < keys.Length; index++)
        {
            if (keys[index].Length == 0 || mapped.ContainsKey(keys[index]) || !schema.Places.TryGetValue(keys[index], out var named)) continue;
            foreach (var place in named) places.Add((place, index));
        }

        return places;
    }

    /// <summary>Whether a further row of headings gives every column the place it has already.</summary>
    internal bool HasSamePlaces(IReadOnlyList<string> headings, Client client)
    {
        var again = Match(Schema, headings, client);
        return again._columns.All(c => this[c.Key] == c.Value)
            && _columns.All(c => again.Has(c.Key) || c.Value >= headings.Count || headings[c.Value].Length == 0);
    }

    /// <summary>Without the column that says whose a row is, a shared staff list would give this client everybody's people.</summary>
    private static IEnumerable<string> SplitColumn(Schema schema, ClientSplit? split) =>
        split is not null && schema.DataSet is (DataSet.Workforce or DataSet.Later) ? [split.Column] : [];

    /// <summary>What the client maps a heading to, by the heading's <see cref="TextKey"/>.</summary>
    internal static IReadOnlyDictionary<string, string> Mapped(Schema schema, Client client) =>
        client.Columns.GetValueOrDefault(Schema.NameOf(schema.DataSet)) is { Count: > 0 } columns
            ? columns.ToDictionary(m => TextKey.Of(m.Key), m => m.Value)
            : NothingMapped;

    /// <summary>For a required column nobody gives: the heading that looks most like it, as a suggestion for a person to confirm.</summary>
    public string? Suggest(string column)
    {
        var wanted = column.Split(Or);
        var names = Schema.Columns.Where(c => wanted.Contains(c.Name, StringComparer.Ordinal))
            .SelectMany(c => c.Aliases.Prepend(c.Name)).Select(TextKey.Of).ToArray();
        return Unmapped
            .Select(h => (Heading: h, Distance: names.Min(n => Nearness.Distance(TextKey.Of(h), n))))
            .Where(c => c.Distance <= 3)
            .OrderBy(c => c.Distance)
            .Select(c => c.Heading)
            .FirstOrDefault();
    }
}
