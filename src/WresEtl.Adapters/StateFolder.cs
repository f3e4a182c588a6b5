using WresEtl.Adapters.Archive;

namespace WresEtl.Adapters;

/// <summary>What the service keeps for itself, accounts and keys among it, is for its own user only, whatever the user's umask says.</summary>
public static class StateFolder
{
    /// <summary>Makes the folders of state and keys, or closes those that are there.</summary>
    public static void Close(WresPaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        // The keys may lie in the state folder, which must not be made on their way.
        PrivateFiles.CloseFolder(paths.State);
        PrivateFiles.CloseFolder(paths.Keys);
    }

    /// <summary>Makes the embedded edition's store an empty file, which SQLite takes for a new one, or closes the one that is there.</summary>
    public static void CloseStore(WresPaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        PrivateFiles.CloseFile(paths.StoreFile);
        // SQLite makes these with the rights of the store; those that an earlier process left have that one's.
        foreach (var beside in new[] { "-wal", "-shm" }.Select(end => paths.StoreFile + end).Where(File.Exists)) PrivateFiles.CloseFile(beside);
    }
}
