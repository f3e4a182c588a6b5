using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>What a job's work came to.</summary>
public abstract record JobResult
{
    private JobResult()
    {
    }

    /// <summary>It is done; what is to be recorded is recorded in one transaction with its end, or not at all.</summary>
    public sealed record Done(Action<IStoreSession> Record) : JobResult;

    /// <summary>Its time has not come: something it needs is held by another.</summary>
    public sealed record Later(TimeSpan After, string Reason) : JobResult;
}

/// <summary>What a job is given besides its ids.</summary>
/// <param name="Holder">Under which name it holds locks; no other job has it.</param>
/// <param name="Lease">How long a lock lasts unless it is renewed.</param>
/// <param name="AlsoHold">Names a lock that is to be renewed with the job's own lease.</param>
/// <param name="Stop">Asks it to stop where it can: the program ends, its lease was lost, or its time is up.</param>
public sealed record JobContext(string Holder, TimeSpan Lease, Action<string> AlsoHold, CancellationToken Stop);

/// <summary>One kind of job: load, call the use case, say what to record.</summary>
public interface IJob
{
    string Kind { get; }

    /// <summary>How it is tried again after which faults, and how long one try may take.</summary>
    (StageRetry? Retry, TimeSpan Timeout) TermsOf(JobRecord job);

    JobResult Run(JobRecord job, JobContext context);

    /// <summary>What to record where it failed for good.</summary>
    void Failed(JobRecord job, string reason, IStoreSession session);
}
