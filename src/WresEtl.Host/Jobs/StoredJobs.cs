using Quartz;

namespace WresEtl.Host.Jobs;

/// <summary>What Quartz starts for a job of the outbox. Name and data key are a stored format.</summary>
internal sealed class StoredJob(JobEdge edge) : IJob
{
    public const string Key = "job";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        edge.Run(context.MergedJobDataMap.GetString(Key)!, cancellationToken);
        return default;
    }
}

/// <summary>What Quartz starts at the times of a recurring job. Its name is a stored format.</summary>
internal sealed class RecurringStoredJob(JobEdge edge) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        edge.StartDue(context.JobDetail.Key.Name);
        return default;
    }
}
