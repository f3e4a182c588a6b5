using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>The annual return: a batch for every client.</summary>
public sealed class AnnualReturnWork(QueueRuns queueRuns) : IPipelineWork
{
    public string Pipeline => PipelineNames.AnnualReturn;

    public Action<IStoreSession> Run(int? year, CancellationToken stop)
    {
        if (year is not { } y) throw new InvalidOperationException("The annual return is started for a year.");
        return queueRuns.Prepare(y, [], "pipeline " + Pipeline).Match<Action<IStoreSession>>(
            queue => s => queue(s),
            refused => s => s.Alerts.Raise(new Alert($"configuration-refused/{y}/{Moment.Text(s.Now)[..10]}", AlertKind.ConfigurationRefused, refused.Code)));
    }
}

/// <summary>The heartbeat: a sign of life of the scheduler, which the dead-man check looks for.</summary>
public sealed class HeartbeatWork : IPipelineWork
{
    public const string Beat = "scheduler";

    public string Pipeline => PipelineNames.Heartbeat;

    public Action<IStoreSession> Run(int? year, CancellationToken stop) => s => s.Schedule.Beat(Beat);
}

/// <summary>The deadline watch: for each client that has not met a deadline, what there is to say about it now, once.</summary>
public sealed class DeadlineWatchWork(Planning planning, IClientFolders folders, TimeProvider time) : IPipelineWork
{
    private static readonly Dictionary<string, string[]> Met = new(StringComparer.Ordinal)
    {
        ["submission"] = [ReturnStates.Submitted, ReturnStates.Resubmitted, ReturnStates.Published],
        ["publication"] = [ReturnStates.Published],
    };

    public string Pipeline => PipelineNames.DeadlineWatch;

    public Action<IStoreSession> Run(int? year, CancellationToken stop)
    {
        var schedule = planning.Schedule().Match(ok => ok, no => throw new InvalidOperationException(no.Code));
        var notices = DeadlineWatch.At(time.GetUtcNow(), [.. schedule.Pipelines.SelectMany(p => p.Deadlines)], schedule.Years, schedule.Calendar);
        var clients = folders.Codes();
        return s =>
        {
            foreach (var notice in notices)
            {
                foreach (var client in clients.Where(c => !IsMet(s, c, notice)))
                    s.Alerts.Raise(Alert.Of(client, notice));
            }
        };
    }

    private static bool IsMet(IStoreSession s, string client, DeadlineNotice notice) =>
        s.Returns.Find(client, notice.Year) is { } standing && Met[notice.Deadline].Contains(standing.State, StringComparer.Ordinal);
}
