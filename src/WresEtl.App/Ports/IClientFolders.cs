using WresEtl.Core.Rules;

namespace WresEtl.App.Ports;

/// <summary>One file in a client's data folder.</summary>
/// <param name="Name">Relative to the client's folder, with forward slashes: <c>workforce.csv</c>, <c>05F/workforce.csv</c>.</param>
/// <param name="Path">Where it is.</param>
public sealed record ClientFile(string Name, string Path);

/// <summary>
/// A file in a client's folder cannot be used at all, and its run does not go on without it: one of the program's own, or an export that another
/// program has locked. The message says what to do, and nothing that a client wrote: it may be logged.
/// </summary>
public class UnusableFileException : IOException
{
    public UnusableFileException()
    {
    }

    public UnusableFileException(string message)
        : base(message)
    {
    }

    public UnusableFileException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The export's name, or nothing. A client may have put a person's name into it: for who runs the program, and for no log.</summary>
    public string File { get; init; } = "";
}

/// <summary>The data folder: one folder for each client.</summary>
public interface IClientFolders
{
    /// <summary>Client codes, in ordinal order. Throws where the folder cannot be read.</summary>
    IReadOnlyList<string> Codes();

    /// <summary>The client's files in ordinal order of their names, its predecessors' included; the program's own are left out.</summary>
    IReadOnlyList<ClientFile> Files(string code);

    /// <summary>Folders of predecessors inside the client's folder.</summary>
    IReadOnlyList<string> Predecessors(string code);

    /// <summary>
    /// The client's key for hashes, made on first use. Throws <see cref="UnusableFileException"/> where it is damaged, or is not there while
    /// there are answers: they were given under another key, and a new one would lose them without a word.
    /// </summary>
    byte[] Key(string code);

    /// <summary>A file's bytes.</summary>
    byte[] Read(ClientFile file);

    /// <summary>HR's answers so far, in the order they were given; a later answer to the same finding replaces an earlier one.</summary>
    IReadOnlyList<Answer> Answers(string code);

    /// <summary>Adds answers to the client's <c>answers.csv</c>, all or none.</summary>
    void AddAnswers(string code, IReadOnlyList<Answer> answers);

    /// <summary>Retention: takes answers out of the client's <c>answers.csv</c>, all or none. Doing it twice is safe.</summary>
    void RemoveAnswers(string code, IReadOnlyCollection<Answer> answers);
}

/// <summary>A published pack by what it printed.</summary>
/// <param name="Name"><c>code/year</c>.</param>
/// <param name="Sha256">Of its figures.csv.</param>
public sealed record PublishedFigures(string Name, string Sha256);

/// <summary>The output folder. What a run owns is replaced as a whole, so that a stale file never stays beside new ones.</summary>
public interface IOutputFolder
{
    /// <summary>Replaces everything a run owns of that client and year; sign-offs and publications stay.</summary>
    /// <param name="code">Client.</param>
    /// <param name="year">Reporting year.</param>
    /// <param name="files">Path below the client's year folder, with forward slashes, and content.</param>
    void ReplaceRun(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files);

    /// <summary>The first half of <see cref="ReplaceRun"/>: puts the files beside the year folder, complete and checkable, and changes nothing that is there.</summary>
    void Stage(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files);

    /// <summary>
    /// The second half: puts what was staged whole in place of the last run, also where an earlier attempt was killed half-way. False
    /// where nothing whole is staged; an unfinished staging is removed.
    /// </summary>
    bool RollForward(string code, int year);

    /// <summary>The file's content from the last run, or null.</summary>
    byte[]? ReadRun(string code, int year, string path);

    /// <summary>What lies in the <c>publication</c> folders of all clients and years, in ordinal order.</summary>
    IReadOnlyList<PublishedFigures> Published();

    /// <summary>Writes a file of the batch, such as batch.json.</summary>
    void WriteBatch(string name, byte[] content);

    /// <summary>The client's year folder, for people to find.</summary>
    string PathOf(string code, int year);
}
