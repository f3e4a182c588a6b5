using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WresEtl.Testing;

/// <summary>
/// Files frozen by hash in <c>tests/golden</c>, one <c>sha256  path</c> a line. Written anew where a person asks for it with
/// <c>WRES_GOLDEN=write</c>, and never in CI.
/// </summary>
public static class GoldenHashes
{
    /// <param name="name">The list below <c>tests/golden</c>.</param>
    /// <param name="files">The files as they are now.</param>
    public static (string Frozen, string Made) Compare(string name, IEnumerable<(string Path, byte[] Content)> files)
    {
        var hashes = new StringBuilder();
        foreach (var (path, content) in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            hashes.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(content))}  {path}\n");
        var frozen = Path.Combine(Repository.Root, "tests", "golden", name);
        if (Environment.GetEnvironmentVariable("WRES_GOLDEN") == "write" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(frozen)!);
            File.WriteAllText(frozen, hashes.ToString());
        }

        return (File.ReadAllText(frozen), hashes.ToString());
    }
}
