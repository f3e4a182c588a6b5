namespace WresEtl.App.Store;

public enum JobState
{
    /// <summary>In the outbox: to be handed to the scheduler once it is due.</summary>
    Queued,

    /// <summary>With the scheduler.</summary>
    Dispatched,

    /// <summary>A worker has it, under a lease.</summary>
    Running,
    Done,
    Failed,
}

/// <summary>
/// A job: an outbox row, written with the state it follows from. Kind, subject and detail are ids and short strings; they are a stored format.
/// </summary>
/// <param name="Id">Natural key: the same job is queued once, however often it is asked for.</param>
/// <param name="Kind">Which use case: one of <see cref="JobKinds"/>.</param>
/// <param name="Subject">A run, batch or pipeline.</param>
/// <param name="Detail">A stage, or a moment; may be empty.</param>
/// <param name="Title">What people call it: <c>18C 2020: calculate</c>.</param>
public sealed record NewJob(string Id, string Kind, string Subject, string Detail, string Title);

/// <param name="Job">What it is.</param>
/// <param name="State">Where it is.</param>
/// <param name="QueuedAt">When it was queued.</param>
/// <param name="NotBefore">When it may start.</param>
/// <param name="StartedAt">When it was last claimed.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Attempts">How often a worker took it.</param>
/// <param name="Holder">The worker that has it, or had it last.</param>
/// <param name="Reason">Why it waits or failed; a code.</param>
public sealed record JobRecord(
    NewJob Job, JobState State, DateTimeOffset QueuedAt, DateTimeOffset NotBefore, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    int Attempts, string Holder, string Reason);

public static class JobKinds
{
    /// <summary>Subject: run; detail: the stage.</summary>
    public const string RunStage = "run-stage";

    /// <summary>Subject: batch.</summary>
    public const string FinishBatch = "finish-batch";

    /// <summary>Subject: pipeline; detail: the moment it was due.</summary>
    public const string StartPipeline = "start-pipeline";

    /// <summary>Subject: client; detail: the year.</summary>
    public const string Rerun = "rerun";
}

public interface IJobTable
{
    /// <summary>False where a job of that id is there already.</summary>
    bool Add(NewJob job, DateTimeOffset? notBefore = null);

    /// <summary>A job of its own each time: its id is the one given with a running number behind it.</summary>
    void AddNext(NewJob job);

    JobRecord? Find(string id);

    /// <summary>Queued and due, the oldest first.</summary>
    IReadOnlyList<JobRecord> Due(int take);

    /// <summary>Everything that is not over, the oldest first.</summary>
    IReadOnlyList<JobRecord> Open();

    /// <summary>Failed since then, the newest first.</summary>
    IReadOnlyList<JobRecord> FailedSince(DateTimeOffset since);

    /// <summary>Handed to the scheduler; changes nothing where a worker has moved it on meanwhile.</summary>
    void Dispatched(JobRecord job);

    /// <summary>Takes it for this worker; null where another has it, or it is over, or it is not due.</summary>
    JobRecord? Claim(string id, string holder, TimeSpan lease);

    /// <summary>False where the lease was lost.</summary>
    bool Renew(string id, string holder, TimeSpan lease);

    /// <summary>Done or failed. Throws <see cref="LeaseLostException"/> where this worker does not hold it: nothing of the transaction is kept.</summary>
    void Ended(string id, string holder, JobState state, string reason = "");

    /// <summary>Back into the outbox. Throws <see cref="LeaseLostException"/> likewise.</summary>
    /// <param name="id">The job.</param>
    /// <param name="holder">Who has it.</param>
    /// <param name="notBefore">When it may start again.</param>
    /// <param name="reason">Why; a code.</param>
    /// <param name="counts">Whether this attempt counts as one.</param>
    void Again(string id, string holder, DateTimeOffset notBefore, string reason, bool counts);

    /// <summary>Removes what ended before then, done or failed; how many. What they did is in the audit, and their runs and stages stay.</summary>
    int RemoveEnded(DateTimeOffset before);

    /// <summary>Back into the outbox: claimed by workers whose lease ran out, or handed to a scheduler that lost it. The ids.</summary>
    IReadOnlyList<string> TakeBack(DateTimeOffset dispatchedBefore);

    /// <summary>Everything claimed or dispatched goes back: for a start that is known to be alone on the store.</summary>
    IReadOnlyList<string> TakeBackAll();
}

/// <summary>Locks by name, each for a time.</summary>
public interface ILeaseTable
{
    /// <summary>True where it is now, or was already, this holder's.</summary>
    bool Take(string name, string holder, TimeSpan lease);

    void Release(string name, string holder);

    /// <summary>Every lease: for a start that is known to be alone on the store.</summary>
    void ReleaseAll();

    /// <summary>Who holds it now; empty for nobody.</summary>
    string HolderOf(string name);
}
