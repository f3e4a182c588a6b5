using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>How the headings of one sheet match the columns of a schema.</summary>
public sealed class ColumnBinding
{
    private readonly Dictionary<string, int> _columns;

    /// <summary>What a client maps a heading to that is none of our columns, whatever it is called.</summary>
    public const string NotRead = "not_read";

    private const string Or = " or ";

    private readonly HashSet<string> _keys;

    private ColumnBinding(
        Schema schema, IReadOnlyList<string> headings, Dictionary<string, int> columns, IReadOnlyList<string> repeated, IReadOnlySet<string> notRead,
        ClientSplit? split)
    {
        (Schema, Headings, _columns) = (schema, headings, columns);
        _keys = [.. headings.Select(TextKey.Of).Where(k => k.Length > 0)];
        var used = columns.Values.ToHashSet();
        Repeated = [.. repeated.Distinct(StringComparer.Ordinal)];
        Unmapped = [.. headings.Where((h, i) => h.Length > 0 && !used.Contains(i) && !notRead.Contains(TextKey.Of(h))).Distinct(StringComparer.Ordinal)
            .Except(Twice(headings, used).Concat(repeated), StringComparer.Ordinal)];
        Twins = [.. Twice(headings, used).Distinct(StringComparer.Ordinal)];
        Missing =
        [
            .. schema.Required.Select(c => c.Name).Where(c => !columns.ContainsKey(c)),
            .. schema.AnyOf.Where(any => !any.Any(columns.ContainsKey)).Select(any => string.Join(Or, any)),
            .. SplitColumn(schema, split).Where(c => !columns.ContainsKey(c)),
        ];
    }

    public Schema Schema { get; }

    /// <summary>The headings as they stand in the file.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Headings that mean nothing to us.</summary>
    public IReadOnlyList<string> Unmapped { get; }

    /// <summary>Headings passed over because another one was already taken for the same column.</summary>
    public IReadOnlyList<string> Repeated { get; }

    /// <summary>Headings that stand over several columns, of which the first one is read.</summary>
    public IReadOnlyList<string> Twins { get; }

    /// <summary>Required columns that no heading gives; <c>pay_code or pay_description</c> where one of several would do.</summary>
    public IReadOnlyList<string> Missing { get; }

    private static IEnumerable<string> Twice(IReadOnlyList<string> headings, HashSet<int> used)
    {
        var keys = used.Select(i => TextKey.Of(headings[i])).ToHashSet();
        return headings.Where((h, i) => !used.Contains(i) && keys.Contains(TextKey.Of(h)));
    }

    public int MatchedColumns => _columns.Count;

    /// <summary>Whether a text is one of the sheet's headings.</summary>
    internal bool IsHeading(string text) => _keys.Contains(TextKey.Of(text));

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
        var byKey = Mapped(schema, client).ToDictionary(m => TextKey.Of(m.Key), m => m.Value);
        var keys = headings.Select(TextKey.Of).ToArray();
        var free = keys.Select((k, i) => (Key: k, Index: i)).Where(h => h.Key.Length > 0 && !byKey.ContainsKey(h.Key)).ToLookup(h => h.Key, h => h.Index, StringComparer.Ordinal);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeated = new List<string>();
        foreach (var (column, key) in schema.Headings) TakeFirst(column, key, free, columns, repeated, headings);
        foreach (var (key, index) in keys.Select((k, i) => (k, i)))
        {
            if (byKey.TryGetValue(key, out var name) && name != NotRead && !columns.TryAdd(name, index)) repeated.Add(headings[index]);
        }

        return new ColumnBinding(schema, headings, columns, repeated, byKey.Where(m => m.Value == NotRead).Select(m => m.Key).ToHashSet(), client.Split);
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

    /// <summary>Every heading that means something, by its <see cref="TextKey"/>: a row with none of them is no row of headings.</summary>
    public static HashSet<string> KnownHeadings(IEnumerable<Schema> schemas, Client client) =>
        [.. schemas.SelectMany(s => s.Headings.Select(h => h.Key).Concat(Mapped(s, client).Select(m => TextKey.Of(m.Key))))];

    private static IReadOnlyDictionary<string, string> Mapped(Schema schema, Client client) =>
        client.Columns.GetValueOrDefault(Schema.NameOf(schema.DataSet)) ?? new Dictionary<string, string>();

    private static void TakeFirst(
        string column,
        string key,
        ILookup<string, int> free,
        Dictionary<string, int> columns,
        List<string> repeated,
        IReadOnlyList<string> headings)
    {
        foreach (var heading in free[key])
        {
            if (!columns.TryAdd(column, heading) && columns[column] != heading && !columns.ContainsValue(heading)) repeated.Add(headings[heading]);
        }
    }

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
