using Dapper;
using Microsoft.Data.Sqlite;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Backup;

/// <param name="Files">Files copied, the keys' left out.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Head">Where the audit's chain ends: to be noted elsewhere.</param>
/// <param name="Missing">Exports that the store says are held and the archive does not have.</param>
/// <param name="HasKeys">Whether the keys were backed up too.</param>
public sealed record BackupReport(int Files, long Bytes, AuditHead Head, int Missing, bool HasKeys);

/// <summary>
/// Copies the embedded edition's run store, archive and results while the service runs. The store is one consistent moment (SQLite's online
/// backup); the archive is copied after it, so that whatever the store knows of is there. The keys go to a place of their own: whoever has
/// both has the exports.
/// </summary>
public sealed class MakeBackup(WresPaths paths, TimeProvider time)
{
    internal const string Store = "wres.db";
    internal const string Archive = "archive/";
    internal const string Results = "results/";

    /// <summary>Refused: <c>no-store</c>, <c>not-empty</c>, <c>keys-inside</c>, <c>damaged</c> where the store itself is.</summary>
    /// <param name="to">A new or empty folder.</param>
    /// <param name="keysTo">Another one for the keys; null leaves them out.</param>
    public Outcome<BackupReport> Make(string to, string? keysTo)
    {
        if (!File.Exists(paths.StoreFile)) return No("no-store", $"There is no run store {paths.StoreFile}.");
        if (!FolderCopy.IsEmpty(to) || (keysTo is not null && !FolderCopy.IsEmpty(keysTo))) return No("not-empty", "A backup goes into a new or empty folder.");
        if (keysTo is not null && (FolderCopy.IsInside(keysTo, to) || FolderCopy.IsInside(to, keysTo)))
            return No("keys-inside", "The keys must not lie in the backup or around it: whoever copies both has the exports.");
        PrivateFiles.MakeFolder(to);
        if (!CopyStore(Path.Combine(to, Store))) return No("damaged", "SQLite finds the run store damaged. Restore an earlier backup.");
        var copied = new SqlRunStore(new SqliteDatabase(Path.Combine(to, Store)), time);
        var (head, held, schema) = copied.Look(s => (s.Audit.Head(), Held(to), SchemaOf(to)));
        List<BackedUpFile> files =
        [
            .. Copied(paths.Archive, to, Archive),
            .. Copied(paths.Output, to, Results),
        ];
        Release(to);
        files.Add(new BackedUpFile(Store, FolderCopy.HashOf(Path.Combine(to, Store)), new FileInfo(Path.Combine(to, Store)).Length));
        new BackupManifest(BackupManifest.Newest, BackupManifest.State, time.GetUtcNow(), schema, head, [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]).Write(to);
        if (keysTo is not null) CopyKeys(keysTo);
        var missing = held.Count(h => !files.Exists(f => f.Path == $"{Archive}{h.Client}/{h.Sha256[..2]}/{h.Sha256}"));
        return new Outcome<BackupReport>.Ok(new BackupReport(files.Count, files.Sum(f => f.Size), head, missing, keysTo is not null));
    }

    private sealed record HeldExport(string Client, string Sha256);

    private bool CopyStore(string to)
    {
        using var from = (SqliteConnection)new SqliteDatabase(paths.StoreFile).Open();
        using var copy = new SqliteConnection(Connection(to));
        copy.Open();
        from.BackupDatabase(copy);
        // One file, with nothing beside it.
        copy.Execute("PRAGMA journal_mode = DELETE");
        return copy.ExecuteScalar<string>("PRAGMA integrity_check") == "ok";
    }

    private static List<HeldExport> Held(string folder) => Ask(folder, c => c.Query<HeldExport>("SELECT client, sha256 FROM export WHERE purged_at IS NULL").AsList());

    private static long SchemaOf(string folder) => Ask(folder, c => c.ExecuteScalar<long>("SELECT MAX(number) FROM schema_version"));

    private static T Ask<T>(string folder, Func<SqliteConnection, T> question)
    {
        using var connection = new SqliteConnection(Connection(Path.Combine(folder, Store)));
        connection.Open();
        return question(connection);
    }

    /// <summary>What looking at the copy left beside it goes, so that the copy is one file again.</summary>
    private static void Release(string folder)
    {
        SqliteConnection.ClearAllPools();
        Ask(folder, c => c.Execute("PRAGMA journal_mode = DELETE"));
    }

    private static IEnumerable<BackedUpFile> Copied(string from, string to, string below) =>
        // What begins with a dot is in the making, or what a kill left of it.
        FolderCopy.FilesOf(from).Where(path => !path.StartsWith('.')).Select(path => FolderCopy.Copy(Path.Combine(from, path), to, below + path)).OfType<BackedUpFile>();

    private void CopyKeys(string to)
    {
        PrivateFiles.MakeFolder(to);
        new BackupManifest(BackupManifest.Newest, BackupManifest.Keys, time.GetUtcNow(), 0, null, [.. Copied(paths.Keys, to, "")]).Write(to);
    }

    private static string Connection(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    private static Outcome<BackupReport> No(string code, string detail) => new Outcome<BackupReport>.Refused(code, detail);
}
