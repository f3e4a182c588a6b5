using WresEtl.App.Sources;

namespace WresEtl.Adapters.Archive;

/// <summary>
/// A client's archived files as readers want them: plain, in a folder of their own for the program's user only, for as long as they are
/// read. Disposing removes it; what a killed program left, <see cref="RemoveLeftovers"/> does.
/// </summary>
public sealed class WorkingCopy : IDisposable
{
    private WorkingCopy(string folder) => Folder = folder;

    /// <summary>The folder that holds <c>&lt;client&gt;/&lt;name&gt;</c>: a data folder as <c>wres run --data</c> takes it.</summary>
    public string Folder { get; }

    /// <summary>Decrypts the files. Names are relative to the client's folder, with forward slashes, at most one folder deep.</summary>
    /// <exception cref="ArchiveDamagedException">An entry is not what was stored; nothing is left behind.</exception>
    public static WorkingCopy Of(IArchive archive, string client, IReadOnlyList<(string Name, string Sha256)> files, string below)
    {
        PrivateFiles.MakeFolder(below);
        var copy = new WorkingCopy(Path.Combine(below, Guid.NewGuid().ToString("N")));
        try
        {
            PrivateFiles.MakeFolder(copy.Folder);
            foreach (var (name, sha256) in files) copy.Add(archive, client, name, sha256);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Removes every working copy: for a program that starts and knows that no other uses the folder.</summary>
    public static void RemoveLeftovers(string below)
    {
        if (!Directory.Exists(below)) return;
        foreach (var folder in Directory.EnumerateDirectories(below)) Directory.Delete(folder, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private void Add(IArchive archive, string client, string name, string sha256)
    {
        var parts = name.Split('/');
        if (parts.Length > 2 || !parts.All(FileNames.IsSafe))
            throw new ArgumentException("Expected a file name, at most one folder deep.", nameof(name));
        var path = Path.Combine([Folder, client, .. parts]);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        using var from = archive.Open(client, sha256);
        using var to = PrivateFiles.Create(path);
        from.CopyTo(to);
    }
}
