using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Alerts;
using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>What becomes of a planned run when the scheduler, or the whole service, was not there at its time.</summary>
public sealed class MissedRunTests : IDisposable
{
    // The standard of 2026 is cut on 31 March 2026; mornings in its season are due at 05:30 in London.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 13, 8, 0, 0, TimeSpan.Zero));
    private readonly SmallBatch _batch = new(organisations: 1, staff: 30);
    private readonly TestService _service;

    public MissedRunTests() => _service = new TestService(_batch, _time);

    private IReadOnlyList<StartedRecord> Started(string pipeline) =>
        [.. _service.Store.Look(s => s.Schedule.StartedBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Where(r => r.Pipeline == pipeline)];

    private IReadOnlyList<Alert> Alerts(AlertKind kind) => [.. _service.Store.Look(s => s.Alerts.Newest(100)).Select(a => a.Alert).Where(a => a.Kind == kind)];

    private void BeginExpecting() => _service.Store.Change(s => StartPlannedRuns.ExpectedSince(s));

    [Fact]
    public async Task SchedulerThatMissesANight_IsMadeGoodByTheDeadMan_OnceAndWithOneAlert()
    {
        BeginExpecting();
        await _service.Get<DeadMan>().StartUp(_service.Schedule(), CancellationToken.None);
        // Tuesday to Wednesday; nobody woke at 05:30 BST.
        _time.Advance(TimeSpan.FromHours(24));
        for (var i = 0; i < 3; i++) await _service.Get<DeadMan>().Check(CancellationToken.None);
        var started = Assert.Single(Started(PipelineNames.AnnualReturn));
        Assert.Equal(new DateTimeOffset(2026, 4, 14, 4, 30, 0, TimeSpan.Zero), started.Due);
        Assert.Equal(StartedBy.DeadMan, started.How);
        Assert.Single(Alerts(AlertKind.RunMissed), a => a.Subject == PipelineNames.AnnualReturn);
    }

    [Fact]
    public async Task ServiceOffForAWeek_CatchesUpOnce()
    {
        BeginExpecting();
        _time.Advance(TimeSpan.FromDays(7));
        await _service.Get<DeadMan>().StartUp(_service.Schedule(), CancellationToken.None);
        var mornings = Started(PipelineNames.AnnualReturn);
        // Tuesday to Friday, and Monday: five mornings, of which the last is run.
        Assert.Equal(5, mornings.Count);
        Assert.Equal(StartedBy.StartUp, Assert.Single(mornings, m => m.How != StartedBy.StoodFor).How);
        Assert.Single(_service.Store.Look(s => s.Jobs.Open()), j => j.Job.Subject == PipelineNames.AnnualReturn);
        await _service.Get<DeadMan>().StartUp(_service.Schedule(), CancellationToken.None);
        Assert.Equal(5, Started(PipelineNames.AnnualReturn).Count);
    }

    [Theory]
    [InlineData(2026, 3, 29, "spring")]
    [InlineData(2026, 10, 25, "autumn")]
    public void NightOfAClockChange_RunsTheDailyJobOnce(int year, int month, int day, string change)
    {
        Assert.NotEmpty(change);
        using var batch = new SmallBatch(organisations: 1, staff: 30);
        var time = new FakeTimeProvider(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).AddHours(-6));
        using var service = new TestService(batch, time);
        service.Store.Change(s => StartPlannedRuns.ExpectedSince(s));
        for (var hour = 0; hour < 30; hour++)
        {
            time.Advance(TimeSpan.FromHours(1));
            service.Get<StartPlannedRuns>().Start(service.Schedule(), StartedBy.Scheduler);
        }

        var started = service.Store.Look(s => s.Schedule.StartedBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        Assert.Single(started, r => r.Pipeline == PipelineNames.Retention);
        Assert.Single(started, r => r.Pipeline == PipelineNames.DeadlineWatch);
        // Four times an hour, through the hour that is missing or comes twice: thirty hours are thirty hours.
        Assert.Equal(120, started.Count(r => r.Pipeline == PipelineNames.Heartbeat));
    }

    [Fact]
    public async Task RecurringJobThatTheSchedulerDisabledOrLost_IsPutBack_AndSaid()
    {
        await _service.Get<DeadMan>().StartUp(_service.Schedule(), CancellationToken.None);
        var known = _service.Scheduling.Known;
        Assert.Equal(_service.Schedule().Recurring.Select(r => r.Name).Order(StringComparer.Ordinal), known.Keys.Order(StringComparer.Ordinal));
        known["retention/nightly"] = known["retention/nightly"] with { IsEnabled = false };
        known["heartbeat/quarter-hour"] = known["heartbeat/quarter-hour"] with { Cron = "0 0 1 1 *" };
        known.Remove("deadline-watch/daily");
        var report = await _service.Get<DeadMan>().Check(CancellationToken.None);
        Assert.Equal(["deadline-watch/daily", "heartbeat/quarter-hour", "retention/nightly"], report.Restored.Order(StringComparer.Ordinal));
        Assert.True(known["retention/nightly"].IsEnabled);
        Assert.Equal(3, Alerts(AlertKind.RecurringRestored).Count);
        Assert.Empty((await _service.Get<DeadMan>().Check(CancellationToken.None)).Restored);
    }

    [Fact]
    public async Task SchedulerThatForgetsADispatchedJob_IsGivenItAgain()
    {
        var queued = _service.Get<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        await _service.Get<Dispatch>().Due(CancellationToken.None);
        _service.Scheduling.Enqueued.Clear();
        await _service.RunDue();
        Assert.Equal(RunState.Queued, _service.Store.Look(s => s.Runs.Find(queued.RunIds[0]))!.State);
        _time.Advance(TimeSpan.FromMinutes(31));
        Assert.Single((await _service.Get<DeadMan>().Check(CancellationToken.None)).TakenBack);
        await _service.RunDue();
        Assert.Equal(RunState.Finished, _service.Store.Look(s => s.Runs.Find(queued.RunIds[0]))!.State);
    }

    [Fact]
    public async Task SilentScheduler_IsSaidOnce()
    {
        await _service.Get<DeadMan>().StartUp(_service.Schedule(), CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(50));
        await _service.Get<DeadMan>().Check(CancellationToken.None);
        await _service.Get<DeadMan>().Check(CancellationToken.None);
        Assert.Single(Alerts(AlertKind.SchedulerSilent));
    }

    public void Dispose()
    {
        _service.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}
