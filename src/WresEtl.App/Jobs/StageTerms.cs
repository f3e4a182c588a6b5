using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Retries and timeouts of a run's stages, as the pipeline of the annual return has them.</summary>
public sealed class StageTerms(Planning planning)
{
    /// <summary>For a stage the pipeline does not name: it belongs to one that it does.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);

    /// <summary>The retry of the job's own stage; the time of all the stages it works through.</summary>
    public (StageRetry? Retry, TimeSpan Timeout) OfJob(string job)
    {
        var stages = Stages();
        var timeout = TimeSpan.FromTicks(RunStages.OfJob(job).Sum(name => TimeoutOf(name, stages).Ticks));
        return (stages.FirstOrDefault(s => s.Name == job)?.Retry, timeout);
    }

    public TimeSpan TimeoutOf(string stage) => TimeoutOf(stage, Stages());

    private static TimeSpan TimeoutOf(string stage, IReadOnlyList<PipelineStage> stages) => stages.FirstOrDefault(s => s.Name == stage)?.Timeout ?? Usual;

    /// <summary>Empty where the pipelines cannot be read: then nothing new starts either, and what runs is not tried again.</summary>
    private IReadOnlyList<PipelineStage> Stages() => planning.Schedule().Match(
        schedule => schedule.Pipelines.First(p => p.Name == PipelineNames.AnnualReturn).Stages,
        _ => []);
}
