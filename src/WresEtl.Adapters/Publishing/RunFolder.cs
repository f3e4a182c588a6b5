using System.Globalization;
using WresEtl.App.Publishing;

namespace WresEtl.Adapters.Publishing;

/// <summary><c>OUT/&lt;code&gt;/&lt;year&gt;/</c> on disk.</summary>
public sealed class RunFolder(string root, string code, int year) : IRunFolder
{
    private const string Publication = "publication";

    private string Home => Path.Combine(root, code, year.ToString(CultureInfo.InvariantCulture));

    public ILineFile SignOffs => new LineFile(Path.Combine(Home, SignOff.File));

    public byte[]? Read(string path) => Inside(Home, path) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;

    public IReadOnlyList<string> Files(string folder)
    {
        var start = Inside(Home, folder);
        if (!Directory.Exists(start)) return [];
        var all = new DirectoryInfo(start).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();
        return all.Exists(f => f.LinkTarget is not null)
            ? throw new IOException($"{folder} holds a link to somewhere else.")
            : [.. all.OfType<FileInfo>().Select(f => Path.GetRelativePath(start, f.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    public void ReplacePublication(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (target, staging, old) = (Path.Combine(Home, Publication), Path.Combine(Home, ".publication.new"), Path.Combine(Home, ".publication.old"));
        foreach (var folder in new[] { Home, target })
            if (new DirectoryInfo(folder).LinkTarget is not null)
                throw new IOException($"{folder} is a link to somewhere else.");
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        foreach (var (path, content) in files)
        {
            var file = Inside(staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        if (Directory.Exists(target)) Directory.Move(target, old);
        Directory.Move(staging, target);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    /// <summary>The path, which must stay below the folder.</summary>
    private static string Inside(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new IOException("A path leads out of its folder.");
    }
}
