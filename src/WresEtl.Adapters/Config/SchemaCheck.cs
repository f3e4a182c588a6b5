using System.Text.Json;
using System.Text.RegularExpressions;

namespace WresEtl.Adapters.Config;

/// <summary>
/// Checks a YAML file against its kind's JSON Schema in <c>config/schema/</c>, the only place that says what a file may hold. Each part
/// of a schema carries a <c>description</c>, which is printed as what was expected.
/// </summary>
/// <remarks>
/// The keywords our schemas use, and no others: a schema with any other keyword is itself a fault, so that none is skipped silently. A
/// full validator costs 100 ms at every start of the command line; the tests hold this one against it.
/// </remarks>
internal sealed class SchemaCheck(string file, FaultList faults)
{
    /// <exception cref="InvalidDataException">The schema uses a keyword that is not known here.</exception>
    public void Check(JsonElement schema, YamlNode node)
    {
        var fits = true;
        foreach (var keyword in schema.EnumerateObject()) fits &= Fits(keyword, schema, node);
        if (!fits) faults.Add(file, node.Line, "expected " + (Text(schema, "description") ?? "another value"));
    }

    private bool Fits(JsonProperty keyword, JsonElement schema, YamlNode node)
    {
        var value = keyword.Value;
        return keyword.Name switch
        {
            "$schema" or "title" or "description" => true,
            "type" => IsOfOne(value, node),
            "enum" => node.Kind == YamlKind.Text && Listed(value).Contains(node.Text),
            "pattern" => node.Kind != YamlKind.Text || Matches(node.Text, value.GetString()!),
            "format" => Text(schema, "format") == "date" && (node.Kind != YamlKind.Text || YamlNode.DayOf(node.Text) is not null),
            "minLength" => node.Kind != YamlKind.Text || node.Text.Length >= value.GetInt32(),
            "maxLength" => node.Kind != YamlKind.Text || node.Text.Length <= value.GetInt32(),
            "minimum" => node.Kind != YamlKind.Number || node.Number >= value.GetDecimal(),
            "maximum" => node.Kind != YamlKind.Number || node.Number <= value.GetDecimal(),
            "minItems" => node.Kind != YamlKind.List || node.Items.Count >= value.GetInt32(),
            "maxItems" => node.Kind != YamlKind.List || node.Items.Count <= value.GetInt32(),
            "uniqueItems" => node.Kind != YamlKind.List || node.Texts.Distinct().Count() == node.Items.Count,
            "items" => All(node.Items, item => Check(value, item)),
            "properties" => All(node.Entries, entry => CheckEntry(value, entry)),
            "additionalProperties" => All(node.Entries, entry => CheckOther(schema, value, entry)),
            "propertyNames" => All(node.Entries, entry => CheckName(value, entry)),
            "required" => node.Kind != YamlKind.Map || Required(value, node),
            _ => throw new InvalidDataException("The schema uses a keyword that is not known here: " + keyword.Name),
        };
    }

    // These report each fault where it stands, and so always fit as far as their parent is concerned.
    private static bool All<T>(IReadOnlyList<T> parts, Action<T> check)
    {
        foreach (var part in parts) check(part);
        return true;
    }

    private void CheckEntry(JsonElement properties, YamlEntry entry)
    {
        if (properties.TryGetProperty(entry.Key, out var schema)) Check(schema, entry.Value);
    }

    private void CheckOther(JsonElement schema, JsonElement other, YamlEntry entry)
    {
        var listed = schema.TryGetProperty("properties", out var properties);
        if (listed && properties.TryGetProperty(entry.Key, out _)) return;
        if (other.ValueKind == JsonValueKind.Object) Check(other, entry.Value);
        else if (other.ValueKind == JsonValueKind.False) faults.Add(file, entry.Line, "unknown key; expected one of: " + Names(properties));
    }

    private void CheckName(JsonElement schema, YamlEntry entry) =>
        Check(schema, YamlNode.Scalar(YamlKind.Text, entry.Line, entry.Key));

    private bool Required(JsonElement keys, YamlNode node)
    {
        var missing = Listed(keys).Where(k => node.Find(k) is null).ToList();
        if (missing.Count > 0) faults.Add(file, node.Line, "expected also: " + string.Join(", ", missing));
        return true;
    }

    // Loops, not LINQ, over JSON elements: generic code over structs is compiled anew at every start.
    private static List<string> Listed(JsonElement array)
    {
        var texts = new List<string>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray()) texts.Add(item.GetString()!);
        return texts;
    }

    private static bool IsOfOne(JsonElement type, YamlNode node) => type.ValueKind == JsonValueKind.Array
        ? Listed(type).Exists(t => IsOf(t, node))
        : IsOf(type.GetString(), node);

    private static bool IsOf(string? type, YamlNode node) => type switch
    {
        "null" => node.Kind == YamlKind.Null,
        "boolean" => node.Kind == YamlKind.Flag,
        "number" => node.Kind == YamlKind.Number,
        "integer" => node.Kind == YamlKind.Number && decimal.Truncate(node.Number) == node.Number,
        "string" => node.Kind == YamlKind.Text,
        "array" => node.Kind == YamlKind.List,
        "object" => node.Kind == YamlKind.Map,
        _ => throw new InvalidDataException("The schema uses a type that is not known here: " + type),
    };

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant);

    private static string Names(JsonElement properties)
    {
        if (properties.ValueKind != JsonValueKind.Object) return "none";
        var names = new List<string>();
        foreach (var property in properties.EnumerateObject()) names.Add(property.Name);
        return string.Join(", ", names);
    }

    private static string? Text(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var text) ? text.GetString() : null;
}
