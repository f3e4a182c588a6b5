using System.Collections.Concurrent;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>What one client's run came to.</summary>
/// <param name="Line">As in batch.json.</param>
/// <param name="Result">What is kept of the run; null where it failed.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Failure">For a failed client: what broke, free of values from its files.</param>
/// <param name="IsEnvironment">The machine failed, not the program: trying again may help.</param>
public sealed record ClientOutcome(BatchLine Line, ClientResult? Result, string Folder, string Failure = "", bool IsEnvironment = false)
{
    /// <summary>Why the official proforma given was not filled; empty where it was, or none was given.</summary>
    public IReadOnlyList<SubmissionCheck> ProformaFaults { get; init; } = [];
}

/// <summary>A client got further.</summary>
/// <param name="Client">Which.</param>
/// <param name="IsFinished">It is done; otherwise it has begun.</param>
public sealed record BatchProgress(string Client, bool IsFinished);

/// <summary>The annual batch: every client through every stage, each independent of the others.</summary>
public sealed class RunBatch(PlanBatch planBatch, MakeReturn makeReturn, IOutputFolder output, IDocuments documents, TimeProvider time)
{
    public Outcome<IReadOnlyList<ClientOutcome>> Run(BatchRequest request, IProgress<BatchProgress>? progress = null)
    {
        var start = time.GetTimestamp();
        return planBatch.Prepare(request).Match<Outcome<IReadOnlyList<ClientOutcome>>>(
            plan => new Outcome<IReadOnlyList<ClientOutcome>>.Ok(RunAll(plan, request, progress, start)),
            refused => new Outcome<IReadOnlyList<ClientOutcome>>.Refused(refused.Code, refused.Detail));
    }

    private List<ClientOutcome> RunAll(BatchPlan plan, BatchRequest request, IProgress<BatchProgress>? progress, long start)
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
        output.WriteBatch("batch-book.xlsx", documents.BatchBook([.. sorted.Select(o => BookLine.Of(o.Value.Outcome, plan.Standard))], plan.Standard));
        output.WriteBatch("timings.json", Manifest.Timings(sorted.Select(o => (o.Key, o.Value.Clock.Stages)), time.GetElapsedTime(start)));
        return [.. sorted.Select(o => o.Value.Outcome)];
    }

    /// <summary>The edge of one client's run: whatever breaks here breaks this client only, and leaves without values from its files.</summary>
    private ClientOutcome RunOne(Client client, BatchPlan plan, BatchRequest request, StageClock clock)
    {
        var folder = output.PathOf(client.Code, plan.Standard.Year);
        try
        {
            var made = makeReturn.Make(client, plan, clock);
            clock.Time("write", () =>
            {
                output.ReplaceRun(client.Code, plan.Standard.Year, WithAuthor(client.Code, plan.Standard.Year, request.Author, made.Files));
                return true;
            });
            return new ClientOutcome(made.Line, ClientResult.Of(made.Run), folder) { ProformaFaults = made.ProformaFaults };
        }
#pragma warning disable CA1031 // The edge: a defect in one client's data must not stop the other clients.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new ClientOutcome(BatchLine.Failed(client.Code), null, folder, Failures.ForTheScreen(e), Failures.IsEnvironment(e));
        }
    }

    /// <summary>The run's files and, outside its manifest, who made it.</summary>
    private IReadOnlyList<(string Path, byte[] Content)> WithAuthor(string code, int year, string author, IReadOnlyList<(string Path, byte[] Content)> files) =>
        author.Length == 0 ? files
        : [.. files, (RunAuthors.File, RunAuthors.Add(output.ReadRun(code, year, RunAuthors.File), Manifest.Hash(files[^1].Content), author))];
}
