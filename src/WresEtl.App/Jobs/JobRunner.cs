using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>How an attempt at a job ended.</summary>
public enum JobEnd
{
    Done,

    /// <summary>Back in the outbox: a transient fault, a lock held by another, or the program ends.</summary>
    Again,

    /// <summary>Failed for good.</summary>
    Failed,

    /// <summary>Another worker has it, or it is over already.</summary>
    NotOurs,
}

/// <summary>What may be logged and counted of an attempt: ids and codes.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Title">What people call it.</param>
/// <param name="End">How it ended.</param>
/// <param name="Reason">Code; empty where there is none.</param>
/// <param name="Place">For a defect: the exception's type and the place in our code.</param>
/// <param name="Waited">From when it was due to when it began.</param>
/// <param name="Took">How long the attempt took.</param>
public sealed record JobReport(string JobId, string Title, JobEnd End, string Reason, string Place, TimeSpan Waited, TimeSpan Took);

/// <param name="Name">This worker among all on the store.</param>
/// <param name="Lease">How long it may be silent before its jobs are given to others.</param>
public sealed record Worker(string Name, TimeSpan Lease);

/// <summary>
/// The edge between a scheduler and the use cases. A job is claimed under a lease, run, and ended in one transaction with what it
/// leaves; whoever lost the lease meanwhile records nothing. Nothing is thrown past it but what makes recording itself impossible.
/// </summary>
public sealed class JobRunner(IRunStore store, IEnumerable<IJob> jobs, Worker worker, TimeProvider time)
{
    private readonly Dictionary<string, IJob> _jobs = jobs.ToDictionary(j => j.Kind, StringComparer.Ordinal);

    public JobReport Run(string jobId, CancellationToken stop)
    {
        var start = time.GetTimestamp();
        var holder = $"{worker.Name}/{Guid.CreateVersion7(time.GetUtcNow()):N}";
        if (store.Change(s => s.Jobs.Claim(jobId, holder, worker.Lease)) is not { } job)
            return new JobReport(jobId, "", JobEnd.NotOurs, "", "", TimeSpan.Zero, time.GetElapsedTime(start));
        var (end, reason, place) = Attempt(job, holder, stop);
        return new JobReport(jobId, job.Job.Title, end, reason, place, job.StartedAt!.Value - job.NotBefore, time.GetElapsedTime(start));
    }

    private (JobEnd End, string Reason, string Place) Attempt(JobRecord job, string holder, CancellationToken stop)
    {
        // A kind nobody knows is the work of a newer program: it waits for it rather than fail.
        if (!_jobs.TryGetValue(job.Job.Kind, out var work)) return Again(job, holder, [], TimeSpan.FromMinutes(5), "unknown-kind", counts: false);
        using var keeper = new LeaseKeeper(store, time, job.Job.Id, holder, worker.Lease, work.TermsOf(job).Timeout, stop);
        try
        {
            return work.Run(job, new JobContext(holder, worker.Lease, keeper.AlsoHold, keeper.Token)) switch
            {
                JobResult.Later later => Again(job, holder, keeper.Held, later.After, later.Reason, counts: false),
                JobResult.Done done => Done(job, holder, keeper.Held, done),
                _ => throw new InvalidOperationException("JobResult has two cases."),
            };
        }
        catch (LeaseLostException)
        {
            return (JobEnd.NotOurs, "lease-lost", "");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Again(job, holder, keeper.Held, TimeSpan.Zero, "stopped", counts: false);
        }
#pragma warning disable CA1031 // The edge: what breaks a job ends here, as a code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Broke(job, holder, keeper.Held, work, e is OperationCanceledException ? new StageTimedOutException() : e);
        }
    }

    private (JobEnd, string, string) Done(JobRecord job, string holder, IReadOnlyList<string> held, JobResult.Done done)
    {
        store.Change(s =>
        {
            done.Record(s);
            s.Jobs.Ended(job.Job.Id, holder, JobState.Done);
            Release(s, holder, held);
        });
        return (JobEnd.Done, "", "");
    }

    private (JobEnd, string, string) Again(JobRecord job, string holder, IReadOnlyList<string> held, TimeSpan after, string reason, bool counts)
    {
        store.Change(s =>
        {
            s.Jobs.Again(job.Job.Id, holder, s.Now + after, reason, counts);
            Release(s, holder, held);
        });
        return (JobEnd.Again, reason, "");
    }

    private (JobEnd, string, string) Broke(JobRecord job, string holder, IReadOnlyList<string> held, IJob work, Exception e)
    {
        var (fault, code) = (TransientFaults.Of(e), TransientFaults.CodeOf(e));
        var place = fault is null ? Failures.Describe(e) : "";
        if (fault is { } transient && work.TermsOf(job).Retry is { } retry && retry.TriesAgain(transient, job.Attempts))
        {
            var (end, reason, _) = Again(job, holder, held, retry.DelayAfter(job.Attempts), code, counts: true);
            return (end, reason, place);
        }

        store.Change(s =>
        {
            work.Failed(job, code, s);
            s.Jobs.Ended(job.Job.Id, holder, JobState.Failed, code);
            Release(s, holder, held);
        });
        return (JobEnd.Failed, code, place);
    }

    private static void Release(IStoreSession s, string holder, IReadOnlyList<string> held)
    {
        foreach (var name in held) s.Leases.Release(name, holder);
    }
}
