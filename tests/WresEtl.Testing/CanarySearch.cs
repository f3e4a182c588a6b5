using System.IO.Compression;
using System.Text;

namespace WresEtl.Testing;

/// <summary>Looks for the canaries' mark in whatever a program leaves behind, packed parts included.</summary>
public static class CanarySearch
{
    /// <summary>The files of a folder that hold a mark, by their path in it.</summary>
    public static IReadOnlyList<string> In(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Holds(ReadShared(f))).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static bool Holds(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(CanaryExports.Mark, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As UTF-8, as UTF-16, or in an entry of a zip.</summary>
    public static bool Holds(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Holds(Encoding.Latin1.GetString(bytes)) || Holds(Encoding.Latin1.GetString([.. bytes.Where(b => b != 0)])) || (bytes is [0x50, 0x4B, ..] && HoldsPacked(bytes));
    }

    private static bool HoldsPacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(part);
            if (Holds(entry.FullName) || Holds(part.ToArray())) return true;
        }

        return false;
    }

    // A database may be open.
    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
