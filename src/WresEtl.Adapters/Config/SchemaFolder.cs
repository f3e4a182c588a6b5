using System.Text.Json;

namespace WresEtl.Adapters.Config;

/// <summary>A YAML file that fits its schema.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Yaml">Its text with lines, for what no schema can check.</param>
internal sealed record CheckedYaml<T>(T Value, YamlNode Yaml);

/// <summary>Reads YAML files as typed objects, each checked against its schema in <c>config/schema/</c> first.</summary>
internal sealed class SchemaFolder(string root)
{
    /// <summary>The file as an object; null, with faults, where it is missing, no YAML, or not what the schema asks for.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="name">The file's name in it.</param>
    /// <param name="kind">standard, indicators, proforma, client, actions or wres.</param>
    /// <param name="map">From the checked file to the object.</param>
    /// <param name="faults">Where faults go.</param>
    public CheckedYaml<T>? Read<T>(FileSet files, string name, string kind, Func<YamlNode, T> map, FaultList faults)
    {
        var before = faults.Count;
        var file = files.PathOf(name);
        var schemaFile = $"schema/{kind}.schema.json";
        if (files.Find(name, faults) is not { } bytes || YamlReader.Read(bytes, file, faults) is not { } yaml) return null;
        if (!File.Exists(Path.Combine(root, schemaFile)))
        {
            faults.Add(schemaFile, 0, "expected this file; it is missing");
            return null;
        }

        try
        {
            using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, schemaFile)));
            new SchemaCheck(file, faults).Check(schema.RootElement, yaml);
            return faults.Count > before ? null : new CheckedYaml<T>(map(yaml), yaml);
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException)
        {
            const string Expected = "expected a JSON Schema of the keywords this program knows, no looser than its code: ";
            faults.Add(schemaFile, 0, Expected + problem.Message);
            return null;
        }
    }
}
