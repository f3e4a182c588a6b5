namespace WresEtl.App.Publishing;

/// <summary>A file of lines that are only ever added. A last line without its line feed is no line, and is told.</summary>
public interface ILineFile
{
    /// <summary>For people.</summary>
    string Name { get; }

    /// <summary>The lines so far; none where there is no file.</summary>
    LinesRead Read();

    /// <summary>
    /// Reads the lines and adds at most one, with nobody else in between; it takes the place of a cut one. Where <paramref name="decide"/>
    /// gives no line nothing is written.
    /// </summary>
    T Add<T>(Func<LinesRead, (string? Line, T Result)> decide);
}

/// <summary>The folder of one client and year below OUT, as signing and publishing see it.</summary>
public interface IRunFolder
{
    /// <summary>Content by path below the folder, with forward slashes; null where there is no such file.</summary>
    byte[]? Read(string path);

    /// <summary>Paths of all files of a folder inside it, in ordinal order; refuses links that lead elsewhere with an IOException.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>Approvals so far.</summary>
    ILineFile SignOffs { get; }

    /// <summary>
    /// Makes <c>publication/</c> hold exactly these files, all or none: written beside it, then put in its place. Safe to repeat. Paths that
    /// lead out of the folder are refused with an IOException.
    /// </summary>
    void ReplacePublication(IReadOnlyList<(string Path, byte[] Content)> files);
}

/// <summary>The folders of clients and years below OUT.</summary>
public interface IRunFolders
{
    /// <summary>Throws for what is no organisation code: it becomes a folder's name.</summary>
    IRunFolder Of(string client, int year);
}

/// <summary>Something every pack has to pass before it is published: the independent verifier, the forensics of the finished files.</summary>
public interface IPackGate
{
    /// <summary>What is wrong with the pack, in words without any figure; empty when it may go out.</summary>
    IReadOnlyList<string> Faults(IReadOnlyList<(string Path, byte[] Content)> pack);
}
