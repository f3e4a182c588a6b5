using System.Text.Json;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Backup;

/// <param name="Path">Below the backup's folder, with forward slashes.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Size">Bytes.</param>
internal sealed record BackedUpFile(string Path, string Sha256, long Size);

/// <summary>What a backup holds. Written last: a folder without it is a backup that was not finished.</summary>
/// <param name="Format">1.</param>
/// <param name="Kind"><c>state</c>, or <c>keys</c>, which lie apart.</param>
/// <param name="Made">When.</param>
/// <param name="Schema">The run store's schema; 0 for keys.</param>
/// <param name="Audit">Where the audit's chain ended; null for keys.</param>
/// <param name="Files">In ordinal order of paths.</param>
internal sealed record BackupManifest(int Format, string Kind, DateTimeOffset Made, long Schema, AuditHead? Audit, IReadOnlyList<BackedUpFile> Files)
{
    public const string FileName = "backup.json";
    public const string State = "state";
    public const string Keys = "keys";
    public const int Newest = 1;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NewLine = "\n" };

    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(this, Json));
        File.Move(path + ".new", path);
    }

    /// <summary>Null where the folder holds no finished backup of that kind that this program knows.</summary>
    public static BackupManifest? Read(string folder, string kind)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Json) is { Format: Newest, Files: not null } manifest && manifest.Kind == kind
                && manifest.Files.All(f => f is { Path: not null, Sha256: not null } && IsInside(folder, f.Path)) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The files that are not as they were backed up.</summary>
    public IReadOnlyList<string> Damaged(string folder) =>
        [.. Files.Where(f => Path.Combine(folder, f.Path) is var path && (!File.Exists(path) || FolderCopy.HashOf(path) != f.Sha256)).Select(f => f.Path)];

    private static bool IsInside(string folder, string path) => !path.Contains('\0', StringComparison.Ordinal) &&
        Path.GetFullPath(Path.Combine(folder, path)).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
