using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Archive;
using WresEtl.App.Sources;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Archive;

public sealed class FolderArchiveTests : IDisposable
{
    private const int Chunk = 64 << 10;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Root => Path.Combine(_folder.Path, "archive");

    private FolderArchive Archive(string keys = "keys") =>
        new(Root, ArchiveKeys.In(Path.Combine(_folder.Path, keys), Root), TimeProvider.System);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 17)]
    public async Task StoredContent_ComesBack_UnderItsHash(int bytes)
    {
        var content = Content(bytes);
        var stored = await Archive().Store("X0A", Writing(content), _ => true);
        Assert.Equal(new Archived(Convert.ToHexStringLower(SHA256.HashData(content)), bytes, true), stored);
        // Another program, later: only the key folder is shared.
        Assert.Equal(content, Read(Archive(), stored.Sha256));
    }

    [Fact]
    public void ContentInPiecesOfAnySize_ComesBack() => Prop.ForAll(
        Gen.Choose(0, 2 * Chunk).ListOf().Select(sizes => sizes.Take(5).ToList()).ToArbitrary(),
        sizes =>
        {
            var pieces = sizes.Select(Content).ToList();
            var stored = Archive().Store("X0A", (to, _) =>
            {
                foreach (var piece in pieces) to.Write(piece);
                return Task.CompletedTask;
            }, _ => true).GetAwaiter().GetResult();
            return Read(Archive(), stored.Sha256).SequenceEqual(pieces.SelectMany(p => p));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(8, 2021));

    [Fact]
    public async Task SameContentAgain_IsOneEntry()
    {
        var content = Content(1000);
        Assert.True((await Archive().Store("X0A", Writing(content), _ => true)).IsNew);
        Assert.False((await Archive().Store("X0A", Writing(content), _ => true)).IsNew);
        Assert.Single(Archive().Entries("X0A"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Root, ".new")));
    }

    [Fact]
    public async Task SameContentOfTwoClients_IsKeptApart()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(10)), _ => true)).Sha256;
        await Archive().Store("X0B", Writing(Content(10)), _ => true);
        Assert.True(Archive().Remove("X0A", sha256));
        Assert.False(Archive().Remove("X0A", sha256));
        Assert.Equal(Content(10), Read(Archive(), sha256, "X0B"));
        Assert.Throws<FileNotFoundException>(() => Archive().Open("X0A", sha256));
    }

    [Fact]
    public async Task EntryOfAnotherClient_DoesNotOpen()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(10)), _ => true)).Sha256;
        Directory.CreateDirectory(Path.Combine(Root, "X0B", sha256[..2]));
        File.Copy(PathOf(sha256), Path.Combine(Root, "X0B", sha256[..2], sha256));
        Assert.Throws<ArchiveDamagedException>(() => Archive().Open("X0B", sha256));
    }

    [Fact]
    public async Task EntryUnderAnotherName_DoesNotRead()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(10)), _ => true)).Sha256;
        var other = new string('a', 64);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(other))!);
        File.Move(PathOf(sha256), PathOf(other));
        Assert.Throws<ArchiveDamagedException>(() => Read(Archive(), other));
    }

    [Fact]
    public async Task WithoutItsKeys_NothingOpens()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(10)), _ => true)).Sha256;
        Assert.Throws<ArchiveDamagedException>(() => Archive("others").Open("X0A", sha256));
    }

    [Fact]
    public async Task StoredFiles_HoldNothingOfTheContent()
    {
        var canary = Encoding.UTF8.GetBytes("CANARY-7f3a" + new string('x', 200_000));
        await Archive().Store("X0A", Writing(canary), _ => true);
        Assert.All(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories), file =>
            Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf("CANARY"u8) < 0));
    }

    // Each byte of a small entry, and bytes all over a large one.
    [Theory]
    [InlineData(40, 1)]
    [InlineData((2 * Chunk) + 40, 4099)]
    public async Task ChangedByte_IsNoticed(int bytes, int step)
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(bytes)), _ => true)).Sha256;
        var whole = File.ReadAllBytes(PathOf(sha256));
        for (var at = 0; at < whole.Length; at += step)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(PathOf(sha256), damaged);
            Assert.Throws<ArchiveDamagedException>(() => Read(Archive(), sha256));
        }
    }

    [Fact]
    public async Task EntryCutOffAnywhere_IsNoticed()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(3 * Chunk)), _ => true)).Sha256;
        var whole = File.ReadAllBytes(PathOf(sha256));
        // At the end of each chunk too, where what is left is whole chunks.
        var ends = Enumerable.Range(1, 3).Select(n => whole.Length - (n * (Chunk + 16)));
        foreach (var length in ends.Concat([0, 5, 11, 12, 60, whole.Length - 1]))
        {
            File.WriteAllBytes(PathOf(sha256), whole[..length]);
            Assert.Throws<ArchiveDamagedException>(() => Read(Archive(), sha256));
        }
    }

    [Fact]
    public async Task SwappedAndRepeatedChunks_AreNoticed()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(3 * Chunk)), _ => true)).Sha256;
        var whole = File.ReadAllBytes(PathOf(sha256));
        const int Sealed = Chunk + 16;
        var head = whole.Length - (3 * Sealed);
        byte[] Order(params int[] chunks) => [.. whole[..head], .. chunks.SelectMany(c => whole.Skip(head + (c * Sealed)).Take(Sealed))];
        foreach (var order in new[] { Order(1, 0, 2), Order(0, 2), Order(0, 0, 1, 2), Order(0, 1, 2, 2), Order(0, 1, 1) })
        {
            File.WriteAllBytes(PathOf(sha256), order);
            Assert.Throws<ArchiveDamagedException>(() => Read(Archive(), sha256));
        }

        File.WriteAllBytes(PathOf(sha256), Order(0, 1, 2));
        Assert.Equal(Content(3 * Chunk), Read(Archive(), sha256));
    }

    [Fact]
    public async Task WriterThatFails_LeavesNothing()
    {
        await Assert.ThrowsAsync<SourceException>(() => Archive().Store("X0A", (to, _) =>
        {
            to.Write(Content(200_000));
            throw new SourceException(SourceFault.BrokenOff);
        }, _ => true));
        Assert.Empty(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task UnwantedContent_IsNotKept()
    {
        var stored = await Archive().Store("X0A", Writing(Content(10)), _ => false);
        Assert.False(stored.IsNew);
        Assert.False(Archive().Holds("X0A", stored.Sha256));
    }

    // What a kill leaves is what lies on the disk at that moment: copied after each piece, before the entry is kept, and after.
    [Fact]
    public async Task ArchiveKilledAtAnyMoment_HoldsWholeEntriesOnly()
    {
        var (moments, content) = (new List<string>(), Content((2 * Chunk) + 5));
        void Moment() => moments.Add(CopyOfRoot(moments.Count));
        var before = (await Archive().Store("X0A", Writing(Content(7)), _ => true)).Sha256;
        var sha256 = (await Archive().Store("X0A", (to, _) =>
        {
            Moment();
            foreach (var piece in content.Chunk(10_000))
            {
                to.Write(piece);
                Moment();
            }

            return Task.CompletedTask;
        }, _ =>
        {
            Moment();
            return true;
        })).Sha256;
        Moment();
        Assert.Equal(17, moments.Count);
        foreach (var (root, at) in moments.Select((m, i) => (m, i)))
        {
            var archive = new FolderArchive(root, ArchiveKeys.In(Path.Combine(_folder.Path, "keys"), root), TimeProvider.System);
            Assert.Equal(at == 16, archive.Holds("X0A", sha256));
            Assert.Equal(Content(7), Read(archive, before));
            Assert.Equal(at < 16, (await archive.Store("X0A", Writing(content), _ => true)).IsNew);
            Assert.Equal(content, Read(archive, sha256));
        }
    }

    [Fact]
    public async Task Leftover_GoesOnceItIsOldEnoughToBeNobodys()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var archive = new FolderArchive(Root, ArchiveKeys.In(Path.Combine(_folder.Path, "keys"), Root), clock);
        var sha256 = (await archive.Store("X0A", Writing(Content(10)), _ => true)).Sha256;
        var leftover = Path.Combine(Root, ".new", "half");
        File.WriteAllText(leftover, "half");
        archive.RemoveLeftovers();
        Assert.True(File.Exists(leftover));
        clock.Advance(TimeSpan.FromDays(2));
        archive.RemoveLeftovers();
        Assert.False(File.Exists(leftover));
        Assert.True(archive.Holds("X0A", sha256));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("X0A/")]
    [InlineData("")]
    public void CodeThatIsNoCode_NeverBecomesAPath(string client) =>
        Assert.Throws<ArgumentException>(() => Archive().Holds(client, new string('a', 64)));

    [Fact]
    public void AddressThatIsNone_NeverBecomesAPath() => Assert.Throws<ArgumentException>(() => Archive().Remove("X0A", "../../keys"));

    [Fact]
    public void KeysInsideTheArchive_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ArchiveKeys.In(Path.Combine(Root, "keys"), Root));
        Assert.Throws<ArgumentException>(() => ArchiveKeys.In(_folder.Path, Root));
    }

    [SkippableFact]
    public async Task Files_AreForTheProgramsUserOnly()
    {
        Skip.If(OperatingSystem.IsWindows(), "not run: rights of files as Unix has them");
        var sha256 = (await Archive().Store("X0A", Writing(Content(10)), _ => true)).Sha256;
#pragma warning disable CA1416 // Skipped above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(sha256)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Root));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task WorkingCopy_IsPlainWhileItIsUsedAndThenGone()
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(100_000)), _ => true)).Sha256;
        var below = Path.Combine(_folder.Path, "work");
        using (var copy = WorkingCopy.Of(Archive(), "X0A", [("workforce.csv", sha256), ("X0B/workforce.csv", sha256)], below))
        {
            Assert.Equal(Content(100_000), File.ReadAllBytes(Path.Combine(copy.Folder, "X0A", "workforce.csv")));
            Assert.Equal(Content(100_000), File.ReadAllBytes(Path.Combine(copy.Folder, "X0A", "X0B", "workforce.csv")));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(below));
    }

    [Theory]
    [InlineData("../x.csv")]
    [InlineData("/etc/x.csv")]
    [InlineData("a/b/c.csv")]
    [InlineData("")]
    public async Task WorkingCopyOfABadName_IsRefusedAndLeavesNothing(string name)
    {
        var sha256 = (await Archive().Store("X0A", Writing(Content(10)), _ => true)).Sha256;
        var below = Path.Combine(_folder.Path, "work");
        Assert.Throws<ArgumentException>(() => WorkingCopy.Of(Archive(), "X0A", [("a.csv", sha256), (name, sha256)], below));
        Assert.Empty(Directory.EnumerateFileSystemEntries(below));
    }

    private string CopyOfRoot(int number)
    {
        var copy = Path.Combine(_folder.Path, $"moment-{number}");
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var into = File.Create(to);
            from.CopyTo(into);
        }

        return copy;
    }

    private string PathOf(string sha256) => Path.Combine(Root, "X0A", sha256[..2], sha256);

    private static byte[] Content(int bytes)
    {
        var content = new byte[bytes];
        for (var i = 0; i < bytes; i++) content[i] = (byte)(((i * 31) + (i >> 8)) & 0xFF);
        return content;
    }

    private static Func<Stream, CancellationToken, Task> Writing(byte[] content) => async (to, cancel) => await to.WriteAsync(content, cancel);

    private static byte[] Read(FolderArchive archive, string sha256, string client = "X0A")
    {
        using var from = archive.Open(client, sha256);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
