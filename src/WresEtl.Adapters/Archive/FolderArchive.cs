using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Archive;

/// <summary>
/// The archive on disk: <c>ROOT/&lt;client&gt;/&lt;first two digits&gt;/&lt;sha256&gt;</c>. A file is written beside, flushed to the disk,
/// and moved to its name: killed at any moment it leaves the archive as it was, and a leftover in <c>ROOT/.new</c>.
/// </summary>
/// <param name="root">The folder; made on first use, for the program's user only.</param>
/// <param name="keys">Wraps the files' keys. Whoever loses its key folder has lost the archive.</param>
/// <param name="time">For the age of leftovers.</param>
public sealed class FolderArchive(string root, IDataProtectionProvider keys, TimeProvider time) : IArchive
{
    private const string Purpose = "WresEtl.Archive.v1";

    /// <summary>A younger leftover may be another worker's file in the making.</summary>
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    private string Staging => Path.Combine(root, ".new");

    public async Task<Archived> Store(
        string client, Func<Stream, CancellationToken, Task> write, Func<string, bool> keep, CancellationToken cancel = default)
    {
        var protector = ProtectorOf(client);
        PrivateFiles.MakeFolder(root);
        PrivateFiles.MakeFolder(Staging);
        var beside = Path.Combine(Staging, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        try
        {
            var (sha256, size) = await Write(beside, protector, write, cancel).ConfigureAwait(false);
            return new Archived(sha256, size, keep(sha256) && Keep(beside, PathOf(client, sha256)));
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public Stream Open(string client, string sha256)
    {
        var file = new FileStream(PathOf(client, sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            return new ArchiveReader(file, sha256, ProtectorOf(client).Unprotect);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool Holds(string client, string sha256) => File.Exists(PathOf(client, sha256));

    public IReadOnlyList<ArchiveEntry> Entries(string client)
    {
        var folder = FolderOf(client);
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => IsAddress(f.Name))
                .Select(f => new ArchiveEntry(f.Name, f.LastWriteTimeUtc)).OrderBy(e => e.Sha256, StringComparer.Ordinal),
        ];
    }

    public bool Remove(string client, string sha256)
    {
        var path = PathOf(client, sha256);
        var isThere = File.Exists(path);
        if (isThere) File.Delete(path);
        return isThere;
    }

    public void RemoveLeftovers()
    {
        if (!Directory.Exists(Staging)) return;
        var before = time.GetUtcNow() - LeftoverAge;
        foreach (var file in new DirectoryInfo(Staging).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before)) file.Delete();
    }

    private static async Task<(string Sha256, long Size)> Write(
        string path, IDataProtector protector, Func<Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        var key = RandomNumberGenerator.GetBytes(ArchiveFormat.KeyBytes);
        using var file = PrivateFiles.Create(path);
        using var writer = new ArchiveWriter(file, key, protector.Protect(key));
        CryptographicOperations.ZeroMemory(key);
        await write(writer, cancel).ConfigureAwait(false);
        var sha256 = writer.Finish();
        // On the disk before it has its name: after a power cut a name never stands for half a file.
        file.Flush(flushToDisk: true);
        return (sha256, writer.ContentBytes);
    }

    /// <summary>True where it is new. Another worker may have stored the same content at the same moment: then theirs stays.</summary>
    private static bool Keep(string beside, string path)
    {
        if (File.Exists(path)) return false;
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        try
        {
            File.Move(beside, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    // A key wrapped for one client does not open for another.
    private IDataProtector ProtectorOf(string client) => keys.CreateProtector(Purpose, Checked(client));

    private string FolderOf(string client) => Path.Combine(root, Checked(client));

    private string PathOf(string client, string sha256) => IsAddress(sha256)
        ? Path.Combine(FolderOf(client), sha256[..2], sha256)
        : throw new ArgumentException("Expected a SHA-256 in lower-case hexadecimal digits.", nameof(sha256));

    private static bool IsAddress(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    // Also what keeps ".." or a separator out of a path.
    private static string Checked(string client) => client.Length is >= 3 and <= 8 && client.All(char.IsAsciiLetterOrDigit)
        ? client
        : throw new ArgumentException("Expected an organisation code.", nameof(client));
}
