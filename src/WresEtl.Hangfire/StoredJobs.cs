using Hangfire;
using WresEtl.App.Jobs;
using WresEtl.Host.Jobs;

namespace WresEtl.Hangfire;

/// <summary>What Hangfire stores and starts. Class, methods and argument types are a stored format.</summary>
public sealed class StoredJobs(JobEdge edge)
{
    /// <summary>A job of the outbox.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="title">What the dashboard calls it.</param>
    /// <param name="stop">Set when the server stops or the job is deleted on the dashboard.</param>
    /// <returns>How the attempt ended, for the dashboard.</returns>
    [JobDisplayName("{1}")]
    public string Run(string job, string title, CancellationToken stop)
    {
        var report = edge.Run(job, stop);
        if (report is null) throw new JobFailedException("store-unreachable");
        if (report.End == JobEnd.Failed) throw new JobFailedException(report.Reason);
        return report.Reason.Length == 0 ? report.End.ToString() : $"{report.End}: {report.Reason}";
    }

    /// <summary>The time of a recurring job has come.</summary>
    [JobDisplayName("{0}")]
    public void StartDue(string recurring) => edge.StartDue(recurring);
}

/// <summary>A job failed for good. Carries a code and no inner exception: Hangfire stores and shows an exception's text.</summary>
public sealed class JobFailedException : Exception
{
    public JobFailedException()
    {
    }

    public JobFailedException(string code)
        : base(code)
    {
    }

    public JobFailedException(string code, Exception inner)
        : base(code, inner)
    {
    }
}
