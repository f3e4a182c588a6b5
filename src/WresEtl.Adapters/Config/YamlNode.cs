using System.Globalization;

namespace WresEtl.Adapters.Config;

/// <summary>What a YAML value is, by the YAML 1.2 core schema.</summary>
internal enum YamlKind
{
    Null,
    Flag,
    Number,
    Text,
    List,
    Map,
}

/// <summary>
/// A value of a YAML file with its line. Its properties assume that the schema was kept; what a loosened schema lets through throws
/// <see cref="InvalidDataException"/>.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">The scalar as written; empty for a list or map.</param>
/// <param name="Items">Of a list.</param>
/// <param name="Entries">Of a map, in the file's order.</param>
internal sealed record YamlNode(
    YamlKind Kind, int Line, string Text, IReadOnlyList<YamlNode> Items, IReadOnlyList<YamlEntry> Entries)
{
    private static readonly YamlNode Absent = Scalar(YamlKind.Null, 0, "");

    public static YamlNode Scalar(YamlKind kind, int line, string text) => new(kind, line, text, [], []);

    /// <summary>The value of a key; a null value where the key is absent.</summary>
    public YamlNode this[string key] => Find(key)?.Value ?? Absent;

    public bool IsNull => Kind == YamlKind.Null;

    /// <summary>The text, or a default where the key is absent.</summary>
    public string TextOr(string absent) => IsNull ? absent : Text;

    public bool Flag => Kind == YamlKind.Flag ? Text == "true" : throw Unfit("true or false");

    public decimal Number => Kind == YamlKind.Number ? NumberOf(Text)!.Value : throw Unfit("a number");

    public int Whole => decimal.Truncate(Number) == Number && Number is >= int.MinValue and <= int.MaxValue
        ? (int)Number
        : throw Unfit("a whole number");

    /// <summary>A date; null for a null.</summary>
    public DateOnly? Day => IsNull ? null : DayOf(Text) ?? throw Unfit("a date");

    public IReadOnlyList<string> Texts => [.. Items.Select(i => i.Text)];

    public T Choice<T>() where T : struct, Enum =>
        Words.Of<T>().Find(Text, out var value) ? value : throw Unfit("a known word");

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry;
        }

        return null;
    }

    public Dictionary<string, T> Map<T>(Func<YamlNode, T> read) => Entries.ToDictionary(e => e.Key, e => read(e.Value));

    public static decimal? NumberOf(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private InvalidDataException Unfit(string expected) =>
        new($"Line {Line}: expected {expected}; the schema lets something else through.");
}

/// <param name="Key">The key.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Value">Its value.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
