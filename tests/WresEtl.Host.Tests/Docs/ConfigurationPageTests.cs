using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using WresEtl.Host.Access;
using WresEtl.Testing;
using YamlDotNet.Serialization;

namespace WresEtl.Host.Tests.Docs;

/// <summary><c>docs/configuration.md</c> is written from the schemas every file is checked against, the year folder, and the service's settings.</summary>
public class ConfigurationPageTests
{
    /// <summary>The files in an order people meet them, with the schema that checks each.</summary>
    private static readonly (string Schema, string Example)[] Files =
    [
        ("client", "`docs/examples/client.yaml` shows every key in use. A client without a file has the defaults; `wres map` writes a first one."),
        ("actions", "`docs/examples/actions.yaml` is an example. What a plan lacks (an owner, a date) is a finding in the plan, not a fault here."),
        ("wres", "`config/wres.yaml` as delivered holds the defaults."),
        ("disclosure-policy", "A policy is named in a client's `disclosure_policy`. There is no policy that switches protection off."),
        ("pipeline", "The service's schedules, in `pipelines/`. The command line does not need them."),
        ("standard", "Each value has a line in the year's SOURCE.md: where it comes from, and whether it is confirmed or assumed."),
        ("indicators", "The wording of the nine indicators in that year, and which of them are required."),
        ("proforma", "What tells the official workbook of the year from others."),
    ];

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["columns.csv"] = "our columns of each data set, and the headings that are taken for them",
        ["rules.csv"] = "the rules of the year: severity, consequence, wording (docs/rules.md)",
        ["template.csv"] = "the rows of the return with their formulas",
        ["codes/answer-codes.csv"] = "the codes by which HR explains a finding",
        ["codes/assignment-statuses.csv"] = "which assignment statuses are in the headcount",
        ["codes/comparators.csv"] = "national figures to compare with",
        ["codes/contract-types.csv"] = "which contracts are in the headcount",
        ["codes/ethnicity-2001.csv"] = "the ethnicity codes and their group",
        ["codes/ethnicity-labels.csv"] = "spellings of ethnic origins, and their code",
        ["codes/job-roles.csv"] = "the job roles of the NHS data dictionary",
        ["codes/medical-roles.csv"] = "medical job roles, and the row they count in",
        ["codes/occupation-codes.csv"] = "occupation codes where a staff group is missing",
        ["codes/pay-scales.csv"] = "pay descriptions and scales, and the band they mean, tried in order",
        ["codes/staff-groups.csv"] = "staff groups: clinical, non-clinical or medical",
        ["codes/survey-questions.csv"] = "which survey question answers indicators 5 to 8",
        ["codes/training-classes.csv"] = "which classes of course are non-mandatory or CPD",
        ["codes/values.csv"] = "other values and what they mean",
    };

    [Fact]
    public void Page_IsThatOfTheSchemas() => Assert.Equal(Page(), GeneratedPage.Committed("configuration.md", Page()));

    [Fact]
    public void EverySchemaOfAFileThatPeopleEdit_IsOnThePage() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(Repository.Config, "schema")).Select(f => Path.GetFileName(f).Split('.')[0]).Where(n => n != "certificate").Order(StringComparer.Ordinal),
        Files.Select(f => f.Schema).Order(StringComparer.Ordinal));

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Configuration\n\nWritten from `config/schema`, which every file is checked against, and from the service's settings; not edited by hand.\n\n")
            .Append("All of it is checked before anything runs: every fault is listed with file, line and what was expected (exit code 13), and nothing\n")
            .Append("is guessed. `wres doctor` checks it without a run. An unknown key, or one given twice, is a fault. Quote codes: an unquoted 03 is a\n")
            .Append("number. Secrets are never in these files, only the name of the variable or file that holds them.\n\n")
            .Append("In the tables `a.b` is the key b below a, `[]` an item of a list, `<…>` a name you choose. **must** marks a key that may not be left out.\n");
        foreach (var (schema, example) in Files) AppendFile(page, schema, example);
        AppendLists(page);
        AppendService(page);
        return page.ToString();
    }

    private static void AppendFile(StringBuilder page, string name, string example)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Config, "schema", name + ".schema.json")));
        var schema = json.RootElement;
        var title = schema.GetProperty("title").GetString()!.Split(": ", 2);
        page.Append(CultureInfo.InvariantCulture, $"\n## {Escaped(title[0])}\n\n{char.ToUpperInvariant(title[^1][0])}{title[^1][1..]}. {example}\n\n| key | what stands there | {(name == "wres" ? "default" : "")} |\n|---|---|---|\n");
        var defaults = new Dictionary<string, string>();
        if (name == "wres") Flatten(new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Repository.Config, "wres.yaml"))), "", defaults);
        AppendKeys(page, schema, "", defaults);
    }

    private static void Flatten(Dictionary<object, object> values, string path, Dictionary<string, string> into)
    {
        foreach (var (key, value) in values)
        {
            if (value is Dictionary<object, object> below) Flatten(below, $"{path}{key}.", into);
            else into[path + key] = (string)value;
        }
    }

    private static void AppendKeys(StringBuilder page, JsonElement schema, string path, Dictionary<string, string> defaults)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        if (schema.TryGetProperty("properties", out var properties))
        {
            // Keys of one kind, such as the nine data sets, stand in one line.
            foreach (var alike in properties.EnumerateObject().GroupBy(p => (p.Value.GetRawText(), Last: required.Contains(p.Name) ? "**must**" : defaults.GetValueOrDefault(path + p.Name, ""))))
                AppendKey(page, path + string.Join(" / ", alike.Select(p => p.Name)), alike.First().Value, alike.Key.Last, defaults);
        }

        if (schema.TryGetProperty("additionalProperties", out var other) && other.ValueKind == JsonValueKind.Object) AppendKey(page, path + "<…>", other, "", defaults);
    }

    private static void AppendKey(StringBuilder page, string path, JsonElement schema, string last, Dictionary<string, string> defaults)
    {
        page.Append(CultureInfo.InvariantCulture, $"| `{path}` | {Escaped(Words(schema))} | {last} |\n");
        AppendKeys(page, schema, path + ".", defaults);
        if (schema.TryGetProperty("items", out var items) && items.TryGetProperty("properties", out _)) AppendKeys(page, items, path + "[].", defaults);
    }

    private static string Words(JsonElement schema)
    {
        var words = schema.TryGetProperty("description", out var text) ? text.GetString()! : "";
        return words.StartsWith("one of", StringComparison.Ordinal) || !schema.TryGetProperty("enum", out var choice)
            ? words : $"{words} One of: {string.Join(", ", choice.EnumerateArray().Select(c => c.ToString()))}.";
    }

    private static void AppendLists(StringBuilder page)
    {
        var newest = Directory.EnumerateDirectories(Path.Combine(Repository.Config, "standards", "wres")).Max(StringComparer.Ordinal)!;
        page.Append("\n## Lists of a year: config/standards/wres/‹year›/\n\nCSV files, every year complete in itself. Their columns, and what each list says:\n\n| file | says | columns |\n|---|---|---|\n");
        foreach (var file in Directory.EnumerateFiles(newest, "*.csv", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(newest, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| `{file}` | {Lists[file]} | {File.ReadLines(Path.Combine(newest, file)).First().Replace(",", ", ", StringComparison.Ordinal)} |\n");
        page.Append("\n`config/calendars/england-and-wales.csv` lists the bank holidays that working days are counted by.\n");
    }

    /// <summary>The settings with the words of their own documentation.</summary>
    private static void AppendService(StringBuilder page)
    {
        page.Append("\n## The service\n\nIn `appsettings.json` under `Wres`, as environment variables, or on the command line of the service.\n\n| variable | option | what it is |\n|---|---|---|\n");
        var words = XDocument.Load(Path.ChangeExtension(typeof(HostSettings).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => string.Join(' ', (m.Element("summary")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        AppendSettings(page, words, typeof(HostSettings), "Wres", HostSettings.Switches.ToDictionary(s => s.Value, s => s.Key));
        page.Append("\nHow people get in:\n\n| variable | option | what it is |\n|---|---|---|\n");
        AppendSettings(page, words, typeof(AccessSettings), "Wres:Access", []);
        page.Append("\n`WRES_TRACE=1` makes the command line print where in the program a defect arose; never a value from a file.\n");
    }

    private static void AppendSettings(StringBuilder page, Dictionary<string, string> words, Type settings, string section, Dictionary<string, string> options)
    {
        foreach (var setting in settings.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite || p.PropertyType == typeof(IList<string>)))
        {
            var option = options.TryGetValue($"{section}:{setting.Name}", out var name) ? $"`{name}`" : "";
            var index = setting.CanWrite ? "" : "__0";
            page.Append(CultureInfo.InvariantCulture, $"| `{section.Replace(":", "__", StringComparison.Ordinal)}__{setting.Name}{index}` | {option} | {Escaped(words.GetValueOrDefault($"P:{settings.FullName}.{setting.Name}", ""))} |\n");
        }
    }

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "‹", StringComparison.Ordinal).Replace(">", "›", StringComparison.Ordinal);
}
