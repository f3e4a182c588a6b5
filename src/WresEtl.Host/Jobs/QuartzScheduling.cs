using Quartz;
using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.Host.Jobs;

/// <summary>The scheduling port on Quartz.NET. Its job data is a job's id, and nothing else.</summary>
internal sealed class QuartzScheduling(ISchedulerFactory schedulers) : IScheduling
{
    private const string Jobs = "jobs";
    private const string RecurringJobs = "recurring";

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public string Name => "Quartz.NET";

    public async Task Enqueue(NewJob job, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel).ConfigureAwait(false);
        var detail = JobBuilder.Create<StoredJob>().WithIdentity(job.Id, Jobs).WithDescription(job.Title).UsingJobData(StoredJob.Key, job.Id).Build();
        var trigger = TriggerBuilder.Create().WithIdentity(job.Id, Jobs).StartNow().Build();
        // A job that comes again is the same job: what is left of the first time is replaced.
        await scheduler.ScheduleJob(detail, new[] { trigger }, new ScheduleJobOptions { Replace = true }, cancel).ConfigureAwait(false);
    }

    public async Task Declare(RecurringStart job, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel).ConfigureAwait(false);
        var detail = JobBuilder.Create<RecurringStoredJob>().WithIdentity(job.Name, RecurringJobs).WithDescription(job.Title).StoreDurably().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(job.Name, RecurringJobs).ForJob(detail)
            .WithCronSchedule(QuartzCron(job.Cron), c => c.InTimeZone(London).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        await scheduler.ScheduleJob(detail, new[] { trigger }, new ScheduleJobOptions { Replace = true }, cancel).ConfigureAwait(false);
    }

    public async Task Remove(string name, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel).ConfigureAwait(false);
        await scheduler.DeleteJob(new JobKey(name, RecurringJobs), cancellationToken: cancel).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<RecurringStatus>> Recurring(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel).ConfigureAwait(false);
        var found = new List<RecurringStatus>();
        foreach (var key in await Keys(scheduler, cancel).ConfigureAwait(false))
        {
            if (await scheduler.GetTrigger(key, cancel).ConfigureAwait(false) is not ICronTrigger trigger) continue;
            var state = await scheduler.GetTriggerState(key, cancel).ConfigureAwait(false);
            found.Add(new RecurringStatus(
                key.Name, PlainCron(trigger.CronExpressionString ?? ""), state is TriggerState.Normal or TriggerState.Blocked, trigger.NextFireTimeUtc));
        }

        return found;
    }

    public async Task Trigger(string name, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel).ConfigureAwait(false);
        await scheduler.TriggerJob(new JobKey(name, RecurringJobs), cancellationToken: cancel).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<TriggerKey>> Keys(IScheduler scheduler, CancellationToken cancel) =>
        [.. await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(RecurringJobs), cancel).ConfigureAwait(false)];

    /// <summary>Quartz wants seconds first and a question mark for one of the days.</summary>
    private static string QuartzCron(string plain) => "0 " + string.Join(' ', plain.Split(' ').Take(2)) + " ? * *";

    private static string PlainCron(string quartz) => quartz.Split(' ') is { Length: 6 } parts && quartz == QuartzCron($"{parts[1]} {parts[2]} * * *")
        ? $"{parts[1]} {parts[2]} * * *"
        : quartz;
}
