using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Sources;
using WresEtl.App.Sources;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Sources;

public sealed class FolderSourceTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(30);

    private readonly SettlingClock _clock = new();
    private readonly TempFolder _share = new();
    private readonly Pulling _pulling;

    public FolderSourceTests() => _pulling = new Pulling(
        Pulling.Quick with { Delay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromSeconds(5), AttemptTimeout = TimeSpan.FromHours(5), SettleRounds = 4 }, _clock);

    public void Dispose()
    {
        _pulling.Dispose();
        _share.Dispose();
    }

    private SourceDefinition.Folder Source(params string[] files) =>
        new(_share.Path) { Name = "esr", Files = files.Length == 0 ? ["*"] : files, Settle = Settle };

    [Fact]
    public async Task FilesThatStandStill_AreArchivedOnceWhateverHowOftenPulled()
    {
        await File.WriteAllTextAsync(_share["workforce.csv"], "a,b\n1,2\n");
        await File.WriteAllTextAsync(_share["board.csv"], "c\n3\n");
        var first = await Pull(Source());
        Assert.Equal(["board.csv", "workforce.csv"], first.Files.Select(f => f.Name));
        Assert.All(first.Files, f => Assert.Equal(PulledAs.New, f.State));
        Assert.Equal("a,b\n1,2\n"u8.ToArray(), _pulling.Read(first.Files[1]));
        var again = await Pull(Source());
        Assert.All(again.Files, f => Assert.Equal(PulledAs.Known, f.State));
        Assert.Equal(first.Files.Select(f => f.Sha256), again.Files.Select(f => f.Sha256));
        Assert.Equal(2, _pulling.Archive.Entries("X0A").Count);
        Assert.Null(again.Fault);
    }

    [Fact]
    public async Task FileStillBeingWritten_IsTakenOnceItStandsStill()
    {
        var file = _share["workforce.csv"];
        await File.WriteAllTextAsync(file, "row\n");
        // Grows during each of the first two waits.
        _clock.Settling = wait =>
        {
            if (wait <= 2) File.AppendAllText(file, "another row\n");
        };
        var result = await Pull(Source());
        Assert.Equal(3, _clock.Waits);
        Assert.Null(result.Fault);
        Assert.Equal("row\nanother row\nanother row\n"u8.ToArray(), _pulling.Read(Assert.Single(result.Files)));
    }

    [Fact]
    public async Task FileThatNeverStandsStill_IsLeftForTheNextPull_AndTheOthersAreTaken()
    {
        await File.WriteAllTextAsync(_share["board.csv"], "c\n");
        await File.WriteAllTextAsync(_share["workforce.csv"], "row\n");
        _clock.Settling = _ => File.AppendAllText(_share["workforce.csv"], "another row\n");
        var result = await Pull(Source());
        Assert.Equal(_pulling.Settings.SettleRounds, _clock.Waits);
        Assert.Equal("board.csv", Assert.Single(result.Files).Name);
        Assert.Equal(SourceFault.Changing, result.Fault);
        Assert.Single(_pulling.Archive.Entries("X0A"));
    }

    [Fact]
    public async Task SameSizeWithAnotherTime_IsStillChanging()
    {
        var file = _share["workforce.csv"];
        await File.WriteAllTextAsync(file, "row\n");
        var stamp = new DateTime(2020, 4, 1, 5, 0, 0, DateTimeKind.Utc);
        _clock.Settling = wait => File.SetLastWriteTimeUtc(file, stamp.AddSeconds(wait));
        var result = await Pull(Source());
        Assert.Equal(SourceFault.Changing, result.Fault);
        Assert.Empty(result.Files);
    }

    [Fact]
    public async Task FilesNobodyWants_AreCountedNotNamed()
    {
        await File.WriteAllTextAsync(_share["workforce.csv"], "a\n");
        await File.WriteAllTextAsync(_share["CANARY-Smith grievance.csv"], "a\n");
        await File.WriteAllTextAsync(_share[".hidden.csv"], "a\n");
        var result = await Pull(Source("work*", "BOARD*"));
        Assert.Single(result.Files);
        Assert.Equal(1, result.Unmatched);
        Assert.DoesNotContain("CANARY", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFileName_ReachesAMessage()
    {
        await File.WriteAllTextAsync(_share["CANARY-workforce.csv"], "a\n");
        var result = await Pull(Source());
        Assert.DoesNotContain("CANARY", result.ToString() + result.Files[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task LinksAndBadNames_AreNotFollowedOrTaken()
    {
        Skip.If(OperatingSystem.IsWindows(), "not run: names that only Unix allows");
        await File.WriteAllTextAsync(_share["a\"b.csv"], "a\n");
        await File.WriteAllTextAsync(_pulling["secret.csv"], "secret\n");
        File.CreateSymbolicLink(_share["link.csv"], _pulling["secret.csv"]);
        var result = await Pull(Source());
        Assert.Empty(result.Files);
        Assert.Null(result.Fault);
        Assert.Equal((0, 1), (result.Unmatched, result.BadNames));
    }

    [Fact]
    public async Task ContentThatRetentionRemoved_IsNotTakenBack()
    {
        await File.WriteAllTextAsync(_share["workforce.csv"], "a\n");
        var sha256 = (await Pull(Source())).Files[0].Sha256;
        _pulling.Archive.Remove("X0A", sha256);
        var again = await Pull(Source(), removed: new HashSet<string> { sha256 });
        Assert.Equal(PulledAs.RemovedEarlier, Assert.Single(again.Files).State);
        Assert.Empty(_pulling.Archive.Entries("X0A"));
    }

    [Fact]
    public async Task ShareThatIsGone_IsAskedAgainAndTakenWhenItIsBack()
    {
        await File.WriteAllTextAsync(_share["workforce.csv"], "a\n");
        var away = _share.Path + "-away";
        Directory.Move(_share.Path, away);
        Assert.Equal(SourceFault.Unreachable, (await Pull(Source())).Fault);
        var result = await Pull(Source(), beforeFirstStep: () => Directory.Move(away, _share.Path));
        Assert.Null(result.Fault);
        Assert.Single(result.Files);
    }

    [Fact]
    public async Task ShareThatVanishesMidPull_KeepsWhatWasArchivedAndSaysSo()
    {
        await File.WriteAllTextAsync(_share["board.csv"], "a\n");
        await File.WriteAllTextAsync(_share["workforce.csv"], "b\n");
        var away = _share.Path + "-away";
        var archive = new HookedArchive(_pulling.Archive, afterStore: () => Directory.Move(_share.Path, away));
        var pull = new PullSource(
            new SystemSources(_pulling.Staging, 1000), new SourceGuard(_pulling.Settings, _clock), archive, _clock, _pulling.Settings);
        var result = await Advanced(pull.Pull("X0A", Source(), Pulling.NothingRemoved));
        Directory.Move(away, _share.Path);
        Assert.Equal("board.csv", Assert.Single(result.Files).Name);
        Assert.Equal(SourceFault.Unreachable, result.Fault);
        _pulling.AssertNoLeftovers();
    }

    [Fact]
    public async Task FileTooLarge_IsRefusedAndTheOthersAreTaken()
    {
        using var pulling = new Pulling(_pulling.Settings, _clock, largest: 10);
        await File.WriteAllTextAsync(_share["board.csv"], "a\n");
        await File.WriteAllTextAsync(_share["workforce.csv"], "01234567890");
        var result = await Advanced(pulling.Pull(Source()));
        Assert.Equal("board.csv", Assert.Single(result.Files).Name);
        Assert.Equal(SourceFault.TooLarge, result.Fault);
        pulling.AssertNoLeftovers();
    }

    [Fact]
    public async Task FileThatItsWriterHoldsOpen_IsLeftForTheNextPull()
    {
        await using (var writer = new FileStream(_share["workforce.csv"], FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await writer.WriteAsync("a\n"u8.ToArray());
            await writer.FlushAsync();
            var result = await Pull(Source());
            Assert.Equal(SourceFault.Changing, result.Fault);
            Assert.Empty(result.Files);
        }

        Assert.Single((await Pull(Source())).Files);
    }

    [SkippableFact]
    public async Task DiskOfOursThatIsFull_IsNoFaultOfTheSource()
    {
        Skip.IfNot(File.Exists("/dev/full"), "not run: a device that is always full");
        await File.WriteAllTextAsync(_share["workforce.csv"], new string('x', 200_000));
        using var reader = new SystemSources(_pulling.Staging, 1 << 20).Open(Source());
        var file = Assert.Single(await reader.List(CancellationToken.None));
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        await Assert.ThrowsAnyAsync<IOException>(() => reader.Copy(file, full, CancellationToken.None));
    }

    [Fact]
    public async Task PredecessorsFile_ComesBelowItsCode()
    {
        await File.WriteAllTextAsync(_share["workforce.csv"], "a\n");
        Assert.Equal("X0B/workforce.csv", (await Pull(Source() with { Predecessor = "X0B" })).Files[0].Name);
    }

    private Task<PullResult> Pull(SourceDefinition source, IReadOnlySet<string>? removed = null, Action? beforeFirstStep = null) =>
        Advanced(_pulling.Pull(source, removed), beforeFirstStep);

    /// <summary>Lets a second of the clock pass again and again until the pull is done.</summary>
    private async Task<PullResult> Advanced(Task<PullResult> pull, Action? beforeFirstStep = null)
    {
        beforeFirstStep?.Invoke();
        while (!pull.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(pull, Task.Delay(1));
        }

        return await pull;
    }

    /// <summary>Tells when a pull begins to wait for files to stand still.</summary>
    private sealed class SettlingClock() : FakeTimeProvider(new DateTimeOffset(2020, 4, 1, 5, 0, 0, TimeSpan.Zero))
    {
        public int Waits { get; private set; }

        public Action<int> Settling { get; set; } = _ => { };

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Settle) Settling(++Waits);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    /// <summary>An archive after whose first entry something happens.</summary>
    private sealed class HookedArchive(IArchive inner, Action afterStore) : IArchive
    {
        private bool _hasHappened;

        public async Task<Archived> Store(
            string client, Func<Stream, CancellationToken, Task> write, Func<string, bool> keep, CancellationToken cancel = default)
        {
            var stored = await inner.Store(client, write, keep, cancel);
            if (!_hasHappened) afterStore();
            _hasHappened = true;
            return stored;
        }

        public Stream Open(string client, string sha256) => inner.Open(client, sha256);

        public bool Holds(string client, string sha256) => inner.Holds(client, sha256);

        public IReadOnlyList<ArchiveEntry> Entries(string client) => inner.Entries(client);

        public bool Remove(string client, string sha256) => inner.Remove(client, sha256);

        public void RemoveLeftovers() => inner.RemoveLeftovers();
    }
}
