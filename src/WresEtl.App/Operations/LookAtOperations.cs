using WresEtl.App.Alerts;
using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.App.Store;

namespace WresEtl.App.Operations;

/// <summary>Puts together what operations look at, from the run store and the scheduler.</summary>
public sealed class LookAtOperations(IRunStore store, Planning planning, IScheduling scheduling, ClientSources clientSources, IStorage storage)
{
    /// <summary>So many times the usual is slow.</summary>
    public const int SlowTimes = 3;

    private const int NewestRuns = 60;
    private const int NewestAlerts = 200;
    private const int MostSlow = 10;

    /// <summary>Nothing below this is worth a look.</summary>
    private static readonly TimeSpan NeverSlow = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan AlertsShown = TimeSpan.FromDays(7);
    private static readonly TimeSpan UrgentFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan QueueLimit = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromMinutes(10);

    public async Task<OperationsView> Look(CancellationToken cancel)
    {
        var recurring = (await scheduling.Recurring(cancel).ConfigureAwait(false)).ToDictionary(r => r.Name, StringComparer.Ordinal);
        var (schedules, refused) = planning.Schedule().Match(
            schedule => ([.. schedule.Recurring.Select(r => Line(r, recurring.GetValueOrDefault(r.Name)))], ""),
            no => ((IReadOnlyList<ScheduleLine>)[], no.Code));
        var sources = clientSources.All();
        var room = storage.Now();
        return store.Look(s => View(s, schedules, refused, sources, room));
    }

    private static ScheduleLine Line(RecurringStart wanted, RecurringStatus? there) => new(
        wanted.Name, wanted.Title, there?.NextAt, there is { IsEnabled: true, NextAt: not null } && there.Cron == wanted.Cron);

    private OperationsView View(
        IStoreSession s, IReadOnlyList<ScheduleLine> schedules, string refused, IReadOnlyList<(string Client, string Source)> sources, StorageReport room)
    {
        var newest = s.Runs.Newest(NewestRuns);
        var stages = newest.SelectMany(r => s.Stages.Of(r.Id)).ToList();
        var usually = UsuallyOf(stages);
        var open = s.Jobs.Open();
        var alerts = s.Alerts.Newest(NewestAlerts).Where(a => s.Now - a.RaisedAt < AlertsShown).ToList();
        var midnight = LondonTime.InstantOf(LondonTime.DayOf(s.Now), TimeOnly.MinValue);
        return new OperationsView(
            s.Now, scheduling.Name, Concerns(s, open, schedules, refused, alerts),
            [.. s.Runs.Unfinished().Select(r => Running(r, [.. s.Stages.Of(r.Id)], usually, s.Now))],
            [.. open.Where(j => j.State != JobState.Running)],
            // A run's failed job has ended the run: it is among the runs.
            [.. s.Jobs.FailedSince(midnight).Where(j => j.Job.Kind != JobKinds.RunStage)],
            [.. newest.Where(r => r.State is RunState.Failed or RunState.Refused && r.EndedAt >= midnight)],
            [.. Slow(stages.Where(x => x.EndedAt >= midnight), usually).OrderByDescending(x => x.Took).Take(MostSlow)],
            schedules, Sources(s, sources), room);
    }

    /// <summary>The middle of what each stage took.</summary>
    private static Dictionary<string, TimeSpan> UsuallyOf(IEnumerable<StageRecord> stages) =>
        stages.Where(x => x.State == StageState.Finished && x.EndedAt is not null).GroupBy(x => x.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(x => x.EndedAt!.Value - x.StartedAt).Order().ElementAt(g.Count() / 2), StringComparer.Ordinal);

    private static IEnumerable<SlowStage> Slow(IEnumerable<StageRecord> stages, Dictionary<string, TimeSpan> usually) =>
        from stage in stages
        where stage.EndedAt is not null && IsSlow(stage.EndedAt.Value - stage.StartedAt, usually.GetValueOrDefault(stage.Name))
        select new SlowStage(stage.RunId, stage.Name, stage.EndedAt!.Value - stage.StartedAt, usually.GetValueOrDefault(stage.Name));

