using Microsoft.AspNetCore.DataProtection;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Sources;
using WresEtl.App.Sources;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Sources;

/// <summary>A pull with everything real but the pauses, which are short.</summary>
internal sealed class Pulling : IDisposable
{
    public static readonly HashSet<string> NothingRemoved = [];

    private readonly TempFolder _folder = new();

    public Pulling(PullSettings? settings = null, TimeProvider? time = null, long largest = 1 << 28)
    {
        Time = time ?? TimeProvider.System;
        Archive = new FolderArchive(Path.Combine(_folder.Path, "archive"), new EphemeralDataProtectionProvider(), Time);
        Settings = settings ?? Quick;
        Staging = Path.Combine(_folder.Path, "staging");
        Source = new PullSource(new SystemSources(Staging, largest), new SourceGuard(Settings, Time), Archive, Time, Settings);
    }

    public static PullSettings Quick { get; } = new()
    {
        Attempts = 3,
        Delay = TimeSpan.FromMilliseconds(20),
        LongestDelay = TimeSpan.FromMilliseconds(100),
        AttemptTimeout = TimeSpan.FromSeconds(60),
        BreakAfter = 100,
        SettleRounds = 2,
    };

    public TimeProvider Time { get; }

    public PullSettings Settings { get; }

    public FolderArchive Archive { get; }

    public PullSource Source { get; }

    public string Staging { get; }

    public string this[string name] => _folder[name];

    public Task<PullResult> Pull(SourceDefinition source, IReadOnlySet<string>? removed = null) =>
        Source.Pull("X0A", source, removed ?? NothingRemoved);

    public byte[] Read(PulledFile file)
    {
        using var from = Archive.Open("X0A", file.Sha256);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>Nothing half done lies anywhere.</summary>
    public void AssertNoLeftovers()
    {
        foreach (var folder in new[] { Path.Combine(_folder.Path, "archive", ".new"), Staging }.Where(Directory.Exists))
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    public void Dispose() => _folder.Dispose();
}
