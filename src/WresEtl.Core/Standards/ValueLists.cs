namespace WresEtl.Core.Standards;

/// <summary>
/// The spellings of small code lists, by field: <c>case_type</c>, <c>formality</c>, <c>stage_reached</c>, <c>training_status</c>,
/// <c>flag</c> … Compared by <see cref="TextKey"/>. A spelling that is not listed has no value: never the nearest.
/// </summary>
public sealed class ValueLists
{
    private readonly Dictionary<(string Field, string Key), string> _values;
    private readonly IReadOnlyList<(string Field, string Label, string Value)> _entries;

    public ValueLists(IEnumerable<(string Field, string Label, string Value)> entries)
    {
        _entries = [.. entries];
        _values = _entries.ToDictionary(e => (e.Field, KeyOf(e.Label)), e => e.Value);
    }

    public IReadOnlyList<(string Field, string Label, string Value)> Entries => _entries;

    /// <summary>How labels of a list are compared. A label of signs only, such as - or *, is compared as it stands: it is not a blank.</summary>
    public static string KeyOf(string label) => TextKey.Of(label) is { Length: > 0 } key ? key : TextKey.Trim(label);

    public string? Find(string field, string label) => _values.GetValueOrDefault((field, KeyOf(label)));

    /// <summary>Every spelling of one value.</summary>
    public IEnumerable<string> LabelsOf(string field, string value) =>
        _entries.Where(e => e.Field == field && e.Value == value).Select(e => e.Label);

    /// <summary>Every value a field can have, in ordinal order.</summary>
    public IReadOnlyList<string> ValuesOf(string field) =>
        [.. _values.Where(e => e.Key.Field == field).Select(e => e.Value).Distinct().Order(StringComparer.Ordinal)];
}
