using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WresEtl.App.Configuration;
using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using RunRecord = WresEtl.App.Store.RunRecord;

namespace WresEtl.Host.Tests.Year;

/// <summary>Exports that come when the story says so; every look at a client's files on the first of a month finds the store busy once.</summary>
internal sealed class StoryInputs(IReadOnlyDictionary<string, ClientStory> stories, TimeProvider time) : IInputs
{
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);

    public int Busy => _busy.Count;

    public Outcome<IReadOnlyList<InputRecord>> Collect(string client, CancellationToken stop)
    {
        var (story, today) = (stories[client], LondonTime.DayOf(time.GetUtcNow()));
        if (today.Day == 1 && _busy.Add(string.Create(CultureInfo.InvariantCulture, $"{client}/{today.Month}"))) throw new SourceException(SourceFault.Unreachable);
        if (story.FilesOn is null || today < story.FilesOn) return new Outcome<IReadOnlyList<InputRecord>>.Ok([]);
        var content = today >= story.ChangedOn ? "changed" : "first";
        return new Outcome<IReadOnlyList<InputRecord>>.Ok([new InputRecord("workforce.csv", Hash(client + content), 1)]);
    }

    public IPinnedInputs Open(string client, IReadOnlyList<InputRecord> inputs) => throw new NotSupportedException();

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A calculation that knows its result from the story: errors are open until HR has answered.</summary>
internal sealed class StoryCalculation(IReadOnlyDictionary<string, ClientStory> stories, MemoryFolders output, IRunStore store, TimeProvider time) : IRunStep
{
    public string Stage => RunStages.Calculate;

    public Action<IStoreSession> Do(RunRecord run, StageWatch watch)
    {
        foreach (var name in RunStages.OfJob(Stage)) watch.Began(name);
        var isAnswered = LondonTime.DayOf(time.GetUtcNow()) >= stories[run.Client].AnswersOn;
        var input = store.Look(s => s.Runs.Inputs(run.Id)).Single().Sha256;
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            client = run.Client,
            year = run.Year,
            state = isAnswered ? "ready" : "with-hr",
            draft = false,
            input,
            findings = new { errors = isAnswered ? 0 : 3, queries = 0 },
            artefacts = Array.Empty<object>(),
        });
        var hash = Manifest.Hash(manifest);
        output.Stage(run.Client, run.Year, [("run.json", manifest), (RunAuthors.File, RunAuthors.Add(output.ReadRun(run.Client, run.Year, RunAuthors.File), hash, run.RequestedBy))]);
        var line = new BatchLine(run.Client, isAnswered ? ClientState.Ready : ClientState.WithHr, false, 10, 10, 0, new FindingCounts(isAnswered ? 0 : 3, 0, 0, 0, 0, 0), []);
        return s =>
        {
            foreach (var name in RunStages.OfJob(Stage)) s.Stages.Ended(run.Id, name, StageState.Finished, input);
            s.Runs.Calculated(run.Id, input, hash, JsonSerializer.Serialize(line), [new ArtefactRecord("submission/submission.csv", input, 1)]);
            s.Jobs.AddNext(new NewJob($"{run.Id}/{RunStages.ProduceReturn}", JobKinds.RunStage, run.Id, RunStages.ProduceReturn, "produce-return"));
        };
    }
}

/// <summary>The real configuration of one year, read once.</summary>
internal sealed class OneYear(IConfiguration real, int year) : IConfiguration
{
    private readonly Outcome<Standard> _standard = real.Standard(year);
    private readonly Outcome<ProgramSettings> _settings = real.Settings();
    private readonly Outcome<IReadOnlyList<DisclosurePolicy>> _policies = real.Policies();
    private readonly Outcome<Client> _client = real.Client("ZZ0000");

    public IReadOnlyList<int> Years() => [year];

    public Outcome<Standard> Standard(int of) => of == year ? _standard : new Outcome<Standard>.Refused("unknown-year", "");

    public Outcome<ProgramSettings> Settings() => _settings;

    public Outcome<IReadOnlyList<DisclosurePolicy>> Policies() => _policies;

    public Outcome<Client> Client(string code) => _client.Match<Outcome<Client>>(c => new Outcome<Client>.Ok(c with { Code = code }), no => no);
}

/// <summary>The real pipelines, read once; the heartbeat as often as asked for.</summary>
internal sealed class ReadOnce(IPipelines real, string heartbeat) : IPipelines
{
    private readonly Outcome<IReadOnlyList<Pipeline>> _all = real.All().Match<Outcome<IReadOnlyList<Pipeline>>>(
        all => new Outcome<IReadOnlyList<Pipeline>>.Ok([.. all.Select(p => p.Name == PipelineNames.Heartbeat
            ? p with { Triggers = [new Trigger.OnSchedule(CronSchedule.TryParse(heartbeat)!, null) { Name = "often" }] }
            : p)]),
        no => no);

    private readonly Outcome<WorkingCalendar> _calendar = real.Calendar();

    public Outcome<IReadOnlyList<Pipeline>> All() => _all;

    public Outcome<WorkingCalendar> Calendar() => _calendar;
}

/// <summary>Clients without sources of their own.</summary>
internal sealed class NoSources : IClientDeliveries
{
    public Outcome<ClientDelivery> Of(string code) => new Outcome<ClientDelivery>.Ok(new ClientDelivery([], null));
}
