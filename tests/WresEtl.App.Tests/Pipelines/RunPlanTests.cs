using WresEtl.App.Pipelines;
using static WresEtl.App.Tests.Pipelines.Plans;

namespace WresEtl.App.Tests.Pipelines;

public class RunPlanTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void SnapshotTrigger_IsDueTheMorningAfterTheSnapshot_InSummerTime()
    {
        var runs = Plan("annual-return").Between(At(2020, 3, 31, 0, 0, 1), At(2020, 4, 1, 23, 59, 1));
        var run = Assert.Single(runs);
        Assert.Equal(new PlannedRun("annual-return", "snapshot", 2020, At(2020, 4, 1, 5, 0, 0)), run);
        Assert.Equal("annual-return/snapshot/2020/2020-04-01T05:00Z", run.Key);
    }

    [Fact]
    public void MorningTrigger_KeepsToItsSeasonAndWeekdays()
    {
        var runs = Plan("annual-return").Between(At(2020, 1, 1, 0, 0, 0), At(2020, 12, 31, 0, 0, 0)).Where(r => r.Trigger == "morning").ToList();
        Assert.Equal(At(2020, 4, 2, 5, 30, 1), runs[0].Due);
        Assert.Equal(At(2020, 10, 30, 5, 30, 0), runs[^1].Due); // 31 October is a Saturday; the clocks have gone back.
        Assert.Equal(152, runs.Count);
        Assert.All(runs, r => Assert.Equal(2020, r.Year));
    }

    [Fact]
    public void Until_IsIncludedAndAfterIsNot()
    {
        var plan = Plan("retention");
        var due = At(2020, 1, 2, 3, 0, 0);
        Assert.Single(plan.Between(due.AddTicks(-1), due));
        Assert.Empty(plan.Between(due, due.AddHours(1)));
    }

    [Fact]
    public void PiecesOfTime_HoldTheRunsOfTheWholeOnce()
    {
        var plan = Plan("annual-return", "deadline-watch", "heartbeat", "retention");
        var (from, to) = (At(2020, 3, 20, 13, 7, 0), At(2020, 11, 2, 4, 30, 0));
        var pieces = new List<PlannedRun>();
        for (var t = from; t < to; t = t.AddMinutes(677)) pieces.AddRange(plan.Between(t, t.AddMinutes(677) < to ? t.AddMinutes(677) : to));
        Assert.Equal(plan.Between(from, to), pieces);
        Assert.Equal(pieces.Count, pieces.Select(r => r.Key).Distinct().Count());
    }

    [Theory]
    [InlineData(2020, 3, 29)] // 01:00 to 02:00 does not exist.
    [InlineData(2020, 10, 25)] // 01:00 to 02:00 comes twice.
    public void NightOfAClockChange_HasEachNightlyRunOnce(int year, int month, int day)
    {
        var noon = At(year, month, day, 12, 0, 0);
        Assert.Single(Plan("retention").Between(noon.AddDays(-1), noon));
        Assert.Single(Plan("deadline-watch").Between(noon.AddDays(-1), noon));
    }

    [Fact]
    public void MissedNight_IsFoundOnceItsGraceIsOver()
    {
        var plan = Plan("retention");
        var due = At(2020, 6, 2, 3, 0, 1);
        var ran = plan.Between(due.AddDays(-2), due.AddDays(-1)).Select(r => r.Key).ToHashSet();
        Assert.Empty(plan.Missed(due.AddDays(-2), due.AddMinutes(119), ran));
        var missed = Assert.Single(plan.Missed(due.AddDays(-2), due.AddHours(2), ran));
        Assert.Equal(due, missed.Due);
    }

    [Fact]
    public void WeekWithoutPower_IsCaughtUpByOneRunOfEachTrigger()
    {
        var (stop, now) = (At(2020, 6, 1, 12, 0, 1), At(2020, 6, 8, 12, 0, 1));
        var caughtUp = Plan("annual-return", "retention").ToCatchUp(stop, now, None);
        Assert.Equal(["retention/nightly/-/2020-06-08T02:00Z", "annual-return/morning/2020/2020-06-08T04:30Z"], caughtUp.Select(c => c.Run.Key));
        Assert.Equal([6, 4], caughtUp.Select(c => c.InsteadOf.Count));
    }

    [Fact]
    public void CaughtUpRuns_AreMissedNoLonger()
    {
        var plan = Plan("annual-return", "retention", "heartbeat", "deadline-watch");
        var (stop, now) = (At(2020, 3, 28, 12, 0, 0), At(2020, 4, 3, 12, 0, 1));
        var done = plan.ToCatchUp(stop, now, None).SelectMany(c => c.InsteadOf.Append(c.Run)).Select(r => r.Key).ToHashSet();
        Assert.Empty(plan.ToCatchUp(stop, now, done));
        Assert.Empty(plan.Missed(stop, now, done));
        Assert.NotEmpty(plan.Missed(stop, now, None));
    }

    [Fact]
    public void Next_IsTheFirstRunAfterwards()
    {
        var plan = Plan("annual-return", "retention");
        Assert.Equal("snapshot", plan.Next("annual-return", At(2020, 1, 1, 0, 0, 0))!.Trigger);
        Assert.Equal(At(2020, 6, 3, 3, 0, 1), plan.Next("retention", At(2020, 6, 2, 3, 0, 1))!.Due);
        Assert.Null(plan.Next("annual-return", At(2020, 11, 1, 0, 0, 0)));
    }

    [Fact]
    public void UnknownDate_IsReplacedByTheFixedOne()
    {
        var unknown = Year2020 with { PublishBy = null };
        var plan = new RunPlan([.. All.Where(p => p.Name == "annual-return")], [unknown], Calendar);
        Assert.Equal(Plan("annual-return").Between(At(2020, 1, 1, 0, 0, 0), At(2021, 1, 1, 0, 0, 0)),
            plan.Between(At(2020, 1, 1, 0, 0, 0), At(2021, 1, 1, 0, 0, 0)));
    }

    [Fact]
    public void Retry_IsForItsFaultsAndTriesOnly()
    {
        var retry = new StageRetry(4, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(12), [TransientFault.SourceChanging]);
        Assert.Equal([5, 10, 12, 12], Enumerable.Range(1, 4).Select(n => retry.DelayAfter(n).TotalMinutes));
        Assert.True(retry.TriesAgain(TransientFault.SourceChanging, 3));
        Assert.False(retry.TriesAgain(TransientFault.SourceChanging, 4));
        Assert.False(retry.TriesAgain(TransientFault.StoreBusy, 1));
    }

    [Fact]
    public void ChangedPipeline_IsToldWithBothFingerprints()
    {
        var audited = All.ToDictionary(p => p.Name, p => p.Fingerprint);
        Assert.Empty(PipelineChanges.Since(audited, All));
        audited["retention"] = "another";
        audited.Remove("heartbeat");
        var changes = PipelineChanges.Since(audited, All);
        Assert.Equal(["heartbeat", "retention"], changes.Select(c => c.Pipeline));
        Assert.Equal(["", "another"], changes.Select(c => c.Was));
    }
}
