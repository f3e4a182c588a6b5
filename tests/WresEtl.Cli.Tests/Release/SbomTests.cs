using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Release;

/// <summary>
/// <c>release/sbom.cdx.json</c> (CycloneDX 1.6) lists every package of every shipped project, as the lock files pin it. Written anew with
/// <c>WRES_GOLDEN=write</c>; stale, this fails.
/// </summary>
public partial class SbomTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Package(string Name, string Version, string Hash, IReadOnlyList<string> UsedBy);

    [Fact]
    public void Sbom_IsThatOfTheLockFiles() => Assert.Equal(Sbom(), GeneratedPage.Committed("../release/sbom.cdx.json", Sbom()));

    // Not through the code above: the names as they stand in the lock files' text.
    [Fact]
    public void EveryPackageOfEveryLockFile_IsInIt_WithItsVersionAndHash()
    {
        using var sbom = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "release", "sbom.cdx.json")));
        var listed = sbom.RootElement.GetProperty("components").EnumerateArray()
            .Select(c => c.GetProperty("purl").GetString() + " " + c.GetProperty("properties")[0].GetProperty("value").GetString()).ToHashSet();
        var locked = LockFiles().SelectMany(f => Pinned().Matches(File.ReadAllText(f))).ToList();
        Assert.True(locked.Count > 40);
        Assert.All(locked, p => Assert.Contains($"pkg:nuget/{p.Groups[1].Value}@{p.Groups[2].Value} {p.Groups[3].Value}", listed));
    }

    [GeneratedRegex("\"([^\"]+)\": \\{[^{}]*\"resolved\": \"([^\"]+)\",\\s*\"contentHash\": \"([^\"]+)\"")]
    private static partial Regex Pinned();

    private static IEnumerable<string> LockFiles() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "packages.lock.json", SearchOption.AllDirectories)
        .Where(f => !f.Contains("obj", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IReadOnlyList<Package> Packages() =>
    [
        .. LockFiles().SelectMany(Of).GroupBy(p => (p.Name, p.Version)).Select(g => g.First() with { UsedBy = [.. g.SelectMany(p => p.UsedBy).Distinct().Order(StringComparer.Ordinal)] })
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Version, StringComparer.Ordinal),
    ];

    private static IEnumerable<Package> Of(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(lockFile));
        var project = Path.GetFileName(Path.GetDirectoryName(lockFile)!);
        return [.. json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(p => p.Value.TryGetProperty("contentHash", out _))
            .Select(p => new Package(p.Name, p.Value.GetProperty("resolved").GetString()!, p.Value.GetProperty("contentHash").GetString()!, [project]))];
    }

    private static string Sbom()
    {
        var packages = Packages();
        return JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["bomFormat"] = "CycloneDX",
                ["specVersion"] = "1.6",
                ["serialNumber"] = "urn:uuid:" + IdOf(packages),
                ["version"] = 1,
                ["metadata"] = new { component = new Dictionary<string, string> { ["type"] = "application", ["bom-ref"] = "wres", ["name"] = "WresEtl", ["version"] = Version() } },
                ["components"] = packages.Select(ComponentOf),
            }, Readable) + "\n";
    }

    private static Dictionary<string, object> ComponentOf(Package package) => new()
    {
        ["type"] = "library",
        ["bom-ref"] = PurlOf(package),
        ["name"] = package.Name,
        ["version"] = package.Version,
        ["purl"] = PurlOf(package),
        ["properties"] = package.UsedBy.Select(u => new { name = "wres:usedBy", value = u }).Prepend(new { name = "nuget:contentHash", value = package.Hash }),
    };

    private static string PurlOf(Package package) => $"pkg:nuget/{package.Name}@{package.Version}";

    /// <summary>The same packages give the same id.</summary>
    private static Guid IdOf(IEnumerable<Package> packages) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(Version() + string.Concat(packages.Select(p => p.Name + p.Version + p.Hash)))).AsSpan(0, 16));

    private static string Version() => File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")).Split("<Version>")[1].Split('<')[0];
}
