using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Jobs;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>The embedded edition on a real Quartz.NET, persisted in the run store's file.</summary>
public sealed class EmbeddedEditionTests : IDisposable
{
    private readonly SmallBatch _batch = new(organisations: 1, staff: 30);

    private WebApplication Build() => WresHost.Build(
        ["--data", _batch.Data, "--config", _batch.Config, "--state", _batch["state"], "--urls", "http://127.0.0.1:0", "--Wres:DeadManEvery", "1.00:00:00"], new EmbeddedEdition());

    [Fact]
    public async Task Batch_RunsThroughQuartz_AndRecurringJobsThatWerePausedOrDeletedArePutBack()
    {
        await using var app = Build();
        await app.StartAsync();
        var store = app.Services.GetRequiredService<IRunStore>();
        var batch = app.Services.GetRequiredService<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        for (var i = 0; i < 1200 && store.Look(s => s.Batches.Find(batch.BatchId))!.EndedAt is null; i++) await Task.Delay(50);
        Assert.Equal(RunState.Finished, store.Look(s => s.Runs.Find(batch.RunIds[0]))!.State);

        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.PauseTrigger(new TriggerKey("retention/nightly", "recurring"));
        await scheduler.DeleteJob(new JobKey("deadline-watch/daily", "recurring"));
        var deadMan = app.Services.GetRequiredService<DeadMan>();
        var report = await deadMan.Check(CancellationToken.None);
        Assert.Equal(["deadline-watch/daily", "retention/nightly"], report.Restored.Order(StringComparer.Ordinal));
        Assert.All(await app.Services.GetRequiredService<IScheduling>().Recurring(CancellationToken.None), r => Assert.True(r is { IsEnabled: true, NextAt: not null }));
        Assert.Empty((await deadMan.Check(CancellationToken.None)).Restored);
        await app.StopAsync();
    }

    /// <summary>Accounts and keys lie there. A folder of an earlier version, open to others, is closed too.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StateFolder_IsForTheServicesUserOnly(bool isThere)
    {
        if (OperatingSystem.IsWindows()) return;
        var (state, store) = (_batch["state"], _batch["state/wres.db"]);
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        if (Directory.Exists(state)) Directory.Delete(state, recursive: true);
        if (isThere)
        {
            foreach (var folder in new[] { state, Path.Combine(state, "keys") }) Directory.CreateDirectory(folder, Open | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
            await File.WriteAllTextAsync(store, "");
            File.SetUnixFileMode(store, Open);
        }

        await using var app = Build();
        await app.StartAsync();
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(state));
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(state, "keys")));
        foreach (var file in Directory.EnumerateFiles(state, "wres.db*")) Assert.Equal(Owner, File.GetUnixFileMode(file));
        Assert.True(new FileInfo(store).Length > 0);
        await app.StopAsync();
    }

    // Stored for years, in the outbox and in Quartz's tables: a change here needs a migration.
    [Fact]
    public void StoredNames_AreAsReleased()
    {
        Assert.Equal(["run-stage", "finish-batch", "start-pipeline", "rerun"], [JobKinds.RunStage, JobKinds.FinishBatch, JobKinds.StartPipeline, JobKinds.Rerun]);
        Assert.Equal(["pull", "calculate", "produce-return"], RunStages.Jobs);
        Assert.Equal(
            ["waiting-for-files", "with-hr", "rejected", "ready", "signed", "submitted", "rejected-by-portal", "resubmitted", "published"], ReturnStates.All);
        Assert.Equal(("WresEtl.Host.Jobs.StoredJob", "job", "WresEtl.Host.Jobs.RecurringStoredJob"), (typeof(StoredJob).FullName, StoredJob.Key, typeof(RecurringStoredJob).FullName));
        Assert.Equal(
            ["String Id", "String Kind", "String Subject", "String Detail", "String Title"],
            typeof(NewJob).GetConstructors().Single().GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}