    private static bool IsSlow(TimeSpan took, TimeSpan usually) => took > NeverSlow && usually > TimeSpan.Zero && took > SlowTimes * usually;

    private static RunningRun Running(RunRecord run, List<StageRecord> stages, Dictionary<string, TimeSpan> usually, DateTimeOffset now)
    {
        var at = stages.LastOrDefault(x => x.State == StageState.Running);
        var since = at?.StartedAt ?? run.StartedAt ?? run.RequestedAt;
        return new RunningRun(
            run, stages.Count(x => x.State == StageState.Finished), at?.Name ?? "", since, at is not null && IsSlow(now - since, usually.GetValueOrDefault(at.Name)));
    }

    private static IReadOnlyList<Concern> Concerns(
        IStoreSession s, IReadOnlyList<JobRecord> open, IReadOnlyList<ScheduleLine> schedules, string refused, IReadOnlyList<RaisedAlert> alerts)
    {
        var concerns = new List<Concern>();
        if (refused.Length > 0) concerns.Add(new Concern("The configuration cannot be used: nothing new starts", refused, null, IsUrgent: true));
        if (s.Schedule.LastBeat(DeadMan.Beat) is not { } beat || s.Now - beat > SilenceLimit)
            concerns.Add(new Concern("The check for missed runs gives no sign of life", "dead-man", s.Schedule.LastBeat(DeadMan.Beat), IsUrgent: true));
        concerns.AddRange(schedules.Where(x => !x.IsSound).Select(x => new Concern("A schedule is switched off, lost or changed", x.Name, null, IsUrgent: true)));
        concerns.AddRange(open.Where(j => j.State != JobState.Running && j.NotBefore < s.Now - QueueLimit)
            .Select(j => new Concern("Stuck: it waits although it is due", j.Job.Title, j.NotBefore, IsUrgent: true)));
        concerns.AddRange(alerts.Select(a => new Concern(AlertWords.TitleOf(a.Alert.Kind), a.Alert.Subject, a.RaisedAt, IsStillUrgent(s, a))));
        return [.. concerns.OrderByDescending(c => c.IsUrgent).ThenByDescending(c => c.Since ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>What was told a day ago is a note by now; so is a failed run that went on to its end.</summary>
    private static bool IsStillUrgent(IStoreSession s, RaisedAlert raised) =>
        AlertWords.IsUrgent(raised.Alert.Kind) && s.Now - raised.RaisedAt < UrgentFor
        && !(raised.Alert.Kind == AlertKind.RunFailed && s.Runs.Find(raised.Alert.Key.Split('/')[^1]) is { State: not RunState.Failed });

    private static IReadOnlyList<SourceLine> Sources(IStoreSession s, IReadOnlyList<(string Client, string Source)> sources)
    {
        var health = SourceHealth.All(s);
        return [.. sources.Select(x => new SourceLine(x.Client, x.Source, health.GetValueOrDefault(SourceHealth.KeyOf(x.Client, x.Source), SourceHealth.Unknown)))];
    }
}

/// <summary>The sources of every client. Their files are read again every ten minutes.</summary>
public sealed class ClientSources(IClientFolders folders, IClientDeliveries deliveries, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private (DateTimeOffset ReadAt, IReadOnlyList<(string Client, string Source)> Sources)? _last;

    /// <summary>In order of clients; a client without sources has its data folder.</summary>
    public IReadOnlyList<(string Client, string Source)> All()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_last is not { } last || now - last.ReadAt >= KeptFor || now < last.ReadAt) _last = (now, Read());
            return _last.Value.Sources;
        }
    }

    private IReadOnlyList<(string Client, string Source)> Read() =>
    [
        .. folders.Codes().SelectMany(c => deliveries.Of(c).Match<IReadOnlyList<(string, string)>>(
            delivery => delivery.Sources.Count == 0 ? [(c, "data folder")] : [.. delivery.Sources.Select(x => (c, x.Name))],
            _ => [(c, "its configuration cannot be used")])),
    ];
}
