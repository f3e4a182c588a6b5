using System.Globalization;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Backup;

/// <param name="Files">Files put back.</param>
/// <param name="Made">When the backup was made: what happened since is not in it.</param>
/// <param name="Head">Where the backup's audit ended; the restored one goes on after it.</param>
/// <param name="HasKeys">Whether the keys were put back too.</param>
public sealed record RestoreReport(int Files, DateTimeOffset Made, AuditHead Head, bool HasKeys);

/// <summary>
/// Puts a backup into folders that hold nothing: checked whole before anything is written, the store last. A store of an earlier schema is
/// brought to this program's; that it was restored is in its audit.
/// </summary>
public sealed class RestoreBackup(WresPaths paths, TimeProvider time)
{
    /// <summary>
    /// Refused: <c>not-a-backup</c>, <c>damaged</c> with the files that are not as they were, <c>newer-schema</c>, <c>not-empty</c>,
    /// <c>broken-audit</c>.
    /// </summary>
    /// <param name="from">The backup.</param>
    /// <param name="keysFrom">The backup of the keys; null where the keys are in their place already.</param>
    /// <param name="by">Who restores.</param>
    public Outcome<RestoreReport> Restore(string from, string? keysFrom, string by)
    {
        if (BackupManifest.Read(from, BackupManifest.State) is not { Audit: { } head } manifest)
            return No("not-a-backup", $"{from} holds no finished backup of a run store that this program knows.");
        var keys = keysFrom is null ? null : BackupManifest.Read(keysFrom, BackupManifest.Keys);
        if (keysFrom is not null && keys is null) return No("not-a-backup", $"{keysFrom} holds no finished backup of keys.");
        if (Occupied(keys is not null) is { } occupied) return No("not-empty", $"{occupied} is not empty: a backup is restored into empty folders only.");
        var damaged = manifest.Damaged(from).Concat(keys?.Damaged(keysFrom!).Select(f => "keys/" + f) ?? []).ToList();
        if (damaged.Count > 0) return No("damaged", "Not as they were backed up:\n" + string.Join('\n', damaged));
        if (manifest.Schema > new Migrator(new SqliteDatabase(paths.StoreFile), time).Newest)
            return No("newer-schema", "The backup was made by a newer program: restore it with that one.");
        return PutBack(from, keysFrom, manifest, keys, head, by);
    }

    private string? Occupied(bool alsoKeys) => new[] { paths.StoreFile }.FirstOrDefault(File.Exists)
        ?? new[] { paths.Archive, paths.Output }.Concat(alsoKeys ? [paths.Keys] : []).FirstOrDefault(folder => !FolderCopy.IsEmpty(folder));

    private Outcome<RestoreReport> PutBack(string from, string? keysFrom, BackupManifest manifest, BackupManifest? keys, AuditHead head, string by)
    {
        StateFolder.Close(paths);
        foreach (var file in keys?.Files ?? []) FolderCopy.Copy(Path.Combine(keysFrom!, file.Path), paths.Keys, file.Path);
        foreach (var file in manifest.Files)
        {
            if (file.Path.StartsWith(MakeBackup.Archive, StringComparison.Ordinal)) FolderCopy.Copy(Path.Combine(from, file.Path), paths.Archive, file.Path[MakeBackup.Archive.Length..]);
            if (file.Path.StartsWith(MakeBackup.Results, StringComparison.Ordinal)) FolderCopy.Copy(Path.Combine(from, file.Path), paths.Output, file.Path[MakeBackup.Results.Length..]);
        }

        var beside = paths.StoreFile + ".restoring";
        File.Copy(Path.Combine(from, MakeBackup.Store), beside, overwrite: true);
        // A copy has the rights of what was copied.
        PrivateFiles.CloseFile(beside);
        File.Move(beside, paths.StoreFile);
        var database = new SqliteDatabase(paths.StoreFile);
        new Migrator(database, time).Migrate();
        return Check(new SqlRunStore(database, time), manifest, keys, head, by);
    }

    private static Outcome<RestoreReport> Check(SqlRunStore store, BackupManifest manifest, BackupManifest? keys, AuditHead head, string by)
    {
        if (store.Look(s => AuditChain.Verify(s.Audit, head)) is { Fault: { } fault }) return No("broken-audit", $"The restored audit is not sound: {fault}.");
        store.Change(s => s.Audit.Add(by, "backup-restored", "store", string.Create(CultureInfo.InvariantCulture, $"made {Moment.Text(manifest.Made)}, audit up to {head.Number}")));
        return new Outcome<RestoreReport>.Ok(new RestoreReport(manifest.Files.Count, manifest.Made, head, keys is not null));
    }

    private static Outcome<RestoreReport> No(string code, string detail) => new Outcome<RestoreReport>.Refused(code, detail);
}
