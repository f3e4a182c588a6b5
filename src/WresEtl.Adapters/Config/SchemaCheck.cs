using System.Text.Json;
using Json.Schema;

namespace WresEtl.Adapters.Config;

/// <summary>
/// Checks a YAML file against its kind's JSON Schema in <c>config/schema/</c>. The schema is the only place that says what a file may
/// hold; each of its properties carries a <c>description</c> that is printed as what was expected.
/// </summary>
internal static class SchemaCheck
{
    /// <param name="yaml">The file.</param>
    /// <param name="file">Its path below the configuration folder.</param>
    /// <param name="schemaText">The schema's JSON.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Run(YamlText yaml, string file, string schemaText, FaultList faults)
    {
        using var schemaJson = JsonDocument.Parse(schemaText);
        var schema = JsonSchema.FromText(schemaText, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        var result = schema.Evaluate(yaml.Root, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (result.IsValid) return;
        foreach (var detail in (result.Details ?? []).Prepend(result).Where(d => d.Errors is not null))
        {
            var pointer = detail.InstanceLocation.ToString();
            foreach (var keyword in detail.Errors!.Keys)
                faults.Add(file, LineOf(yaml, pointer), Expected(schemaJson.RootElement, detail, keyword, yaml, pointer));
        }
    }

    private static int LineOf(YamlText yaml, string pointer) => yaml.Lines.GetValueOrDefault(pointer, 1);

    private static string Expected(JsonElement schema, EvaluationResults detail, string keyword, YamlText yaml, string pointer)
    {
        var path = detail.EvaluationPath.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is [.., "additionalProperties"])
            return "unknown key; expected one of: " + Keys(At(schema, path[..^1]), "properties");
        var here = At(schema, path);
        if (keyword == "required") return "expected also the key: " + Missing(here, yaml, pointer);
        return "expected " + (here.TryGetProperty("description", out var text) ? text.GetString() : "a value that fits " + keyword);
    }

    // The library repeats some segments ("items/items"): a segment that is not there leaves us where we are.
    private static JsonElement At(JsonElement schema, IEnumerable<string> path) => path.Aggregate(schema, (here, segment) =>
        here.ValueKind == JsonValueKind.Object && here.TryGetProperty(Unescaped(segment), out var next) ? next : here);

    private static string Keys(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var keys) ? string.Join(", ", keys.EnumerateObject().Select(k => k.Name)) : "";

    private static string Missing(JsonElement schema, YamlText yaml, string pointer) => string.Join(", ", schema
        .GetProperty("required").EnumerateArray().Select(k => k.GetString() ?? "")
        .Where(k => !yaml.Lines.ContainsKey(pointer + "/" + k)));

    private static string Unescaped(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal)
        .Replace("~0", "~", StringComparison.Ordinal);
}
