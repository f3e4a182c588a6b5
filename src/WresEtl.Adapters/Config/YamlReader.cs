using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WresEtl.Adapters.Config;

/// <summary>
/// Reads a YAML file into nodes that know their line. Only plain YAML is taken: no anchors, no tags, one document, each key once.
/// Plain scalars follow the YAML 1.2 core schema: <c>03</c> is a number, so that a code which is not quoted is a fault of the schema
/// and never a shortened code, and <c>no</c> is a text.
/// </summary>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly string _file;
    private readonly FaultList _faults;

    private YamlReader(byte[] bytes, string file, FaultList faults)
    {
        _parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
        _file = file;
        _faults = faults;
    }

    /// <summary>The file's document; null and a fault where it is no YAML.</summary>
    public static YamlNode? Read(byte[] bytes, string file, FaultList faults)
    {
        try
        {
            return new YamlReader(bytes, file, faults).Document();
        }
        catch (YamlException problem)
        {
            faults.Add(file, (int)problem.Start.Line, "expected YAML here: one document, no anchors, no tags");
            return null;
        }
    }

    private YamlNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _)) return YamlNode.Scalar(YamlKind.Null, 1, "");
        _parser.Consume<DocumentStart>();
        var root = Node();
        _parser.Consume<DocumentEnd>();
        _parser.Consume<StreamEnd>();
        return root;
    }

    private YamlNode Node()
    {
        var line = (int)_parser.Current!.Start.Line;
        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw new YamlException(node.Start, node.End, "An anchor or a tag.");
        if (_parser.TryConsume<Scalar>(out var scalar)) return YamlNode.Scalar(KindOf(scalar), line, ValueOf(scalar));
        if (_parser.TryConsume<SequenceStart>(out _)) return new YamlNode(YamlKind.List, line, "", Items(), []);
        _parser.Consume<MappingStart>();
        return new YamlNode(YamlKind.Map, line, "", [], Entries());
    }

    private List<YamlNode> Items()
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node());
        return items;
    }

    private List<YamlEntry> Entries()
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            var line = (int)key.Start.Line;
            if (!keys.Add(key.Value)) _faults.Add(_file, line, "expected each key once; this one stands above already");
            entries.Add(new YamlEntry(key.Value, line, Node()));
        }

        return entries;
    }

    private static YamlKind KindOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain) return YamlKind.Text;
        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => YamlKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlKind.Flag,
            _ => YamlNode.NumberOf(scalar.Value) is null ? YamlKind.Text : YamlKind.Number,
        };
    }

    private static string ValueOf(Scalar scalar) =>
        KindOf(scalar) == YamlKind.Flag ? scalar.Value.ToLowerInvariant() : scalar.Value;
}
