using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WresEtl.App.Publishing;

/// <summary>
/// Records that are only ever added to, one JSON object a line: each holds the SHA-256 of the line before it (<c>previous</c>; zeros in
/// the first), so that a line changed, removed or put between others is seen.
/// </summary>
public static class ChainedLines
{
    private static readonly string First = new('0', 64);

    /// <summary>A line to add after <paramref name="lines"/>.</summary>
    public static string Next(IReadOnlyList<string> lines, JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(record);
        var chained = new JsonObject { ["previous"] = lines.Count == 0 ? First : Hash(lines[^1]) };
        foreach (var (key, value) in record) chained[key] = value?.DeepClone();
        return chained.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The records, or null where a line is no record or the chain is broken.</summary>
    public static IReadOnlyList<JsonElement>? Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var expected = First;
        var records = new List<JsonElement>();
        foreach (var line in lines)
        {
            if (Parse(line) is not { ValueKind: JsonValueKind.Object } record || record.Text("previous") != expected) return null;
            records.Add(record);
            expected = Hash(line);
        }

        return records;
    }

    internal static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>A text of the record, or empty where it has none of that name.</summary>
    internal static string Text(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    internal static int Number(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    internal static IReadOnlyList<string> Texts(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
            : [];

    internal static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
