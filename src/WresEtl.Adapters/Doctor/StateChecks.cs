using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using WresEtl.Adapters.Store;

namespace WresEtl.Adapters.Doctor;

/// <summary>What the service keeps: its store, its archive, and the keys without which the archive is lost.</summary>
internal static class StateChecks
{
    public static IEnumerable<DoctorLine> Lines(WresPaths paths, TimeProvider time) =>
        Directory.Exists(paths.State) ? [Store(paths.StoreFile, time), Keys(paths), .. Access(paths.Keys)] : [new DoctorLine("Service", Health.Fine, $"has not run here ({paths.State})")];

    private static DoctorLine Store(string file, TimeProvider time)
    {
        if (!File.Exists(file)) return new DoctorLine("Run store", Health.Fine, "none yet; the service makes it");
        var newest = new Migrator(new SqliteDatabase(file), time).Newest;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var schema = connection.QuerySingle<long>("SELECT MAX(number) FROM schema_version");
            var says = string.Create(CultureInfo.InvariantCulture, $"schema {schema}; this program's is {newest}");
            return schema == newest ? new DoctorLine("Run store", Health.Fine, says)
                : schema < newest ? new DoctorLine("Run store", Health.Note, says, "Copy the state folder, then start the service: it brings the store up to date.")
                : new DoctorLine("Run store", Health.MachineFault, says, "Use the newer program that made the store, or restore a backup made by this one.");
        }
        catch (SqliteException)
        {
            return new DoctorLine("Run store", Health.MachineFault, $"{file} cannot be read as a run store.", "Restore it from a backup; keep this file for whoever looks into it.");
        }
    }

    private static DoctorLine Keys(WresPaths paths)
    {
        var hasArchive = Directory.Exists(paths.Archive) && Directory.EnumerateFiles(paths.Archive, "*", SearchOption.AllDirectories).Any();
        var hasKeys = Directory.Exists(paths.Keys) && Directory.EnumerateFiles(paths.Keys, "key-*.xml").Any();
        if (Within(paths.Keys, paths.Archive)) return new DoctorLine("Archive keys", Health.ConfigurationFault, "The keys lie inside the archive: a copy of one is a copy of both.", "Give another folder with --keys (Wres__Keys).");
        return (hasArchive, hasKeys) switch
        {
            (true, false) => new DoctorLine("Archive keys", Health.MachineFault, $"The archive holds files and {paths.Keys} holds no key: it cannot be read.", "Restore the keys from their own backup. Without them the archive is lost; clients have to send their files again."),
            (true, true) => new DoctorLine("Archive keys", Health.Fine, $"{paths.Keys}; back them up apart from the archive"),
            (false, _) => new DoctorLine("Archive keys", Health.Fine, "the archive is empty"),
        };
    }

    private static IEnumerable<DoctorLine> Access(string keys)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (OperatingSystem.IsWindows() || !Directory.Exists(keys) || (File.GetUnixFileMode(keys) & Others) == 0) return [];
        return [new DoctorLine("Archive keys", Health.Note, $"Others than the program's account may open {keys}.", $"chmod 700 {keys}")];
    }

    private static bool Within(string folder, string other) =>
        (Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(other)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
