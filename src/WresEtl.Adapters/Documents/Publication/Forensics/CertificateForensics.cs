using System.Text.Json;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>certificate.json holds its five parts and no other, and speaks of counts of the pack alone. Whether it proves anything is the verifier's.</summary>
internal static class CertificateForensics
{
    private static readonly string[] Parts = ["policy", "width", "hashes", "tables", "witnesses"];

    public static string? Fault(byte[] json, PackTables? tables)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var ids = (tables?.Figures ?? []).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            var isClosed = root.EnumerateObject().Select(p => p.Name).SequenceEqual(Parts)
                && root.GetProperty("hashes").EnumerateObject().Select(p => p.Name).SequenceEqual(["figures.csv", "structure.csv"])
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
}
