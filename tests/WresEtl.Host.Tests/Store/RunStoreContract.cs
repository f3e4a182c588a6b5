using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Store;
using Xunit.Abstractions;

namespace WresEtl.Host.Tests.Store;

/// <summary>What every run store must do, whichever database it is in.</summary>
public abstract class RunStoreContract(ITestOutputHelper output)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 31, 6, 0, 0, TimeSpan.Zero));

    /// <summary>A store on a database of its own for the test, at this program's schema.</summary>
    protected abstract IRunStore Open();

    private static NewJob Job(string id) => new(id, JobKinds.RunStage, "ZZ1-2020-1", RunStages.Pull, "ZZ1 2020: pull");

    [SkippableFact]
    public void ChangeThatThrows_KeepsNothing()
    {
        var store = Open();
        Assert.Throws<InvalidOperationException>(() => store.Change(s =>
        {
            s.Jobs.Add(Job("a"));
            s.Audit.Add("tester", "act", "subject");
            throw new InvalidOperationException();
        }));
        Assert.Null(store.Look(s => s.Jobs.Find("a")));
        Assert.Equal(0, store.Look(s => s.Audit.Head().Number));
    }

    [SkippableFact]
    public void JobOfTheSameId_IsQueuedOnce()
    {
        var store = Open();
        Assert.True(store.Change(s => s.Jobs.Add(Job("a"))));
        Assert.False(store.Change(s => s.Jobs.Add(Job("a"))));
        Assert.Single(store.Look(s => s.Jobs.Open()));
    }

    [SkippableFact]
    public async Task JobClaimedByManyAtOnce_GoesToOne()
    {
        var store = Open();
        store.Change(s => s.Jobs.Add(Job("a")));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.Change(s => s.Jobs.Claim("a", $"w{i}", Lease)))));
        Assert.Single(claims, c => c is not null);
    }

    [SkippableFact]
    public void LeaseThatRanOut_LetsAnotherWorkerIn_AndTheFirstRecordsNothing()
    {
        var store = Open();
        store.Change(s => s.Jobs.Add(Job("a")));
        store.Change(s => s.Jobs.Claim("a", "first", Lease));
        Assert.Empty(store.Change(s => s.Jobs.TakeBack(s.Now - Lease)));
        Time.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], store.Change(s => s.Jobs.TakeBack(s.Now - Lease)));
        Assert.NotNull(store.Change(s => s.Jobs.Claim("a", "second", Lease)));
        Assert.Throws<LeaseLostException>(() => store.Change(s =>
        {
            s.Audit.Add("first", "recorded", "a");
            s.Jobs.Ended("a", "first", JobState.Done);
        }));
        Assert.Equal(0, store.Look(s => s.Audit.Head().Number));
    }

    [SkippableFact]
    public void DispatchedMarkThatComesLate_LeavesTheJobDue()
    {
        var store = Open();
        store.Change(s => s.Jobs.Add(Job("a")));
        var seen = store.Look(s => s.Jobs.Due(10)).Single();
        store.Change(s => s.Jobs.Claim("a", "w", Lease));
        store.Change(s => s.Jobs.Again("a", "w", s.Now + TimeSpan.FromSeconds(5), "locked", counts: false));
        store.Change(s => s.Jobs.Dispatched(seen));
        Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Single(store.Look(s => s.Jobs.Due(10)));
    }

    [SkippableFact]
    public void LockOfAClientAndYear_HasOneHolder_UntilItsLeaseEnds()
    {
        var store = Open();
        Assert.True(store.Change(s => s.Leases.Take("ZZ1/2020", "a", Lease)));
        Assert.True(store.Change(s => s.Leases.Take("ZZ1/2020", "a", Lease)));
        Assert.False(store.Change(s => s.Leases.Take("ZZ1/2020", "b", Lease)));
        Assert.True(store.Change(s => s.Leases.Take("ZZ1/2021", "b", Lease)));
        Time.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.True(store.Change(s => s.Leases.Take("ZZ1/2020", "b", Lease)));
        Assert.Equal("b", store.Look(s => s.Leases.HolderOf("ZZ1/2020")));
    }

    [SkippableFact]
    public async Task EntriesOfManyAtOnce_AreOneUnbrokenChain()
    {
        var store = Open();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(w => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++) store.Change(s => s.Audit.Add($"worker {w}", "act", $"{i}"));
        })));
        Assert.Equal((100, null), store.Look(s => AuditChain.Verify(s.Audit)));
    }

    [SkippableFact]
    public void AuditEntry_CanNeitherBeChangedNorRemoved()
    {
        var store = Open();
        store.Change(s => s.Audit.Add("tester", "act", "subject"));
        Assert.ThrowsAny<Exception>(() => Execute("UPDATE audit SET actor = 'somebody else'"));
        Assert.ThrowsAny<Exception>(() => Execute("DELETE FROM audit"));
        Assert.Equal((1, null), store.Look(s => AuditChain.Verify(s.Audit)));
    }

    [SkippableFact]
    public void HeadNotedEarlier_IsMissedInAnotherChain()
    {
        var store = Open();
        store.Change(s => s.Audit.Add("tester", "act", "subject"));
        var noted = store.Look(s => s.Audit.Head());
        store.Change(s => s.Audit.Add("tester", "act", "another"));
        Assert.Equal((2, null), store.Look(s => AuditChain.Verify(s.Audit, noted)));
        Assert.NotNull(store.Look(s => AuditChain.Verify(s.Audit, noted with { Hash = AuditChain.Beginning })).Fault);
    }

    [SkippableFact]
    public void JobsLongOver_AreRemoved_AndNothingThatIsOpen()
    {
        var store = Open();
        store.Change(s =>
        {
            foreach (var id in new[] { "done", "failed", "running", "queued" }) s.Jobs.Add(Job(id));
            foreach (var id in new[] { "done", "failed", "running" }) s.Jobs.Claim(id, "worker", Lease);
            s.Jobs.Ended("done", "worker", JobState.Done);
            s.Jobs.Ended("failed", "worker", JobState.Failed, "defect");
        });
        Assert.Equal(0, store.Change(s => s.Jobs.RemoveEnded(s.Now)));
        Assert.Equal(2, store.Change(s => s.Jobs.RemoveEnded(s.Now.AddDays(1))));
        Assert.Equal(["queued", "running"], store.Look(s => s.Jobs.Open()).Select(j => j.Job.Id).Order(StringComparer.Ordinal));
        // Handed out again by a scheduler that still has it, it is nobody's.
        Assert.Null(store.Change(s => s.Jobs.Claim("done", "worker", Lease)));
    }

    [SkippableFact]
    public void BatchIsOver_WithItsLastRunOnly()
    {
        var store = Open();
        var batch = store.Change(s => s.Batches.Add(2020, "tester", 2));
        Assert.False(store.Change(s => s.Batches.RunEnded(batch.Id)));
        Assert.True(store.Change(s => s.Batches.RunEnded(batch.Id)));
        store.Change(s => s.Batches.RunReopened(batch.Id));
        Assert.Null(store.Look(s => s.Batches.Find(batch.Id))!.EndedAt);
        Assert.True(store.Change(s => s.Batches.RunEnded(batch.Id)));
    }

    [SkippableFact]
    public void EveryRecord_ComesBackAsItWas()
    {
        var store = Open();
        var run = store.Change(s =>
        {
            var added = s.Runs.Add(s.Batches.Add(2020, "tester", 1).Id, "ZZ1", 2020, "tester");
            s.Runs.Started(added.Id);
            s.Stages.Began(added.Id, RunStages.Pull);
            s.Stages.Ended(added.Id, RunStages.Pull, StageState.Finished, "key", "{\"files\":1}");
            s.Runs.ReplaceInputs(added.Id, [new InputRecord("workforce.csv", new string('a', 64), 12)]);
            s.Runs.Calculated(added.Id, "key", "sha", "{}", [new ArtefactRecord("run.json", new string('b', 64), 34)]);
            s.Findings.Replace("ZZ1", 2020, [new FindingRecord("id", "W014", "error", "workforce", "new", true, "fault", "person", "locator")]);
            s.Returns.Set("ZZ1", 2020, ReturnStates.Ready, added.Id);
            return added;
        });
        store.Look(s =>
        {
            Assert.Equal("ZZ1-2020-1", run.Id);
            Assert.Equal(RunState.Running, s.Runs.Find(run.Id)!.State);
            Assert.Equal(new StageRecord(run.Id, RunStages.Pull, "key", 1, StageState.Finished, s.Now, s.Now, "{\"files\":1}", ""), Assert.Single(s.Stages.Of(run.Id)));
            Assert.Equal("workforce.csv", Assert.Single(s.Runs.Inputs(run.Id)).Name);
            Assert.Equal(34, Assert.Single(s.Runs.Artefacts(run.Id)).Size);
            Assert.Equal("W014", Assert.Single(s.Findings.Of("ZZ1", 2020)).RuleId);
            Assert.Equal(ReturnStates.Ready, s.Returns.Find("ZZ1", 2020)!.State);
            return true;
        });
        Assert.Equal(1, store.Change(s => s.Findings.Empty("ZZ1", 2020)));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ThousandJobs_AreEachRunOnce(int workers)
    {
        const int Jobs = 1000;
        var store = Open();
        store.Change(s =>
        {
            for (var i = 0; i < Jobs; i++) s.Jobs.Add(Job($"job-{i:D4}"));
        });
        var ran = new System.Collections.Concurrent.ConcurrentBag<(string Id, double Milliseconds)>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(w => Task.Run(() => Drain(store, $"worker-{w}", ran))));
        Assert.Equal(Jobs, ran.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Jobs, ran.Count);
        var latencies = ran.Select(r => r.Milliseconds).Order().ToList();
        output.WriteLine(
            $"{workers} workers: {Jobs / clock.Elapsed.TotalSeconds:F0} jobs/s; claim to end {latencies[Jobs / 2]:F1} ms median, {latencies[Jobs * 99 / 100]:F1} ms at the 99th percentile");
    }

    protected abstract void Execute(string sql);

    private static void Drain(IRunStore store, string worker, System.Collections.Concurrent.ConcurrentBag<(string Id, double Milliseconds)> ran)
    {
        for (var due = store.Look(s => s.Jobs.Due(50)); due.Count > 0; due = store.Look(s => s.Jobs.Due(50)))
        {
            foreach (var id in due.Select(d => d.Job.Id))
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                if (store.Change(s => s.Jobs.Claim(id, worker, Lease)) is null) continue;
                store.Change(s => s.Jobs.Ended(id, worker, JobState.Done));
                ran.Add((id, clock.Elapsed.TotalMilliseconds));
            }
        }
    }
}
