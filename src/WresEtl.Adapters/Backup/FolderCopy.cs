using System.Security.Cryptography;
using WresEtl.Adapters.Archive;

namespace WresEtl.Adapters.Backup;

/// <summary>Copies folders file by file, for the program's own user only.</summary>
internal static class FolderCopy
{
    /// <summary>The files below a folder, relative to it; none where there is no such folder. Links are nobody's data here.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LinkTarget is null)
            .Select(f => Path.GetRelativePath(folder, f.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    public static bool IsInside(string folder, string other) => (Path.GetFullPath(folder) + Path.DirectorySeparatorChar)
        .StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(other)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Copies a file; null where it went away meanwhile, as what retention purges does.</summary>
    public static BackedUpFile? Copy(string from, string folder, string path)
    {
        var to = Path.Combine(folder, path);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(to)!);
        try
        {
            File.Copy(from, to);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return new BackedUpFile(path, HashOf(to), new FileInfo(to).Length);
    }

    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
