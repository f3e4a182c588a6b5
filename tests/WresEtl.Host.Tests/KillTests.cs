using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Folders;
using WresEtl.App.Jobs;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using Xunit.Abstractions;

namespace WresEtl.Host.Tests;

/// <summary>The service is killed (SIGKILL) at random moments of a batch and started again until the batch is over.</summary>
[Collection(nameof(KillTests))]
public class KillTests(ITestOutputHelper output)
{
    private const int InCi = 10;
    private const int InLong = 200;

    /// <summary>Far beyond what the work takes: a machine that is busy with other things is slow, and not wrong.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>WRES_KILLS gives another number, for a machine that has less time.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("WRES_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills
        : Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? InLong : InCi;

    [Fact]
    public async Task KilledAtRandomMoments_LeavesWhatAnUndisturbedRunLeaves()
    {
        using var batch = new SmallBatch();
        var length = await RunToEnd(batch, "calm");
        var expected = SmallBatch.Files(batch["calm/results"]);
        Assert.True(expected.Count > 4 * 5, "The undisturbed run left files for every client.");

        var random = new Random(2020);
        for (var (kill, round) = (0, 0); kill < Kills; round++)
        {
            var state = $"killed-{round}";
            kill += await KillUntilOver(batch, state, random, Math.Min(4, Kills - kill), length);
            Assert.Equal(expected, SmallBatch.Files(batch[state + "/results"]));
            AssertEachStageOnce(OpenedStore.At(batch[state]), batch);
        }
    }

    private async Task<int> KillUntilOver(SmallBatch batch, string state, Random random, int kills, TimeSpan length)
    {
        Queue(batch, state);
        var killed = 0;
        while (killed < kills && OpenJobs(batch, state) > 0)
        {
            using var host = Start(batch, state);
            await host.Listening();
            // What earlier starts did is done, so that the later ones reach the last stages. A kill after the work is none.
            await Task.Delay(random.Next((int)(length.TotalMilliseconds / 2)));
            host.Kill();
            if (OpenJobs(batch, state) == 0) break;
            output.WriteLine($"{state}: killed with {Unfinished(batch, state)} runs to go");
            killed++;
        }

        await RunToEnd(batch, state);
        return killed;
    }

    /// <summary>How long it worked, once it was up.</summary>
    private static async Task<TimeSpan> RunToEnd(SmallBatch batch, string state)
    {
        Queue(batch, state);
        using var host = Start(batch, state);
        await host.Listening();
        var watch = Stopwatch.StartNew();
        while (Unfinished(batch, state) > 0 || OpenJobs(batch, state) > 0)
        {
            if (watch.Elapsed > Patience || host.HasExited) throw new TimeoutException(string.Join('\n', host.Lines.TakeLast(20)));
            await Task.Delay(50);
        }

        var worked = watch.Elapsed;
        Assert.Equal(0, host.Stop());
        return worked;
    }

    private static HostProcess Start(SmallBatch batch, string state) =>
        new("--data", batch.Data, "--config", batch.Config, "--state", batch[state], "--Wres:DeadManEvery", "00:00:01");

    /// <summary>Queues the batch once, as a page or a pipeline would.</summary>
    private static void Queue(SmallBatch batch, string state)
    {
        Directory.CreateDirectory(batch[state]);
        var store = OpenedStore.New(Path.Combine(batch[state], "wres.db"), TimeProvider.System);
        if (store.Look(s => s.Batches.Newest(1)).Count > 0) return;
        var folders = new ClientFolders(batch.Data);
        var queued = new QueueRuns(store, folders, new PlanBatch(new ConfigurationFolder(batch.Config), folders)).Batch(SmallBatch.Year, [], "tests");
        Assert.Equal(batch.Clients.Count, queued.Match(ok => ok.RunIds.Count, no => throw new InvalidOperationException(no.Detail)));
    }

    private static int Unfinished(SmallBatch batch, string state) => OpenedStore.At(batch[state]).Look(s => s.Runs.Unfinished().Count);

    private static int OpenJobs(SmallBatch batch, string state) => OpenedStore.At(batch[state]).Look(s => s.Jobs.Open().Count(j => j.Job.Kind != JobKinds.StartPipeline));

    /// <summary>One run for each client, each stage finished, one return, one end in the audit; and the chain of the audit holds.</summary>
    private static void AssertEachStageOnce(IRunStore store, SmallBatch batch) => store.Look(s =>
    {
        var runs = s.Runs.Newest(100);
        Assert.Equal(batch.Clients, runs.Select(r => r.Client).Order(StringComparer.Ordinal));
        Assert.All(runs, r => Assert.Equal(RunState.Finished, r.State));
        Assert.All(runs, r => Assert.Equal(RunStages.All, s.Stages.Of(r.Id).Select(x => x.Name)));
        Assert.All(runs, r => Assert.All(s.Stages.Of(r.Id), x => Assert.Equal(StageState.Finished, x.State)));
        var audit = s.Audit.After(0, 10_000);
        Assert.All(runs, r => Assert.Single(audit, a => a.Act == "run-finished" && a.Subject == r.Id));
        Assert.Single(audit, a => a.Act == "batch-queued");
        Assert.Equal((s.Audit.Head().Number, null), AuditChain.Verify(s.Audit));
        return true;
    });
}

/// <summary>By itself: how long the work takes undisturbed decides when the service is killed.</summary>
[CollectionDefinition(nameof(KillTests), DisableParallelization = true)]
public class KillTestsAlone;
