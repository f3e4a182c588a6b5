using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Retention;
using WresEtl.App.Retention;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Retention;

public sealed class RetentionTests : IDisposable
{
    private static readonly RetentionSchedule Schedule = new(30, 60);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2020, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly MemoryStore _store = new();
    private readonly FolderArchive _archive;

    public RetentionTests() => _archive = new FolderArchive(Path.Combine(_folder.Path, "archive"), new EphemeralDataProtectionProvider(), _clock);

    public void Dispose() => _folder.Dispose();

    private Task<RetentionCertificate?> Purge() =>
        new PurgeClient(_archive, _store, new RetentionCertificateJson(), _clock).Purge("X0A", Schedule);

    [Fact]
    public async Task Export_IsKeptThroughItsLastDayAndThenRemovedWithACertificate()
    {
        var sha256 = await Received("a,b\n");
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await Purge());
        Assert.True(_archive.Holds("X0A", sha256));
        _clock.Advance(TimeSpan.FromHours(11)); // Midnight in London, summer time.
        var removed = Assert.Single((await Purge())!.Exports);
        Assert.False(_archive.Holds("X0A", sha256));
        Assert.Equal(new RemovedExport(sha256, 4, _store.First, _clock.GetUtcNow()), removed);
        Assert.Null(await Purge());
    }

    [Fact]
    public async Task Certificate_IsTheDocumentOfWhatWasRemoved()
    {
        await Received("a,b\n");
        _store.AnswersHeld.AddRange([new HeldAnswer(7, _clock.GetUtcNow().AddDays(-20)), new HeldAnswer(8, _clock.GetUtcNow().AddDays(-1))]);
        _clock.Advance(TimeSpan.FromDays(45));
        await Purge();
        Assert.Equal(
            $$"""
            {
              "certificate": "wres-retention-1",
              "client": "X0A",
              "made": "2020-05-16T12:00:00Z",
              "exports_days": 30,
              "answers_days": 60,
              "exports": [
                {
                  "sha256": "{{Hash("a,b\n")}}",
                  "size": 4,
                  "received": "2020-04-01T12:00:00Z",
                  "removed": "2020-05-16T12:00:00Z"
                }
              ],
              "answers": {
                "removed": 1,
                "first_given": "2020-03-12T12:00:00Z",
                "last_given": "2020-03-12T12:00:00Z"
              }
            }

            """,
            Encoding.UTF8.GetString(Assert.Single(_store.Documents)));
        Assert.Equal([8], _store.AnswersHeld.Select(a => a.Id));
    }

    [Fact]
    public async Task PurgeKilledBeforeItRecorded_IsFinishedByTheNext()
    {
        var sha256 = await Received("a\n");
        _clock.Advance(TimeSpan.FromDays(40));
        _store.FailsOnce = true;
        await Assert.ThrowsAsync<IOException>(Purge);
        Assert.False(_archive.Holds("X0A", sha256));
        Assert.Empty(_store.Documents);
        Assert.Equal(sha256, Assert.Single((await Purge())!.Exports).Sha256);
        Assert.Single(_store.Documents);
    }

    [Fact]
    public async Task ContentPulledAgainEveryNight_IsRemovedByItsFirstDay()
    {
        var sha256 = await Received("a\n");
        for (var night = 1; night <= 31; night++)
        {
            Assert.Null(await Purge());
            _clock.Advance(TimeSpan.FromDays(1));
            await Received("a\n");
        }

        var removed = Assert.Single((await Purge())!.Exports);
        Assert.Equal((sha256, _store.First), (removed.Sha256, removed.Received));
        Assert.False(_archive.Holds("X0A", sha256));
    }

    [Fact]
    public async Task ArchivedFileThatTheStoreNeverHeardOf_GoesToo()
    {
        var sha256 = await Received("a\n", isRecorded: false);
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "archive", "X0A", sha256[..2], sha256), _clock.GetUtcNow().UtcDateTime);
        _clock.Advance(TimeSpan.FromDays(29));
        Assert.Null(await Purge());
        _clock.Advance(TimeSpan.FromDays(2));
        var removed = Assert.Single((await Purge())!.Exports);
        Assert.Equal((sha256, (long?)null), (removed.Sha256, removed.Size));
        Assert.False(_archive.Holds("X0A", sha256));
    }

    [Fact]
    public async Task AnotherClientsExports_StayWhereTheyAre()
    {
        await Received("a\n");
        var other = await _archive.Store("X0B", (to, cancel) => to.WriteAsync("a\n"u8.ToArray(), cancel).AsTask(), _ => true);
        _clock.Advance(TimeSpan.FromDays(400));
        await Purge();
        Assert.True(_archive.Holds("X0B", other.Sha256));
    }

    private async Task<string> Received(string text, bool isRecorded = true)
    {
        var stored = await _archive.Store("X0A", (to, cancel) => to.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask(), _ => true);
        // The test's clock is not the file system's.
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "archive", "X0A", stored.Sha256[..2], stored.Sha256), _clock.GetUtcNow().UtcDateTime);
        if (isRecorded) _store.ExportsHeld.Add(new HeldExport(stored.Sha256, stored.Size, _clock.GetUtcNow()));
        return stored.Sha256;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class MemoryStore : IRetentionStore
    {
        public List<HeldExport> ExportsHeld { get; } = [];

        public List<HeldAnswer> AnswersHeld { get; } = [];

        public List<byte[]> Documents { get; } = [];

        public bool FailsOnce { get; set; }

        public DateTimeOffset First { get; } = new(2020, 4, 1, 12, 0, 0, TimeSpan.Zero);

        public Task<IReadOnlyList<HeldExport>> Exports(string client, CancellationToken cancel) => Task.FromResult<IReadOnlyList<HeldExport>>([.. ExportsHeld]);

        public Task<IReadOnlyList<HeldAnswer>> Answers(string client, CancellationToken cancel) => Task.FromResult<IReadOnlyList<HeldAnswer>>([.. AnswersHeld]);

        public Task Record(RetentionCertificate certificate, byte[] document, IReadOnlyList<long> answers, CancellationToken cancel)
        {
            if (FailsOnce)
            {
                FailsOnce = false;
                throw new IOException("The store is gone.");
            }

            ExportsHeld.RemoveAll(e => certificate.Exports.Any(r => r.Sha256 == e.Sha256));
            AnswersHeld.RemoveAll(a => answers.Contains(a.Id));
            Documents.Add(document);
            return Task.CompletedTask;
        }
    }
}
