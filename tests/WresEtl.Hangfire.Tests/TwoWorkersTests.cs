using Hangfire.InMemory;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Tests;

namespace WresEtl.Hangfire.Tests;

/// <summary>Two workers on one database and one Hangfire storage.</summary>
public sealed class TwoWorkersTests : IDisposable
{
    private readonly SmallBatch _batch = new(organisations: 2, staff: 60);
    private readonly InMemoryStorage _storage = new();

    [Fact]
    public async Task Batch_IsSharedOut_AndEachStageIsDoneOnce()
    {
        await using var first = ServerHost.Build(_batch, _storage);
        await using var second = ServerHost.Build(_batch, _storage);
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        var store = second.Services.GetRequiredService<IRunStore>();
        var queued = Queue(first);
        await Ended(store, queued);
        await Task.WhenAll(first.StopAsync(), second.StopAsync());
        store.Look(s =>
        {
            Assert.All(queued.RunIds, id => Assert.Equal(RunState.Finished, s.Runs.Find(id)!.State));
            Assert.All(queued.RunIds.SelectMany(id => s.Stages.Of(id)), stage => Assert.Equal(1, stage.Attempts));
            Assert.Equal(2, s.Audit.After(0, 1000).Count(e => e.Act == "service-started"));
            Assert.Null(AuditChain.Verify(s.Audit).Fault);
            return true;
        });
    }

    [Fact]
    public async Task ServiceStoppedInTheMiddle_GivesItsJobsBack_AndTheNextOneGoesOn()
    {
        // Disposed of last: it takes the storage with it.
        await using var first = ServerHost.Build(_batch, _storage);
        await first.StartAsync();
        var queued = Queue(first);
        var store = first.Services.GetRequiredService<IRunStore>();
        for (var i = 0; i < 600 && !store.Look(s => s.Jobs.Open()).Any(j => j is { State: JobState.Running, Job.Detail: RunStages.Calculate }); i++) await Task.Delay(20);
        await first.StopAsync();
        Assert.DoesNotContain(store.Look(s => s.Jobs.Open()), j => j.State == JobState.Running);
        Assert.Contains(store.Look(s => s.Jobs.Open()), j => (j.State, j.Reason) == (JobState.Queued, "stopped"));
        Assert.Null(store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt);

        await using var next = ServerHost.Build(_batch, _storage);
        await next.StartAsync();
        await Ended(store, queued);
        Assert.All(queued.RunIds, id => Assert.Equal(RunState.Finished, store.Look(s => s.Runs.Find(id))!.State));
        await next.StopAsync();
    }

    public void Dispose()
    {
        ServerHost.Clean();
        _storage.Dispose();
        _batch.Dispose();
    }

    private static QueuedBatch Queue(WebApplication app) =>
        app.Services.GetRequiredService<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));

    private static async Task Ended(IRunStore store, QueuedBatch batch)
    {
        for (var i = 0; i < 1200 && store.Look(s => s.Batches.Find(batch.BatchId))!.EndedAt is null; i++) await Task.Delay(50);
        Assert.NotNull(store.Look(s => s.Batches.Find(batch.BatchId))!.EndedAt);
    }
}
