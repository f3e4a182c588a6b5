namespace WresEtl.App.Sources;

/// <summary>Content in the archive.</summary>
/// <param name="Sha256">Of the content, 64 lower-case hexadecimal digits: its address.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="IsNew">False where the archive held it already.</param>
public sealed record Archived(string Sha256, long Size, bool IsNew);

/// <param name="Sha256">Its address.</param>
/// <param name="Written">When the archive got it.</param>
public sealed record ArchiveEntry(string Sha256, DateTimeOffset Written);

/// <summary>
/// What was received, byte for byte, encrypted at rest, under the SHA-256 of its content and apart for each client, so that what is
/// removed for one stays for another. An entry is there whole or not at all, whatever is killed when.
/// </summary>
public interface IArchive
{
    /// <summary>
    /// Stores what a writer writes. Where the writer throws, or <paramref name="keep"/> says no to the finished content's SHA-256,
    /// nothing is stored.
    /// </summary>
    /// <param name="client">Whose it is.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="keep">Whether content of that SHA-256 is wanted.</param>
    /// <param name="cancel">Stops it.</param>
    Task<Archived> Store(
        string client, Func<Stream, CancellationToken, Task> write, Func<string, bool> keep, CancellationToken cancel = default);

    /// <summary>
    /// Reads content from its beginning. Each piece is checked before it is handed out, the whole against its SHA-256 at the end.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such content.</exception>
    /// <exception cref="ArchiveDamagedException">Thrown by this call or by reading: what is stored is not what was.</exception>
    Stream Open(string client, string sha256);

    bool Holds(string client, string sha256);

    /// <summary>Everything of a client, by address.</summary>
    IReadOnlyList<ArchiveEntry> Entries(string client);

    /// <summary>Removes content; false where it was gone already. Removing twice is safe.</summary>
    bool Remove(string client, string sha256);

    /// <summary>Removes what killed writers left half written.</summary>
    void RemoveLeftovers();
}

/// <summary>An archive entry was changed, cut off, or encrypted under a key that is not there. Says nothing of its content.</summary>
public sealed class ArchiveDamagedException : IOException
{
    public ArchiveDamagedException(string message) : base(message)
    {
    }

    public ArchiveDamagedException(string message, Exception inner) : base(message, inner)
    {
    }

    public ArchiveDamagedException()
    {
    }
}
