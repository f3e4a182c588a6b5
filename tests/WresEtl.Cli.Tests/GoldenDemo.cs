using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>
/// What the demonstration's clients may publish, frozen by hash in <c>tests/golden/demo</c>: the pack, the reporting template and the action
/// plan. Written anew where a person asks for it with <c>WRES_GOLDEN=write</c>, and never in CI.
/// </summary>
internal static class GoldenDemo
{
    private static readonly string[] Folders = ["publication-draft", "reporting-template"];

    public static void Check(string client, string home)
    {
        var frozen = Path.Combine(Repository.Root, "tests", "golden", "demo", client + ".sha256");
        var hashes = new StringBuilder();
        foreach (var file in Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(home, f))).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(home, file).Replace('\\', '/');
            hashes.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {path}\n");
        }

        if (Environment.GetEnvironmentVariable("WRES_GOLDEN") == "write" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(frozen)!);
            File.WriteAllText(frozen, hashes.ToString());
        }

        Assert.Equal(File.ReadAllText(frozen), hashes.ToString());
    }
}
