using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Config.Pipelines;
using WresEtl.App.Alerts;
using WresEtl.App.Gates;
using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Year;

/// <summary>
/// From 1 March to 31 October 2020 in simulated time: the real pipelines, plan, store, jobs, gates, deadline watch and alerts. What a run
/// calculates, and what people do at noon, comes from the clients' stories.
/// </summary>
internal sealed class SimulatedYear : IDisposable
{
    private const int Year = 2020;

    private readonly SmallBatch _batch = new(1, 10);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly IReadOnlyList<ClientStory> _stories;
    private readonly RecordingChannel _channel;

    public SimulatedYear(IReadOnlyList<ClientStory> stories, string heartbeat)
    {
        _stories = stories;
        _channel = new RecordingChannel(_time);
        var byCode = _stories.ToDictionary(x => x.Client, StringComparer.Ordinal);
        var folders = new MemoryFolders();
        Inputs = new StoryInputs(byCode, _time);
        Service = new TestService(
            _batch, _time, change: s =>
            {
                s.AddSingleton<IConfiguration>(new OneYear(new ConfigurationFolder(Repository.Config), Year));
                s.AddSingleton<IPipelines>(p => new ReadOnce(
                    new PipelineFolder(Repository.Config, Path.Combine(Repository.Root, "pipelines"), () => p.GetRequiredService<KnownYears>().All().Match(ok => ok, _ => [])), heartbeat));
                s.AddSingleton<IClientFolders>(new NamedClients([.. _stories.Select(x => x.Client)]));
                s.AddSingleton<IClientDeliveries>(new NoSources());
                s.AddSingleton<IInputs>(Inputs);
                s.AddSingleton<IOutputFolder>(folders);
                s.AddSingleton<IRunFolders>(folders);
                s.AddSingleton<IAccounts>(new SeveralAccounts());
                s.AddSingleton<IReadOnlyList<IAlertChannel>>([_channel]);
                s.Remove(s.Single(d => d.ImplementationType == typeof(CalculateReturn)));
                s.AddSingleton<IRunStep>(p => new StoryCalculation(byCode, folders, p.GetRequiredService<IRunStore>(), _time));
            },
            database: real => new FastDatabase(real));
    }

    public TestService Service { get; }

    public StoryInputs Inputs { get; }

    public IReadOnlyList<ClientStory> Stories => _stories;

    /// <summary>Every delivery that got through, by key.</summary>
    public IReadOnlyList<string> Delivered => _channel.Keys;

    /// <summary>Lives through the year, waking at everything that is due; the scheduler oversleeps the morning of 12 May.</summary>
    public async Task Live()
    {
        var schedule = Service.Schedule();
        Service.Store.Change(s => StartPlannedRuns.ExpectedSince(s));
        await Service.Get<DeadMan>().StartUp(schedule, CancellationToken.None);
        for (var day = new DateOnly(2020, 3, 1); day <= new DateOnly(2020, 10, 31); day = day.AddDays(1))
        {
            var noon = LondonTime.InstantOf(day, new TimeOnly(12, 0));
            var next = LondonTime.InstantOf(day.AddDays(1), TimeOnly.MinValue);
            await Wake(schedule, day, noon);
            _time.SetUtcNow(noon.AddSeconds(1));
            PeopleAct(day);
            await Settle(looks: false);
            await Wake(schedule, day, next);
        }
    }

    private async Task Wake(Schedule schedule, DateOnly day, DateTimeOffset until)
    {
        foreach (var due in schedule.Plan.Between(_time.GetUtcNow(), until).GroupBy(r => r.Due))
        {
            _time.SetUtcNow(due.Key);
            var overslept = due.Where(r => r.Pipeline == PipelineNames.AnnualReturn && day == new DateOnly(2020, 5, 12)).Select(r => r.Trigger).ToHashSet(StringComparer.Ordinal);
            foreach (var run in due.Where(r => !overslept.Contains(r.Trigger)))
                Service.Get<StartPlannedRuns>().Start(schedule, StartedBy.Scheduler, $"{run.Pipeline}/{run.Trigger}");
            // Where the heartbeat comes more rarely than as shipped, silence would be no wonder between two of them.
            await Settle(looks: due.Any(r => r.Pipeline == PipelineNames.Heartbeat));
        }
    }

    /// <summary>Jobs are run, with their waits; the dead-man looks; alerts go out.</summary>
    private async Task Settle(bool looks)
    {
        await Service.RunDue();
        while (Service.Store.Look(s => s.Jobs.Open()) is { Count: > 0 } open)
        {
            if (open.Min(j => j.NotBefore) > _time.GetUtcNow()) _time.SetUtcNow(open.Min(j => j.NotBefore));
            await Service.RunDue();
        }

        if (looks) await Service.Get<DeadMan>().Check(CancellationToken.None);
        await Service.RunDue();
        await Service.Get<SendAlerts>().Send();
    }

    private void PeopleAct(DateOnly day)
    {
        foreach (var story in _stories)
        {
            var state = Service.Store.Look(s => s.Returns.Find(story.Client, Year))?.State;
            var isRejected = state == ReturnStates.RejectedByPortal;
            if (day >= story.SignOn && (state == ReturnStates.Ready || isRejected)) Service.Get<SignOffReturn>().Sign(story.Client, Year, SignOffFor.Submission, new Actor("bo.two"));
            if (day >= story.SubmitOn && (isRejected ? day >= story.ResubmitOn : State(story) == ReturnStates.Signed))
                Must(Service.Get<RecordSubmission>().Record(story.Client, Year, new Receipt(FormattableString.Invariant($"R-{day.DayNumber}"), day), new Actor("cy.three")));
            if (day == story.RejectedOn) Must(Service.Get<RecordPortalRejection>().Record(story.Client, Year, day, "Row 12 does not add up", new Actor("cy.three")));
            if (day >= story.PublishOn && State(story) is ReturnStates.Submitted or ReturnStates.Resubmitted && day >= story.PublishOn) Publish(story);
        }
    }

    private string? State(ClientStory story) => Service.Store.Look(s => s.Returns.Find(story.Client, Year))?.State;

    /// <summary>The record of it only: a pack needs real figures, which these clients do not have.</summary>
    private void Publish(ClientStory story) => Service.Store.Change(s =>
    {
        var run = s.Returns.Find(story.Client, Year)!.RunId;
        s.Returns.AddPublication(story.Client, Year, new PublicationRecord(1, run, new string('0', 64), "cy.three", s.Now));
        s.Returns.Set(story.Client, Year, ReturnStates.Published, run);
    });

    private static void Must<T>(Core.Primitives.Outcome<T> outcome) => outcome.Match(_ => true, no => throw new InvalidOperationException(no.Code));

    public void Dispose()
    {
        Service.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }

    private sealed class SeveralAccounts : IAccounts
    {
        public bool IsSingle => false;
    }

    /// <summary>A channel that is down on the whole of 24 August, when many have something to be told.</summary>
    private sealed class RecordingChannel(TimeProvider time) : IAlertChannel
    {
        public List<string> Keys { get; } = [];

        public string Name => "recording";

        public Task Send(Alert alert, CancellationToken cancel)
        {
            if (LondonTime.DayOf(time.GetUtcNow()) == new DateOnly(2020, 8, 24)) throw new AlertNotSentException(Name);
            Keys.Add(alert.Key);
            return Task.CompletedTask;
        }
    }
}
