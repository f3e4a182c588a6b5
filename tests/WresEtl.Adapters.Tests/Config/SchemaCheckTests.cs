using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using WresEtl.Adapters.Config;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>The small schema check and a full JSON Schema validator agree, on each file and on thousands of damaged ones.</summary>
public class SchemaCheckTests
{
    private static readonly string[] Replacements =
    [
        "null", "~", "true", "no", "0", "-1", "3", "2.5", "1e9", "03", "\"03\"", "\"\"", "text", "\"Text with spaces\"", "2020-01-31", "2020-13-01",
        "[]", "[1, 1]", "[\"a\"]", "[\"a\", \"a\"]", "{}", "{ a: b }", "{ a: [1] }", "confirmed", "cpd", "null-island",
    ];

    public static TheoryData<string, string> Files => new()
    {
        { "standard", "config/standards/wres/2020/standard.yaml" },
        { "indicators", "config/standards/wres/2020/indicators.yaml" },
        { "proforma", "config/standards/wres/2020/proforma.yaml" },
        { "wres", "config/wres.yaml" },
        { "client", "docs/examples/client.yaml" },
        { "actions", "docs/examples/actions.yaml" },
        { "pipeline", "pipelines/annual-return.yaml" },
        { "pipeline", "pipelines/deadline-watch.yaml" },
        { "pipeline", "pipelines/heartbeat.yaml" },
        { "pipeline", "pipelines/retention.yaml" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void OurFile_FitsItsSchema(string kind, string file) => Assert.True(FitsByBoth(kind, TextOf(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void DamagedFile_IsJudgedAsByAFullValidator(string kind, string file)
    {
        var fitting = Damaged(TextOf(file)).Count(text => FitsByBoth(kind, text));
        Assert.True(fitting > 0, "Some replacements are harmless; none was found to be.");
    }

    /// <summary>Each line's value replaced in turn, each line left out, each key misspelt.</summary>
    private static IEnumerable<string> Damaged(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
            if (lines[i].Length == 0 || lines[i].TrimStart().StartsWith('#') || colon < 0) continue;
            foreach (var replacement in Replacements) yield return With(lines, i, lines[i][..colon] + ": " + replacement);
            yield return With(lines, i, "");
            yield return With(lines, i, lines[i][..colon] + "x" + lines[i][colon..]);
        }
    }

    private static string With(string[] lines, int at, string line) => string.Join('\n', lines.Select((l, i) => i == at ? line : l));

    private static bool FitsByBoth(string kind, string text)
    {
        var schema = File.ReadAllText(Path.Combine(ConfigCopy.Original, $"schema/{kind}.schema.json"));
        var faults = new FaultList();
        if (YamlReader.Read(Encoding.UTF8.GetBytes(text), "file", faults) is not { } yaml || faults.Count > 0) return false;
        using var ours = JsonDocument.Parse(schema);
        new SchemaCheck("file", faults).Check(ours.RootElement, yaml);
        var fits = FullValidator(kind, schema).Evaluate(
            JsonSerializer.SerializeToElement(Json(yaml)), new EvaluationOptions { RequireFormatValidation = true }).IsValid;
        Assert.True(fits == (faults.Count == 0), $"{kind}: a full validator says {fits} of\n{text}");
        return fits;
    }

    private static readonly Dictionary<string, JsonSchema> Validators = [];

    private static JsonSchema FullValidator(string kind, string schema)
    {
        lock (Validators)
        {
            if (!Validators.TryGetValue(kind, out var known)) Validators[kind] = known = JsonSchema.FromText(schema);
            return known;
        }
    }

    private static JsonNode? Json(YamlNode node) => node.Kind switch
    {
        YamlKind.Null => null,
        YamlKind.Flag => JsonValue.Create(node.Flag),
        YamlKind.Number => JsonValue.Create(node.Number),
        YamlKind.Text => JsonValue.Create(node.Text),
        YamlKind.List => new JsonArray([.. node.Items.Select(Json)]),
        YamlKind.Map => new JsonObject(node.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
    };

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(ConfigCopy.RepositoryRoot(), file));
}
