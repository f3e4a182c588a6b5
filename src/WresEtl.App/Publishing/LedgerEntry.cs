using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WresEtl.App.Runs;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>A publication as the ledger holds it: the public files that later ones are checked against, and who let it out.</summary>
/// <param name="Pack">What was printed.</param>
/// <param name="Run">SHA-256 of the run.json it was made from.</param>
/// <param name="Policy">Name of the disclosure policy.</param>
/// <param name="Files">Every file of the pack with its SHA-256.</param>
/// <param name="SignedBy">Who approved it.</param>
/// <param name="On">When it was published, in UTC.</param>
public sealed record LedgerEntry(
    PublishedPack Pack, string Run, string Policy, IReadOnlyDictionary<string, string> Files, string SignedBy, string On)
{
    /// <summary>The record as the ledger writes it.</summary>
    public JsonObject ToJson() => new()
    {
        ["code"] = Pack.Code,
        ["year"] = Pack.Year,
        ["issue"] = Pack.Issue,
        ["part_of"] = Pack.PartOf,
        ["parts"] = new JsonArray([.. Pack.Parts.Select(p => (JsonNode)p)]),
        ["run"] = Run,
        ["policy"] = Policy,
        ["signed_by"] = SignedBy,
        ["published"] = On,
        ["files"] = new JsonObject(Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))),
        ["figures"] = Pack.Tables.FiguresCsv(),
        ["structure"] = Pack.Tables.StructureCsv(),
    };

    /// <summary>
    /// The ledger in its order; refused as <c>broken-ledger</c> where a line does not follow from the one before or cannot be read, and as
    /// <c>cut-ledger</c> where the last one is cut: what it said may be out.
    /// </summary>
    public static Outcome<IReadOnlyList<LedgerEntry>> Read(string name, LinesRead lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.IsCut ? Cut(name, lines) : Whole(name, lines);
    }

    /// <summary>The entries before a cut one, if there is one.</summary>
    internal static Outcome<IReadOnlyList<LedgerEntry>> Whole(string name, LinesRead lines)
    {
        var entries = ChainedLines.Read(lines.Whole)?.Select(Of).ToList();
        return entries is null || entries.Contains(null)
            ? new Outcome<IReadOnlyList<LedgerEntry>>.Refused("broken-ledger", Fault(name, lines with { Cut = default }))
            : new Outcome<IReadOnlyList<LedgerEntry>>.Ok(entries!);
    }

    internal static Outcome<IReadOnlyList<LedgerEntry>>.Refused Cut(string name, LinesRead lines) => new("cut-ledger", Fault(name, lines));

    private static string Fault(string name, LinesRead lines) => ChainedLines.Fault($"the ledger {name}", lines, ("a publication", "publish"));

    private static LedgerEntry? Of(JsonElement record)
    {
        try
        {
            return Checked(record);
        }
        // A name with half a character in it.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static LedgerEntry? Checked(JsonElement record)
    {
        var (figures, structure) = (record.Text("figures"), record.Text("structure"));
        if (PackTables.Read(figures, structure) is not { } tables || !record.TryGetProperty("files", out var list) || list.ValueKind != JsonValueKind.Object) return null;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in list.EnumerateObject()) files[file.Name] = file.Value.Text();
        if (files.GetValueOrDefault("figures.csv") != HashOf(figures) || files.GetValueOrDefault("structure.csv") != HashOf(structure)) return null;
        var pack = new PublishedPack(record.Text("code"), record.Number("year"), record.Number("issue"), record.Text("part_of"), record.Texts("parts"), tables);
        return new LedgerEntry(pack, record.Text("run"), record.Text("policy"), files, record.Text("signed_by"), record.Text("published"));
    }

    private static string HashOf(string text) => Manifest.Hash(Encoding.UTF8.GetBytes(text));
}
