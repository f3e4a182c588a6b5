using System.Globalization;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>A folder of this machine or a share. Links are not followed: whoever can write into the folder must not choose what is read.</summary>
internal sealed class FolderReader(SourceDefinition.Folder source, long largest) : ISourceReader
{
    private static readonly EnumerationOptions PlainFiles = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint | FileAttributes.Directory,
        IgnoreInaccessible = false,
    };

    public Task<IReadOnlyList<SourceFile>> List(CancellationToken cancel)
    {
        try
        {
            return Task.FromResult(Told<IReadOnlyList<SourceFile>>(
                () => [.. new DirectoryInfo(source.Path).EnumerateFiles("*", PlainFiles).Select(Described)]));
        }
        catch (SourceException problem)
        {
            return Task.FromException<IReadOnlyList<SourceFile>>(problem);
        }
    }

    public async Task Copy(SourceFile file, Stream to, CancellationToken cancel)
    {
        var path = Path.Combine(source.Path, file.Name);
        // No writer while we read, where the system can promise that.
        using var from = Told(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        var copied = await SourceCopy.Run(from, to, largest, cancel).ConfigureAwait(false);
        var now = Told(() => Described(new FileInfo(path)));
        if (now != file || copied != file.Size) throw new SourceException(SourceFault.Changing);
    }

    public void Dispose()
    {
    }

    private static SourceFile Described(FileInfo file) =>
        new(file.Name, file.Length, file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture));

    private T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FileNotFoundException)
        {
            throw new SourceException(Directory.Exists(source.Path) ? SourceFault.FileMissing : SourceFault.Unreachable);
        }
        catch (UnauthorizedAccessException)
        {
            throw new SourceException(SourceFault.Refused);
        }
        catch (DirectoryNotFoundException)
        {
            // A share that is gone looks just so, and may come back.
            throw new SourceException(SourceFault.Unreachable);
        }
        catch (IOException problem)
        {
            throw new SourceException(IsInUse(problem) ? SourceFault.Changing : SourceFault.Unreachable);
        }
    }

    /// <summary>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere EWOULDBLOCK of an advisory lock.</summary>
    private static bool IsInUse(IOException problem) =>
        problem.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11;
}
