using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>certificate.json holds its five parts and no other, and speaks of counts of the pack alone. Whether it proves anything is the verifier's.</summary>
internal static partial class CertificateForensics
{
    private static readonly string[] Parts = ["policy", "width", "hashes", "tables", "witnesses"];
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Fault(IReadOnlyDictionary<string, byte[]> files, PackTables? tables)
    {
        try
        {
            var json = files["certificate.json"];
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var ids = (tables?.Figures ?? []).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            var isClosed = root.EnumerateObject().Select(p => p.Name).SequenceEqual(Parts)
                && IsCompact(json, root)
                && PolicyName().IsMatch(root.GetProperty("policy").GetString() ?? "") && root.GetProperty("width").TryGetInt32(out _)
                && root.GetProperty("hashes").EnumerateObject().Select(p => p.Name).SequenceEqual(["figures.csv", "structure.csv"])
                && root.GetProperty("hashes").EnumerateObject().All(h => h.Value.GetString() == Convert.ToHexStringLower(SHA256.HashData(files[h.Name])))
                && root.GetProperty("tables").EnumerateArray().All(t => t.EnumerateObject().All(c => ids.Contains(c.Name) && c.Value.TryGetInt64(out _)))
                && root.GetProperty("witnesses").EnumerateArray().All(w => w.EnumerateObject().Select(p => p.Name).SequenceEqual(["id", "low", "high"])
                    && ids.Contains(w.GetProperty("id").GetString() ?? ""));
            return isClosed ? null : "holds something else than its proof";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "cannot be read";
        }
    }

    /// <summary>Lines and no other white space, nothing said twice in another way.</summary>
    private static bool IsCompact(byte[] json, JsonElement root) =>
        Encoding.UTF8.GetString(json).Replace("\n", "", StringComparison.Ordinal) == JsonSerializer.Serialize(root, Compact);

    [GeneratedRegex("^(?!.*[0-9]{4})[a-z0-9-]{1,60}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyName();
}
