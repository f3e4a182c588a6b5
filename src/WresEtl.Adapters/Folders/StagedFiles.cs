using System.Security.Cryptography;

namespace WresEtl.Adapters.Folders;

/// <summary>
/// A staging folder and the seal that says it is whole: the hash and path of every file in it, written last. What is half written, or
/// was changed, does not match its seal.
/// </summary>
internal sealed class StagedFiles(string staging)
{
    private const string SealName = ".sealed";

    private readonly Lazy<IReadOnlyList<(string Sha256, string Path)>?> _sealed = new(() => Read(Path.Combine(staging, SealName)));

    /// <summary>The first part of each path: the files and folders directly in the staging folder, moved already or not.</summary>
    public IReadOnlySet<string> Tops => (_sealed.Value ?? []).Select(f => f.Path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);

    public void Seal(IReadOnlyList<(string Path, byte[] Content)> files) => File.WriteAllText(
        Path.Combine(staging, SealName),
        string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Content))} {f.Path}\n")) + "whole\n");

    /// <summary>Every sealed file is here, or was moved to the folder already, and is what the seal says.</summary>
    public bool AreWhole(string folder) =>
        _sealed.Value is { } files && files.All(f => IsThatFile(Path.Combine(staging, f.Path), f.Sha256) || IsThatFile(Path.Combine(folder, f.Path), f.Sha256));

    private static bool IsThatFile(string path, string sha256) =>
        File.Exists(path) && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == sha256;

    private static List<(string, string)>? Read(string seal)
    {
        if (!File.Exists(seal)) return null;
        var lines = File.ReadAllLines(seal);
        if (lines.Length == 0 || lines[^1] != "whole") return null;
        return [.. lines[..^1].Select(l => l.Split(' ', 2)).Select(p => (p[0], p[1]))];
    }
}
