using System.Text.Json;
using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using RunRecord = WresEtl.App.Store.RunRecord;

namespace WresEtl.App.Jobs;

/// <summary>
/// Stage <c>calculate</c>, with reading, checking, cleansing and protecting: from the pulled files to staged ones. Everything between is in
/// memory, so that a kill leaves nothing half done.
/// </summary>
public sealed class CalculateReturn(
    PlanBatch planBatch, ReturnMaking making, IOutputFolder output, IInputs inputs, ILineFile ledger, IRunStore store,
    FindingRecords findings, TimeProvider time) : IRunStep
{
    public string Stage => RunStages.Calculate;

    public Action<IStoreSession> Do(RunRecord run, StageWatch watch) => LedgerReading.Read(ledger.Name, ledger.Read(), output.Published()).Match(
        published => planBatch.Prepare(new BatchRequest(run.Year, [run.Client], 1) { Published = [.. published.Select(e => e.Pack)] }).Match<Action<IStoreSession>>(
            plan => Calculate(run, plan, watch),
            refused => Refuse(run, refused.Code)),
        broken => Refuse(run, broken.Code));

    private static Action<IStoreSession> Refuse(RunRecord run, string code) => s => s.End(run, RunState.Refused, code);

    private Action<IStoreSession> Calculate(RunRecord run, BatchPlan plan, StageWatch watch)
    {
        using var pinned = inputs.Open(run.Client, store.Look(s => s.Runs.Inputs(run.Id)));
        var made = making.From(pinned.Folders).Make(plan.Clients.Single(), plan, new StageClock(time, watch));
        output.Stage(run.Client, run.Year, [.. made.Files, Author(run, made), WorklistFile.Of(made.Run)]);
        var records = findings.Of(made.Run);
        var answers = pinned.Folders.Answers(run.Client);
        return s =>
        {
            Record(s, run, made, records, watch);
            s.Answers.Record(run.Client, answers);
        };
    }

    /// <summary>Who asked for the run, or had it done again, is its author and cannot sign it off; kept outside its manifest, as the command line does.</summary>
    private (string Path, byte[] Content) Author(RunRecord run, MadeReturn made)
    {
        var hash = Manifest.Hash(made.Files[^1].Content);
        var authors = RunAuthors.Add(output.ReadRun(run.Client, run.Year, RunAuthors.File), hash, run.RequestedBy);
        return (RunAuthors.File, run.RetriedBy.Length == 0 ? authors : RunAuthors.Add(authors, hash, run.RetriedBy));
    }

    private static void Record(IStoreSession s, RunRecord run, MadeReturn made, IReadOnlyList<FindingRecord> records, StageWatch watch)
    {
        foreach (var name in RunStages.OfJob(RunStages.Calculate))
        {
            // A rejected client has no figures: stages that were not reached are not there.
            if (!watch.Ended.ContainsKey(name)) continue;
            s.Stages.Ended(run.Id, name, StageState.Finished, made.Run.InputsKey, StageCounts.Of(name, made), endedAt: watch.Ended[name]);
        }

        if (!watch.Ended.ContainsKey(RunStages.Calculate)) MarkReached(s, run, made);
        s.Findings.Replace(run.Client, run.Year, records);
        s.Runs.Calculated(
            run.Id, made.Run.InputsKey, Manifest.Hash(made.Files[^1].Content), JsonSerializer.Serialize(made.Line),
            [.. made.Files.Select(f => new ArtefactRecord(f.Path, Manifest.Hash(f.Content), f.Content.Length))]);
        s.Queue(run, RunStages.ProduceReturn);
    }

    /// <summary>Rejected before anything was calculated; the stage is over all the same.</summary>
    private static void MarkReached(IStoreSession s, RunRecord run, MadeReturn made)
    {
        s.Stages.Began(run.Id, RunStages.Calculate);
        s.Stages.Ended(run.Id, RunStages.Calculate, StageState.Finished, made.Run.InputsKey, StageCounts.Of(RunStages.Calculate, made));
    }
}
