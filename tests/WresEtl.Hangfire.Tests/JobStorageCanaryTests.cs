using System.Text.Json;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Tests;
using WresEtl.Testing;

namespace WresEtl.Hangfire.Tests;

/// <summary>A batch over exports full of marked values through Hangfire: none may reach what Hangfire stores of a job, or its dashboard.</summary>
public sealed class JobStorageCanaryTests : IDisposable
{
    private readonly SmallBatch _batch = new(organisations: 2, staff: 60);
    private readonly InMemoryStorage _storage = new();

    [Fact]
    public async Task NoValueOfAFile_ReachesJobStorageOrDashboard()
    {
        WriteClients();
        await using var app = ServerHost.Build(_batch, _storage);
        await app.StartAsync();
        var store = app.Services.GetRequiredService<IRunStore>();
        var queued = app.Services.GetRequiredService<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        for (var i = 0; i < 1200 && store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt is null; i++) await Task.Delay(50);
        var monitor = app.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        var jobs = monitor.SucceededJobs(0, 1000).Select(j => j.Key).Concat(monitor.FailedJobs(0, 1000).Select(j => j.Key)).ToList();
        Assert.True(jobs.Count >= 2 * queued.RunIds.Count);
        using var browser = await app.SignIn(Roles.Operations);
        foreach (var id in jobs)
        {
            var job = monitor.JobDetails(id);
            var stored = JsonSerializer.Serialize(new { Arguments = job.Job.Args.OfType<string>(), job.Properties, Steps = job.History.Select(h => new { h.StateName, h.Reason, h.Data }) });
            Assert.Contains(job.Job.Method.Name, new[] { nameof(StoredJobs.Run), nameof(StoredJobs.StartDue) });
            Assert.False(CanarySearch.Holds(stored), id);
            Assert.False(CanarySearch.Holds(await browser.GetStringAsync(new Uri("/hangfire/jobs/details/" + id, UriKind.Relative))), id);
        }

        // The values were read: the search finds them where HR sees them.
        Assert.Contains($"results/{_batch.Clients[0]}/2020/exceptions.csv", CanarySearch.In(_batch["state"]));
        await app.StopAsync();
    }

    public void Dispose()
    {
        ServerHost.Clean();
        _storage.Dispose();
        _batch.Dispose();
    }

    private void WriteClients()
    {
        var exports = new CanaryExports();
        foreach (var (code, place) in _batch.Clients.Select((code, place) => (code, place)))
        {
            var folder = Path.Combine(_batch.Data, code);
            foreach (var file in Directory.EnumerateFiles(folder, "*.csv")) File.Delete(file);
            if (place == 0) exports.WriteWhole(name => Path.Combine(folder, name), code);
            else exports.WriteMutated(name => Path.Combine(folder, name), code, place);
        }
    }
}
