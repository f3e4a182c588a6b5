using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Retries and timeouts of a run's stages, as the pipeline of the annual return has them.</summary>
public sealed class StageTerms(Planning planning)
{
    /// <summary>For a stage the pipeline does not name: it belongs to one that it does.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);

    /// <summary>The retry of the stages the job works through, taken together, and the time of them all.</summary>
    public (StageRetry? Retry, TimeSpan Timeout) OfJob(string job)
    {
        var stages = Stages();
        var timeout = TimeSpan.FromTicks(RunStages.OfJob(job).Sum(name => TimeoutOf(name, stages).Ticks));
        var retries = RunStages.OfJob(job).Select(name => Named(name, stages)?.Retry).OfType<StageRetry>().ToList();
        return (retries.Count == 0 ? null : Together(retries), timeout);
    }

    public TimeSpan TimeoutOf(string stage) => TimeoutOf(stage, Stages());

    private static TimeSpan TimeoutOf(string stage, IReadOnlyList<PipelineStage> stages) => Named(stage, stages)?.Timeout ?? Usual;

    /// <summary>The files people open are the first half of producing the return.</summary>
    private static PipelineStage? Named(string stage, IReadOnlyList<PipelineStage> stages) =>
        stages.FirstOrDefault(s => s.Name == (stage == RunStages.Documents ? RunStages.ProduceReturn : stage));

    private static StageRetry Together(List<StageRetry> retries) => new(
        retries.Max(r => r.Attempts), retries.Max(r => r.Delay), retries.Max(r => r.LongestDelay), [.. retries.SelectMany(r => r.On).Distinct()]);

    /// <summary>Empty where the pipelines cannot be read: then nothing new starts either, and what runs is not tried again.</summary>
    private IReadOnlyList<PipelineStage> Stages() => planning.Schedule().Match(
        schedule => schedule.Pipelines.First(p => p.Name == PipelineNames.AnnualReturn).Stages,
        _ => []);
}
