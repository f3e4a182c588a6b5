using System.Security.Cryptography;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Config;

/// <summary>The configuration folder's files on disk; hidden ones are nobody's configuration.</summary>
public sealed class ConfigurationFiles(string root) : IConfigurationFiles
{
    public IReadOnlyDictionary<string, string> Fingerprints() => !Directory.Exists(root)
        ? new Dictionary<string, string>(StringComparer.Ordinal)
        : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.'))
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), HashOf, StringComparer.Ordinal);

    private static string HashOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
