using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Archive;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>
/// A folder of an SFTP server. A file comes by way of a folder of its own below <paramref name="staging"/>, for the program's user only,
/// which is gone before <see cref="Copy"/> returns: sftp writes to nothing but a file.
/// </summary>
internal sealed partial class SftpReader(SourceDefinition.Sftp source, string staging, long largest) : ISourceReader
{
    private const string Received = "received";

    public async Task<IReadOnlyList<SourceFile>> List(CancellationToken cancel)
    {
        using var place = new StagingFolder(staging);
        try
        {
            return Files(await new SftpProgram(source, place.Path).Run([Enter, "ls -ln"], cancel).ConfigureAwait(false));
        }
        catch (SourceException problem) when (problem.Fault == SourceFault.FileMissing)
        {
            throw new SourceException(SourceFault.FolderMissing);
        }
    }

    public async Task Copy(SourceFile file, Stream to, CancellationToken cancel)
    {
        // The name becomes part of a command: PullSource asks for safe ones only, and this is where it matters.
        if (!FileNames.IsSafe(file.Name)) throw new SourceException(SourceFault.Unexpected);
        if (file.Size > largest) throw new SourceException(SourceFault.TooLarge);
        using var place = new StagingFolder(staging);
        var path = Path.Combine(place.Path, Received);
        string[] commands = [Enter, $"get \"{file.Name}\" {Received}", $"ls -ln \"{file.Name}\""];
        var output = await new SftpProgram(source, place.Path).Run(commands, cancel).ConfigureAwait(false);
        if (Files(output) is not [var now] || now != file || new FileInfo(path).Length != file.Size) throw new SourceException(SourceFault.Changing);
        using var received = File.OpenRead(path);
        await received.CopyToAsync(to, cancel).ConfigureAwait(false);
    }

    public void Dispose()
    {
    }

    private string Enter => $"cd \"{source.RemoteFolder}\"";

    /// <summary>Regular files only: a link on the server may lead anywhere.</summary>
    private static List<SourceFile> Files(string output) =>
    [
        .. output.Split('\n').Select(line => Line().Match(line.TrimEnd('\r'))).Where(m => m.Success)
            .Select(m => new SourceFile(m.Groups["name"].Value, Size(m), m.Groups["changed"].Value)),
    ];

    private static long? Size(Match line) =>
        long.TryParse(line.Groups["size"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    // What sftp prints for ls -ln: rights, links, user, group (by number or, before OpenSSH 9.4, by name), size, time of change, name.
    [GeneratedRegex(@"^-[-rwxsStT]{9}[.+@]?\s+\S+\s+\S.*?\s(?<size>\d{1,18})\s+(?<changed>[A-Z][a-z]{2}\s+\d{1,2}\s+[\d:]{4,5}) (?<name>.+)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}

/// <summary>A private folder that is gone when it is disposed.</summary>
internal sealed class StagingFolder : IDisposable
{
    public StagingFolder(string below)
    {
        PrivateFiles.MakeFolder(below);
        Path = System.IO.Path.Combine(below, Guid.NewGuid().ToString("N"));
        PrivateFiles.MakeFolder(Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
