using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WresEtl.Verify;

/// <summary>
/// Checks a publication pack against its certificate, sharing no code with what made it. A pack is sound when every withheld count has
/// two complete tables that agree with everything printed and differ in it by the width, and an insider cannot narrow it further.
/// </summary>
public static class PackVerifier
{
    private static readonly string[] Names = ["figures.csv", "structure.csv", "certificate.json"];

    /// <summary>The faults found in the pack in a folder, in words without any figure; empty when it is sound.</summary>
    public static IReadOnlyList<string> Verify(string directory)
    {
        var missing = Names.Where(n => !File.Exists(Path.Combine(directory, n))).Select(n => n + " is missing").ToList();
        return missing.Count > 0 ? missing
            : Verify(Read(directory, Names[0]), Read(directory, Names[1]), Read(directory, Names[2]));
    }

    /// <summary>The same for the bytes of figures.csv, structure.csv and certificate.json.</summary>
    public static IReadOnlyList<string> Verify(byte[] figures, byte[] structure, byte[] certificate)
    {
        try
        {
            var pack = Pack.Read(Encoding.UTF8.GetString(figures), Encoding.UTF8.GetString(structure));
            // A key twice would be read as one or the other by different readers.
            using var json = JsonDocument.Parse(certificate, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var faults = Hashes(json.RootElement, figures, structure).ToList();
            faults.AddRange(new Proof(pack, json.RootElement).Faults());
            return faults;
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            // What could not be read is not repeated: it may hold figures.
            return [e is FormatException ? e.Message : "certificate.json is not a certificate"];
        }
    }

    private static byte[] Read(string directory, string name) => File.ReadAllBytes(Path.Combine(directory, name));

    private static IEnumerable<string> Hashes(JsonElement certificate, byte[] figures, byte[] structure)
    {
        foreach (var (name, bytes) in new[] { (Names[0], figures), (Names[1], structure) })
            if (certificate.GetProperty("hashes").GetProperty(name).GetString() != Convert.ToHexStringLower(SHA256.HashData(bytes)))
                yield return $"{name} is not the file that was certified";
    }
}
