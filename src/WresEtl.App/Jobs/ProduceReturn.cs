using System.Text.Json;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Stage <c>produce-return</c>: what was staged takes the place of the last run, and the return moves on.</summary>
public sealed class ProduceReturn(IOutputFolder output) : IRunStep
{
    public string Stage => RunStages.ProduceReturn;

    public Action<IStoreSession> Do(RunRecord run, StageWatch watch)
    {
        watch.Began(RunStages.ProduceReturn);
        output.RollForward(run.Client, run.Year);
        // Killed after the move and before the record: then the files are in place already. Anything else, and they are made again.
        var isInPlace = output.ReadRun(run.Client, run.Year, "run.json") is { } manifest && Manifest.Hash(manifest) == run.ManifestSha256;
        return isInPlace ? s => Record(s, run) : s => MakeAgain(s, run);
    }

    private static void Record(IStoreSession s, RunRecord run)
    {
        s.Stages.Ended(run.Id, RunStages.ProduceReturn, StageState.Finished, run.ManifestSha256, JsonSerializer.Serialize(new { files = s.Runs.Artefacts(run.Id).Count }));
        ReturnProgress.AfterRun(s, run);
        s.End(run, RunState.Finished);
    }

    private static void MakeAgain(IStoreSession s, RunRecord run)
    {
        s.Stages.Clear(run.Id, [.. RunStages.OfJob(RunStages.Calculate), RunStages.ProduceReturn]);
        s.Queue(run, RunStages.Calculate);
    }
}
