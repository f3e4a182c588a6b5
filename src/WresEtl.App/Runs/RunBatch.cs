using System.Collections.Concurrent;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <param name="Year">Reporting year.</param>
/// <param name="Clients">Only these; empty for every folder.</param>
/// <param name="Jobs">Clients worked on at once.</param>
public sealed record BatchRequest(int Year, IReadOnlyList<string> Clients, int Jobs)
{
    /// <summary>Who makes the run, and so cannot sign it off; empty where nobody says.</summary>
    public string Author { get; init; } = "";

    /// <summary>The ledger: every publication that is out.</summary>
    public IReadOnlyList<PublishedPack> Published { get; init; } = [];
}

/// <summary>What one client's run came to.</summary>
/// <param name="Line">As in batch.json.</param>
/// <param name="Run">The run; null where it failed.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Failure">For a failed client: what broke, free of values from its files.</param>
/// <param name="IsEnvironment">The machine failed, not the program: trying again may help.</param>
public sealed record ClientOutcome(BatchLine Line, ClientRun? Run, string Folder, string Failure = "", bool IsEnvironment = false);

/// <summary>A client got further.</summary>
/// <param name="Client">Which.</param>
/// <param name="IsFinished">It is done; otherwise it has begun.</param>
public sealed record BatchProgress(string Client, bool IsFinished);

