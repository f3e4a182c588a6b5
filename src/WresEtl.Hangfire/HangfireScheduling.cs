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
        // One that Hangfire disabled keeps its failures, and where it keeps no error is not planned anew: it starts from nothing.
        if (Found().Any(r => r.Name == job.Name && !r.IsEnabled)) recurring.RemoveIfExists(job.Name);
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

    public Task<IReadOnlyList<RecurringStatus>> Recurring(CancellationToken cancel) => Task.FromResult(Found());

    public Task Trigger(string name, CancellationToken cancel)
    {
        recurring.Trigger(name);
        return Task.CompletedTask;
    }

    private IReadOnlyList<RecurringStatus> Found()
    {
        using var connection = storage.GetReadOnlyConnection();
        return
        [
            // One that cannot be loaded keeps its name and loses its next time: that is how Hangfire disables it.
            .. connection.GetRecurringJobs().Where(r => !r.Removed).Select(r => new RecurringStatus(
                r.Id, r.Cron, r.Error is null && r.LoadException is null && r.NextExecution is not null,
                r.NextExecution is { } next ? new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Utc)) : null)),
        ];
    }
}
