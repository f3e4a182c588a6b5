using System.Globalization;
using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>What a pipeline does when it is started.</summary>
public interface IPipelineWork
{
    /// <summary>One of <see cref="PipelineNames"/>.</summary>
    string Pipeline { get; }

    /// <summary>Does it; gives what to record in one transaction with the job's end.</summary>
    /// <param name="year">The reporting year; null where the trigger hangs on none.</param>
    /// <param name="stop">Stops it.</param>
    Action<IStoreSession> Run(int? year, CancellationToken stop);
}

/// <summary>A planned run of a pipeline begins.</summary>
public sealed class StartPipelineJob(IEnumerable<IPipelineWork> works, Planning planning) : IJob
{
    private readonly Dictionary<string, IPipelineWork> _works = works.ToDictionary(w => w.Pipeline, StringComparer.Ordinal);

    public string Kind => JobKinds.StartPipeline;

    public (StageRetry? Retry, TimeSpan Timeout) TermsOf(JobRecord job) => planning.Schedule().Match(
        schedule => schedule.Pipelines.Where(p => p.Name == job.Job.Subject).SelectMany(p => p.Stages).ToList() is { Count: > 0 } stages
            ? (stages[0].Retry, TimeSpan.FromTicks(stages.Sum(s => s.Timeout.Ticks)))
            : (null, TimeSpan.FromMinutes(5)),
        _ => ((StageRetry?)null, TimeSpan.FromMinutes(5)));

    public JobResult Run(JobRecord job, JobContext context)
    {
        int? year = int.TryParse(job.Job.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : null;
        return new JobResult.Done(_works[job.Job.Subject].Run(year, context.Stop));
    }

    public void Failed(JobRecord job, string reason, IStoreSession session)
    {
        session.Audit.Add("system", "pipeline-failed", job.Job.Id, reason);
        session.Alerts.Raise(new Alert($"pipeline-failed/{job.Job.Id}", AlertKind.PipelineFailed, job.Job.Subject));
    }
}
