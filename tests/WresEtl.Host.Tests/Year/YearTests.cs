using System.Diagnostics;
using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;
using Xunit.Abstractions;

namespace WresEtl.Host.Tests.Year;

/// <summary>A year in a minute: late files, answers, deadlines, a rejection, a lost morning; at the end the board is right and everything was said once.</summary>
public class YearTests(ITestOutputHelper output)
{
    // 31 August 2020 is a bank holiday and 31 October a Saturday: counted by hand from the calendar, not by the program.
    private static readonly (string Deadline, DateOnly Last, (string Stage, DateOnly From, DateOnly To)[] Stages)[] Deadlines =
    [
        ("submission", Day(8, 31), [("T-14", Day(8, 11), Day(8, 23)), ("T-5", Day(8, 24), Day(8, 27)), ("T-1", Day(8, 28), Day(8, 31)), ("late", Day(9, 1), Day(9, 7)), ("closed", Day(9, 8), Day(10, 30))]),
        ("publication", Day(10, 31), [("T-14", Day(10, 13), Day(10, 25)), ("T-5", Day(10, 26), Day(10, 29)), ("T-1", Day(10, 30), Day(10, 31))]),
    ];

    [Fact]
    public async Task FiveClients_EndWhereTheyShould_AndEachAlertIsSaidOnce() => await Live(ClientStory.Five, "0 3,7 * * *");

    [SkippableFact]
    public async Task FiftyClients_WithTheHeartbeatAsShipped_EndWhereTheyShould()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("WRES_LONG") == "1", "WRES_LONG is not 1.");
        await Live(ClientStory.Fifty, "*/15 * * * *");
    }

    private async Task Live(IReadOnlyList<ClientStory> stories, string heartbeat)
    {
        var clock = Stopwatch.StartNew();
        using var year = new SimulatedYear(stories, heartbeat);
        await year.Live();
        output.WriteLine($"{stories.Count} clients, 1 March to 31 October: {clock.Elapsed.TotalSeconds:F1} s, {year.Delivered.Count} alerts");

        var store = year.Service.Store;
        Assert.Equal(year.Stories.Select(x => (x.Client, x.StateAtEnd)), store.Look(s => s.Returns.OfYear(2020)).Select(r => (r.Client, r.State)));
        Assert.Equal(Expected(year.Stories).Order(StringComparer.Ordinal), year.Delivered.Order(StringComparer.Ordinal));
        // Retention has removed the oldest: none is left that was not told.
        Assert.Subset(year.Delivered.ToHashSet(StringComparer.Ordinal), store.Look(s => s.Alerts.Newest(100_000)).Select(a => a.Alert.Key).ToHashSet(StringComparer.Ordinal));
        AssertEveryMorningRanOnce(store, stories.Count);
        Assert.Equal((store.Look(s => s.Audit.Head().Number), null), store.Look(s => AuditChain.Verify(s.Audit)));
        Assert.Empty(store.Look(s => s.Jobs.Open()));
        Assert.Empty(store.Look(s => s.Runs.Unfinished()));
    }

    /// <summary>1 April, and each weekday from 2 April to 30 October: 152 + 1 batches; the overslept one was started by the dead-man, with an alert.</summary>
    private static void AssertEveryMorningRanOnce(IRunStore store, int clients)
    {
        // From the audit: retention removes what the plan started long ago.
        var mornings = store.Look(s => s.Audit.After(0, int.MaxValue)).Where(e => e.Act == "pipeline-started" && e.Subject.StartsWith(PipelineNames.AnnualReturn + "/", StringComparison.Ordinal)).ToList();
        var weekdays = Enumerable.Range(0, 365).Select(i => Day(4, 2).AddDays(i)).TakeWhile(d => d <= Day(10, 31)).Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal(1 + weekdays, mornings.Count);
        Assert.EndsWith("/2020-05-12T04:30Z", Assert.Single(mornings, m => m.Detail == StartedBy.DeadMan).Subject, StringComparison.Ordinal);
        Assert.All(mornings.Where(m => m.Detail != StartedBy.DeadMan), m => Assert.Equal(StartedBy.Scheduler, m.Detail));
        var runs = store.Look(s => s.Runs.Newest(100_000));
        Assert.Equal(mornings.Count * clients, runs.Count);
        Assert.All(runs, r => Assert.True(r.State == RunState.Finished || r is { State: RunState.Refused, Reason: "no-files" }, r.Reason));
    }

    /// <summary>What must have been said, from the stories and the days above alone.</summary>
    private static IEnumerable<string> Expected(IReadOnlyList<ClientStory> stories)
    {
        foreach (var (deadline, last, stages) in Deadlines)
        {
            foreach (var (stage, from, to) in stages)
            {
                var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
                var kind = stage switch { "late" => "deadline-passed", "closed" => "deadline-closed", _ => "deadline-near" };
                foreach (var story in stories.Where(x => days.Any(d => !x.Meets(deadline, d))))
                    yield return FormattableString.Invariant($"{kind}/{story.Client}/{deadline}/2020/{last:yyyy-MM-dd}/{stage}");
            }
        }

        yield return "run-missed/annual-return/annual-return/morning/2020/2020-05-12T04:30Z";
    }

    private static DateOnly Day(int month, int day) => ClientStory.Day(month, day);
}
