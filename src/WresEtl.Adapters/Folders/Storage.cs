using WresEtl.App.Ports;

namespace WresEtl.Adapters.Folders;

/// <summary>Sizes of the program's folders.</summary>
public sealed class Storage(WresPaths paths, TimeProvider time) : IStorage
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private (DateTimeOffset At, StorageReport Report)? _last;

    public StorageReport Now()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_last is not { } last || now - last.At >= KeptFor || now < last.At) _last = (now, Measure());
            return _last.Value.Report;
        }
    }

    private StorageReport Measure() => new(
        [
            Use("Run store", [.. new[] { "", "-wal", "-shm" }.Select(end => new FileInfo(paths.StoreFile + end)).Where(f => f.Exists)]),
            Use("Archive of received files", Below(paths.Archive)),
            Use("Results", Below(paths.Output)),
            Use("Data folder", Below(paths.Data)),
            Use("Files being read now", Below(paths.Working)),
        ],
        new DriveInfo(Path.GetFullPath(paths.State)).AvailableFreeSpace);

    private static StorageUse Use(string what, IReadOnlyCollection<FileInfo> files) => new(what, files.Count, files.Sum(f => f.Length));

    private static List<FileInfo> Below(string folder) =>
        Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles("*", Everything)] : [];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
}
