using System.Security.Cryptography;
using System.Text;

namespace WresEtl.Adapters.Config;

/// <summary>The files of one configuration folder, read once, so that what is checked, used and fingerprinted is the same bytes.</summary>
internal sealed class FileSet
{
    private readonly string _folder;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private FileSet(string folder) => _folder = folder;

    /// <summary>Every file below a folder. Hidden files (.DS_Store and the like) are nobody's configuration.</summary>
    public static FileSet Read(string root, string folder)
    {
        var path = Path.Combine(root, folder);
        var files = new FileSet(folder);
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(path, file).Replace('\\', '/');
            if (!Path.GetFileName(file).StartsWith('.')) files._files[name] = WithLineFeeds(File.ReadAllBytes(file));
        }

        return files;
    }

    /// <summary>One file of a folder, if it is there: what else lies in it is not ours to read.</summary>
    public static FileSet ReadOne(string root, string folder, string name)
    {
        var files = new FileSet(folder);
        var path = Path.Combine(root, folder, name);
        if (File.Exists(path)) files._files[name] = WithLineFeeds(File.ReadAllBytes(path));
        return files;
    }

    /// <summary>One file of a folder that lies elsewhere, under the name that faults give it.</summary>
    public static FileSet ReadAs(string folder, string shown, string name)
    {
        var files = new FileSet(shown);
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) files._files[name] = WithLineFeeds(File.ReadAllBytes(path));
        return files;
    }

    /// <summary>The path a fault names: below the configuration folder, with forward slashes.</summary>
    public string PathOf(string name) => _folder.Length == 0 ? name : _folder + "/" + name;

    /// <summary>The file's bytes with LF line ends, or null and a fault.</summary>
    public byte[]? Find(string name, FaultList faults)
    {
        if (_files.TryGetValue(name, out var bytes)) return bytes;
        faults.Add(PathOf(name), 0, "expected this file; it is missing");
        return null;
    }

    /// <summary>
    /// SHA-256 over the lines "sha256, two spaces, name" of all files in ordinal order: what <c>sha256sum</c> prints, hashed once more.
    /// Line ends do not change it, so that a checkout on Windows runs under the same standard.
    /// </summary>
    public string Fingerprint()
    {
        var lines = _files.Select(f => Convert.ToHexStringLower(SHA256.HashData(f.Value)) + "  " + f.Key + "\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static byte[] WithLineFeeds(byte[] bytes)
    {
        if (!bytes.AsSpan().Contains((byte)'\r')) return bytes;
        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n') kept.Add(bytes[i]);
        }

        return [.. kept];
    }
}
