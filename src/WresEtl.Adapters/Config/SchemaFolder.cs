using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WresEtl.Adapters.Config;

/// <summary>Reads YAML files as typed objects, each checked against its schema in <c>config/schema/</c> first.</summary>
internal sealed class SchemaFolder(string root)
{
    /// <summary>The file as an object; null, with faults, where it is missing, no YAML, or not what the schema asks for.</summary>
    public T? Read<T>(FileSet files, string name, string kind, JsonTypeInfo<T> type, FaultList faults) where T : class
    {
        var before = faults.Count;
        var file = files.PathOf(name);
        if (files.Find(name, faults) is not { } bytes || YamlText.Read(bytes, file, faults) is not { } yaml) return null;
        if (Schema(kind, faults) is { } schema) SchemaCheck.Run(yaml, file, schema, faults);
        if (faults.Count > before) return null;
        try
        {
            return yaml.Root.Deserialize(type);
        }
        catch (JsonException problem)
        {
            // Only where a schema was loosened by hand.
            faults.Add(file, 0, $"expected a value of the right type at {problem.Path}");
            return null;
        }
    }

    private string? Schema(string kind, FaultList faults)
    {
        var name = $"schema/{kind}.schema.json";
        var path = Path.Combine(root, name);
        if (File.Exists(path)) return File.ReadAllText(path);
        faults.Add(name, 0, "expected this file; it is missing");
        return null;
    }
}
