using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WresEtl.Adapters.Config;

/// <summary>
/// A YAML file as JSON, with the line of every value, so that one schema checks it and every fault has its line. Only plain YAML is
/// taken: no anchors, tags or second documents. Plain scalars follow the YAML 1.2 core schema: <c>03</c> is a number, so a code that
/// is not quoted is a fault of the schema and never a shortened code.
/// </summary>
/// <param name="Root">The document.</param>
/// <param name="Lines">JSON pointer → line, from 1.</param>
internal sealed record YamlText(JsonElement Root, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>The document, or null and a fault where it is no YAML.</summary>
    public static YamlText? Read(byte[] bytes, string file, FaultList faults)
    {
        var reading = new Reading(file, faults);
        try
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
            var root = reading.Document(parser);
            using var json = JsonDocument.Parse(root?.ToJsonString() ?? "null");
            return new YamlText(json.RootElement.Clone(), reading.Lines);
        }
        catch (YamlException problem)
        {
            faults.Add(file, (int)problem.Start.Line, "expected YAML without anchors or tags, in one document");
            return null;
        }
    }

    private sealed class Reading(string file, FaultList faults)
    {
        public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);

        public JsonNode? Document(Parser parser)
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return null;
            parser.Consume<DocumentStart>();
            var root = Node(parser, "");
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }

        private JsonNode? Node(Parser parser, string pointer)
        {
            Lines.TryAdd(pointer, (int)(parser.Current?.Start.Line ?? 1));
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
                throw new YamlException(parser.Current.Start, parser.Current.End, "anchor or tag");
            if (parser.TryConsume<Scalar>(out var scalar)) return Value(scalar);
            if (parser.TryConsume<SequenceStart>(out _)) return Items(parser, pointer);
            parser.Consume<MappingStart>();
            return Entries(parser, pointer);
        }

        private JsonArray Items(Parser parser, string pointer)
        {
            var items = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, pointer + "/" + items.Count));
            return items;
        }

        private JsonObject Entries(Parser parser, string pointer)
        {
            var entries = new JsonObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var inner = pointer + "/" + Escaped(key.Value);
                if (!Lines.TryAdd(inner, (int)key.Start.Line)) faults.Add(file, (int)key.Start.Line, "expected each key once");
                entries[key.Value] = Node(parser, inner);
            }

            return entries;
        }

        private static string Escaped(string key) => key.Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);

        private static JsonNode? Value(Scalar scalar)
        {
            var text = scalar.Value;
            if (scalar.Style != ScalarStyle.Plain) return JsonValue.Create(text);
            if (text is "" or "~" or "null" or "Null" or "NULL") return null;
            if (text is "true" or "True" or "TRUE") return JsonValue.Create(true);
            if (text is "false" or "False" or "FALSE") return JsonValue.Create(false);
            const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : JsonValue.Create(text);
        }
    }
}
