using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Zip;

/// <summary>The files inside a zip, each opened as if it lay on disk. A zip inside a zip is refused.</summary>
internal sealed class ZipFiles(Opening opening, ByteSource outer, ReadLimits limits)
{
    // Less than this no bomb needs refusing for.
    private const long FreeBytes = 1 << 20;

    public IEnumerable<RawFile> Open()
    {
        var files = List();
        var unpacked = files.Sum(f => f.Length);
        if (files.Count == 0)
            return [Refused(FileProblemKind.Empty, "The zip holds no file.")];
        if (files.Count > limits.FilesInZip)
            return [Refused(FileProblemKind.OverLimit, $"The zip holds {files.Count} files; at most {limits.FilesInZip} are read.")];
        if (unpacked > Math.Max(FreeBytes, (decimal)outer.Size * limits.Expansion))
            return [Refused(FileProblemKind.OverLimit, $"The zip unpacks to more than {limits.Expansion} times its size.")];

        return files.SelectMany(OpenFile);
    }

    private List<(int Index, string Name, long Length, bool IsEncrypted)> List()
    {
        using var zip = new ZipArchive(outer.OpenSeekable(limits.WorkbookBytes), ZipArchiveMode.Read);
        return
        [
            .. zip.Entries
                .Select((entry, index) => (index, Name: Clean(entry.FullName), entry.Length, entry.IsEncrypted))
                .Where(file => !IsFolderOrDebris(file.Name)),
        ];
    }

    private static string Clean(string name) => string.Concat(name.Replace('\\', '/').Where(c => !char.IsControl(c)));

    // What macOS and Windows put into every zip by themselves.
    private static bool IsFolderOrDebris(string name) =>
        name.EndsWith('/')
        || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private IEnumerable<RawFile> OpenFile((int Index, string Name, long Length, bool IsEncrypted) file)
    {
        var source = new ZipEntrySource(outer, file.Index, $"{outer.Name}/{file.Name}", file.Length, limits);
        return file.IsEncrypted
            ? [new RefusedFile(source, limits, FileFormat.Unknown, FileProblemKind.PasswordNeeded, "The zip is protected by a password. Unpack it, or protect the workbook instead.")]
            : opening.Open(source, isInZip: true);
    }

    private RefusedFile Refused(FileProblemKind kind, string detail) => new(outer, limits, FileFormat.Zip, kind, detail);
}
