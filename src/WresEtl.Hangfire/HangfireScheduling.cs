using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.Hangfire;

/// <summary>The scheduling port on Hangfire. A job's arguments are its id and its title.</summary>
internal sealed class HangfireScheduling(IBackgroundJobClient jobs, IRecurringJobManager recurring, JobStorage storage) : IScheduling
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public string Name => "Hangfire";

    public Task Enqueue(NewJob job, CancellationToken cancel)
    {
        jobs.Create(Job.FromExpression<StoredJobs>(j => j.Run(job.Id, job.Title, CancellationToken.None)), new EnqueuedState());
        return Task.CompletedTask;
    }

    public Task Declare(RecurringStart job, CancellationToken cancel)
    {
        recurring.AddOrUpdate(
            job.Name, Job.FromExpression<StoredJobs>(j => j.StartDue(job.Name)), job.Cron,
            new RecurringJobOptions { TimeZone = London, MisfireHandling = MisfireHandlingMode.Relaxed });
        return Task.CompletedTask;
    }

    public Task Remove(string name, CancellationToken cancel)
    {
        recurring.RemoveIfExists(name);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<RecurringStatus>> Recurring(CancellationToken cancel)
    {
        using var connection = storage.GetReadOnlyConnection();
        IReadOnlyList<RecurringStatus> found =
        [
            // One that cannot be loaded keeps its name and loses its next time: that is how Hangfire disables it.
            .. connection.GetRecurringJobs().Where(r => !r.Removed).Select(r => new RecurringStatus(
                r.Id, r.Cron, r.Error is null && r.NextExecution is not null,
                r.NextExecution is { } next ? new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Utc)) : null)),
        ];
        return Task.FromResult(found);
    }

    public Task Trigger(string name, CancellationToken cancel)
    {
        recurring.Trigger(name);
        return Task.CompletedTask;
    }
}
