using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Alerts;
using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>The retention pipeline's own step: what the store keeps of the queue, the plan and the alerts.</summary>
public sealed class RetentionWorkTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly SmallBatch _batch = new(organisations: 1, staff: 20);

    [Theory]
    [InlineData(30, true)]
    [InlineData(119, true)]
    [InlineData(121, false)]
    public void JobsPlannedRunsAndAlerts_StayTheirDays_AndTheAuditStays(int days, bool stay)
    {
        using var service = Service();
        service.Store.Change(s => Happen(s, _time.GetUtcNow()));
        _time.Advance(TimeSpan.FromDays(days));
        // As the plan is, each minute, once nothing before is open.
        service.Store.Change(s => s.Notes.Set("plan-looked-until", Moment.Text(s.Now)));
        Retain(service);
        service.Store.Look(s =>
        {
            Assert.Equal(stay, s.Jobs.Find("job") is not null);
            Assert.Equal(stay, s.Schedule.StartedBetween(Start.AddDays(-1), Start.AddDays(1)).Count == 1);
            Assert.Equal(stay, s.Alerts.Newest(10).Count == 1);
            Assert.Contains(s.Audit.After(0, 10), e => e.Act == "happened");
            Assert.Contains(s.Audit.After(0, 10), e => e is { Act: "retention-ran" } && e.Detail.StartsWith(stay ? "0 jobs" : "1 jobs", StringComparison.Ordinal));
            return true;
        });
    }

    [Fact]
    public void PlannedRunThatIsStillLookedAt_Stays()
    {
        using var service = Service();
        service.Store.Change(s =>
        {
            StartPlannedRuns.ExpectedSince(s);
            Happen(s, s.Now.AddHours(1));
        });
        _time.Advance(TimeSpan.FromDays(400));
        Retain(service);
        Assert.Single(service.Store.Look(s => s.Schedule.StartedBetween(Start, Start.AddDays(1))));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }

    private TestService Service() => new(_batch, _time);

    private static void Happen(IStoreSession s, DateTimeOffset due)
    {
        s.Jobs.Add(new NewJob("job", JobKinds.StartPipeline, "heartbeat", "", "heartbeat"));
        s.Jobs.Claim("job", "worker", TimeSpan.FromMinutes(1));
        s.Jobs.Ended("job", "worker", JobState.Done);
        s.Schedule.Start("heartbeat/quarter-hour/1", "heartbeat", due, StartedBy.Scheduler);
        s.Alerts.Raise(new Alert("alert", AlertKind.RunMissed, "heartbeat"));
        s.Alerts.Delivered("alert", "log", s.Now);
        s.Audit.Add("system", "happened", "heartbeat");
    }

    private static void Retain(TestService service)
    {
        var record = service.Get<IEnumerable<IPipelineWork>>().Single(w => w.Pipeline == PipelineNames.Retention).Run(null, CancellationToken.None);
        service.Store.Change(record);
    }
}
