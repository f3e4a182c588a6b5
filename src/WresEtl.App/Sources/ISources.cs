namespace WresEtl.App.Sources;

/// <summary>A file that a source offers.</summary>
/// <param name="Name">As the source calls it: may hold a person's name, so never in a message.</param>
/// <param name="Size">Bytes; null where the source does not say.</param>
/// <param name="Stamp">Changes when the file does; empty where the source does not say.</param>
public sealed record SourceFile(string Name, long? Size, string Stamp)
{
    public override string ToString() => nameof(SourceFile);
}

/// <summary>Opens the sources that clients' files describe.</summary>
public interface ISources
{
    ISourceReader Open(SourceDefinition source);
}

/// <summary>One source. Every failure of it is a <see cref="SourceException"/>; what fails on our side is not.</summary>
public interface ISourceReader : IDisposable
{
    /// <summary>The files there are, whatever their names.</summary>
    Task<IReadOnlyList<SourceFile>> List(CancellationToken cancel);

    /// <summary>Writes the file's bytes; fails with <see cref="SourceFault.Changing"/> where it changed meanwhile.</summary>
    Task Copy(SourceFile file, Stream to, CancellationToken cancel);
}

/// <summary>Runs what may fail for a while: tries again with growing, uneven pauses, limits the time, leaves a failing source alone.</summary>
public interface ISourceGuard
{
    /// <param name="source">Client and source; each has its own circuit breaker.</param>
    /// <param name="work">Repeated as a whole.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="SourceException">What is left after the last try.</exception>
    Task<T> Run<T>(string source, Func<CancellationToken, Task<T>> work, CancellationToken cancel);
}