/// <summary>The annual batch: every client through every stage, each independent of the others.</summary>
public sealed class RunBatch(
    IConfiguration configuration, IClientFolders folders, IOutputFolder output, RunClient runClient, IDocuments documents, IFindingsReader pastFindings, TimeProvider time)
{
    public Outcome<IReadOnlyList<ClientOutcome>> Run(BatchRequest request, IProgress<BatchProgress>? progress = null)
    {
        var start = time.GetTimestamp();
        return Prepare(request).Match<Outcome<IReadOnlyList<ClientOutcome>>>(
            plan => new Outcome<IReadOnlyList<ClientOutcome>>.Ok(RunAll(plan, request, progress, start)),
            refused => new Outcome<IReadOnlyList<ClientOutcome>>.Refused(refused.Code, refused.Detail));
    }

    private sealed record Plan(Standard Standard, Standard? LastYear, ProgramSettings Settings, IReadOnlyList<DisclosurePolicy> Policies, IReadOnlyList<Client> Clients);

    /// <summary>Configuration is checked whole before anything runs; all its faults come back together.</summary>
    private Outcome<Plan> Prepare(BatchRequest request)
    {
        var refusals = new List<(string Code, string Detail)>();
        var standard = Take(configuration.Standard(request.Year), refusals);
        var lastYear = configuration.Years().Contains(request.Year - 1) ? Take(configuration.Standard(request.Year - 1), refusals) : null;
        var settings = Take(configuration.Settings(), refusals);
        var policies = Take(configuration.Policies(), refusals);
        if (standard is not null) refusals.AddRange(RuleBook.Mismatches(standard).Select(m => ("bad-configuration", m)));
        if (standard is not null && TemplateModel.From(standard.Template) is Outcome<TemplateModel>.Refused template)
            refusals.Add(("bad-configuration", template.Detail));
        var known = folders.Codes();
        refusals.AddRange(request.Clients.Where(c => !known.Contains(c, StringComparer.Ordinal))
            .Select(c => ("unknown-client", $"There is no folder for client {c} in the data folder.")));
        if (known.Count == 0) refusals.Add(("no-clients", "The data folder holds no client folders."));
        var clients = known.Where(c => request.Clients.Count == 0 || request.Clients.Contains(c, StringComparer.Ordinal))
            .Select(c => Take(configuration.Client(c), refusals)).OfType<Client>().ToList();
        refusals.AddRange(clients.Where(c => policies is not null && policies.All(p => p.Name != c.DisclosurePolicy))
            .Select(c => ("bad-configuration", $"Client {c.Code} names the disclosure policy {c.DisclosurePolicy}, which is not in config/disclosure.")));
        return refusals.Count == 0
            ? new Outcome<Plan>.Ok(new Plan(standard!, lastYear, settings!, policies!, clients))
            : new Outcome<Plan>.Refused(refusals.Any(r => r.Code == "unknown-year") ? "unknown-year" : "bad-configuration", string.Join('\n', refusals.Select(r => r.Detail)));
    }

    private static T? Take<T>(Outcome<T> outcome, List<(string Code, string Detail)> refusals)
        where T : class => outcome.Match(
            ok => ok,
            refused =>
            {
                refusals.Add((refused.Code, refused.Detail));
                return (T?)null;
            });

    private List<ClientOutcome> RunAll(Plan plan, BatchRequest request, IProgress<BatchProgress>? progress, long start)
    {
        var outcomes = new ConcurrentDictionary<string, (ClientOutcome Outcome, StageClock Clock)>(StringComparer.Ordinal);
        Parallel.ForEach(plan.Clients, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, request.Jobs) }, client =>
        {
            progress?.Report(new BatchProgress(client.Code, IsFinished: false));
            var clock = new StageClock(time);
            outcomes[client.Code] = (RunOne(client, plan, request, clock), clock);
            progress?.Report(new BatchProgress(client.Code, IsFinished: true));
        });
        var sorted = outcomes.OrderBy(o => o.Key, StringComparer.Ordinal).ToList();
        output.WriteBatch("batch.json", Manifest.OfBatch(request.Year, [.. sorted.Select(o => o.Value.Outcome.Line)]));
        output.WriteBatch("timings.json", Manifest.Timings(sorted.Select(o => (o.Key, o.Value.Clock.Stages)), time.GetElapsedTime(start)));
        return [.. sorted.Select(o => o.Value.Outcome)];
    }

    /// <summary>The edge of one client's run: whatever breaks here breaks this client only, and leaves without values from its files.</summary>
    private ClientOutcome RunOne(Client client, Plan plan, BatchRequest request, StageClock clock)
    {
        try
        {
            var withPredecessors = client with { Predecessors = [.. client.Predecessors.Union(folders.Predecessors(client.Code))] };
            var terms = new RunTerms(withPredecessors, plan.Standard, plan.LastYear, plan.Settings, plan.Policies) { Published = request.Published };
            var run = WithHistory(runClient.Run(terms, clock));
            var files = clock.Time("produce", () => new ClientArtefacts(documents).Of(run));
            clock.Time("write", () =>
            {
                output.ReplaceRun(client.Code, plan.Standard.Year, WithAuthor(client.Code, plan.Standard.Year, request.Author, files));
                return true;
            });
            return new ClientOutcome(LineOf(run, files), run, output.PathOf(client.Code, plan.Standard.Year));
        }
#pragma warning disable CA1031 // The edge: a defect in one client's data must not stop the other clients.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var isEnvironment = e is IOException or UnauthorizedAccessException;
            // A message may hold a value; the type and the place in our code never do.
            var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("WresEtl", StringComparison.Ordinal))?.Split(" in ")[0].Trim() ?? "";
            return new ClientOutcome(
                new BatchLine(client.Code, ClientState.Failed, false, 0, 0, 0, default, []),
                null, output.PathOf(client.Code, plan.Standard.Year), $"{e.GetType().Name} {place}", isEnvironment);
        }
    }

    /// <summary>The run's files and, outside its manifest, who made it.</summary>
    private IReadOnlyList<(string Path, byte[] Content)> WithAuthor(string code, int year, string author, IReadOnlyList<(string Path, byte[] Content)> files) =>
        author.Length == 0 ? files
        : [.. files, (RunAuthors.File, RunAuthors.Add(output.ReadRun(code, year, RunAuthors.File), Manifest.Hash(files[^1].Content), author))];

    /// <summary>New, persisting and resolved, against the last run on other inputs in the same output folder.</summary>
    private ClientRun WithHistory(ClientRun run)
    {
        var (code, year) = (run.Client.Code, run.Standard.Year);
        if (output.ReadRun(code, year, "exceptions.csv") is not { } csv || output.ReadRun(code, year, "run.json") is not { } manifest) return run;
        var last = pastFindings.Read(csv, run.Standard.Rules);
        return run with { Findings = FindingHistory.Compare(run.Findings, last, Manifest.InputsKeyOf(manifest) == run.InputsKey, run.Undisclosed) };
    }

    private static BatchLine LineOf(ClientRun run, IReadOnlyList<(string Path, byte[] Content)> files) => new(
        run.Client.Code, run.State, run.Return?.IsDraft ?? false, run.RowsRead, run.RowsUsed, run.RowsAside,
        new FindingCounts(
            run.Count(Severity.Error), run.Count(Severity.Query), run.Count(Severity.Notice),
            run.Count(FindingStatus.New), run.Count(FindingStatus.Persisting), run.Count(FindingStatus.Resolved)),
        [.. files.Select(f => $"{run.Client.Code}/{run.Standard.Year}/{f.Path}").Order(StringComparer.Ordinal)]);
}
