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
    /// <summary>Ours go six deep. Far deeper ones would end the program, which no exception handler can stop.</summary>
    private const int Deepest = 32;

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
        var (root, line) = new YamlReader(bytes, file, faults).Try();
        if (root is null) faults.Add(file, (int)line, "expected YAML here: one document, no anchors, no tags");
        return root;
    }

    /// <summary>The line at which it is no YAML of the kind taken here; null where it is.</summary>
    public static long? FaultIn(string text)
    {
        var (root, line) = new YamlReader(Encoding.UTF8.GetBytes(text), "", new FaultList()).Try();
        return root is null ? line : null;
    }

    /// <summary>The document, or the line at which there is none.</summary>
    private (YamlNode? Root, long Line) Try()
    {
        try
        {
            return (Document(), 0);
        }
        catch (YamlException problem)
        {
            return (null, problem.Start.Line);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // The library's scanner meets some broken texts with exceptions that are not its own (found by ConfigurationFuzzTests).
            return (null, _parser.Current?.Start.Line ?? 0);
        }
    }

    private YamlNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _)) return YamlNode.Scalar(YamlKind.Null, 1, "");
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        _parser.Consume<StreamEnd>();
        return root;
    }

    private YamlNode Node(int depth)
    {
        var line = (int)_parser.Current!.Start.Line;
        if (depth > Deepest) throw new YamlException(_parser.Current.Start, _parser.Current.End, "Too deep.");
        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw new YamlException(node.Start, node.End, "An anchor or a tag.");
        if (_parser.TryConsume<Scalar>(out var scalar)) return YamlNode.Scalar(KindOf(scalar), line, ValueOf(scalar));
        if (_parser.TryConsume<SequenceStart>(out _)) return new YamlNode(YamlKind.List, line, "", Items(depth), []);
        _parser.Consume<MappingStart>();
        return new YamlNode(YamlKind.Map, line, "", [], Entries(depth));
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return items;
    }

    private List<YamlEntry> Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            var line = (int)key.Start.Line;
            if (!keys.Add(key.Value)) _faults.Add(_file, line, "expected each key once; this one stands above already");
            entries.Add(new YamlEntry(key.Value, line, Node(depth + 1)));
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
