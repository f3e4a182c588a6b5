using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Ports;

/// <summary>Where a run's input files come from. Everything is archived before anything reads it.</summary>
public interface IInputs
{
    /// <summary>
    /// Pulls the client's sources and takes what lies in its data folder, archives both, and gives what a run of now reads, in ordinal
    /// order of names. Doing it again brings nothing twice. Refused where a source needs a person; throws where it may pass by itself.
    /// </summary>
    Outcome<IReadOnlyList<InputRecord>> Collect(string client, CancellationToken stop);

    /// <summary>The archived files as a client's folder, until disposed: exactly those, whatever happens to their sources meanwhile.</summary>
    IPinnedInputs Open(string client, IReadOnlyList<InputRecord> inputs);
}

/// <summary>A client's pinned files, with its own key and answers.</summary>
public interface IPinnedInputs : IDisposable
{
    IClientFolders Folders { get; }
}
