using WresEtl.App.Alerts;
using WresEtl.App.Jobs;
using WresEtl.App.Runs;

namespace WresEtl.Host.Jobs;

/// <summary>Something done again and again until the service stops. What breaks one round does not stop the next.</summary>
internal abstract class Loop(TimeSpan every, TimeProvider time, ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, time);
        do
        {
            try
            {
                await Round(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // See the class.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError("A round of {Loop} broke: {Failure}", GetType().Name, Failures.Describe(e));
            }
        }
        while (await Next(timer, stoppingToken).ConfigureAwait(false));
    }

    protected abstract Task Round(CancellationToken stop);

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

/// <summary>Hands the outbox to the scheduler.</summary>
internal sealed class DispatchLoop(Dispatch dispatch, HostSettings settings, TimeProvider time, ILogger<DispatchLoop> log) : Loop(settings.DispatchEvery, time, log)
{
    protected override async Task Round(CancellationToken stop)
    {
        while (await dispatch.Due(stop).ConfigureAwait(false) > 0)
        {
            // A full round may have left some.
        }
    }
}

/// <summary>The dead-man's clock: a timer of our own, not the scheduler's. Each worker has one, so that one is left where the others died.</summary>
internal sealed class DeadManLoop(DeadMan deadMan, AuditConfiguration auditConfiguration, OneAtATime oneAtATime, HostSettings settings, TimeProvider time, ILogger<DeadManLoop> log)
    : Loop(settings.DeadManEvery, time, log)
{
    protected override Task Round(CancellationToken stop) => oneAtATime.Do("dead-man", Check, stop);

    private async Task Check(CancellationToken stop)
    {
        if (auditConfiguration.Audit() is > 0 and var changes) log.LogWarning("{Count} changes of the configuration are in the audit", changes);
        var report = await deadMan.Check(stop).ConfigureAwait(false);
        if (report.IsQuiet) return;
        log.LogWarning(
            "Dead-man: started {Started}, restored {Restored}, took back {TakenBack}, requeued {Requeued}, raised {Alerts} alerts",
            string.Join(", ", report.Started), string.Join(", ", report.Restored), string.Join(", ", report.TakenBack), string.Join(", ", report.Requeued), report.Alerts);
    }
}

/// <summary>Sends what was raised and has not reached every channel.</summary>
internal sealed class AlertLoop(SendAlerts sendAlerts, OneAtATime oneAtATime, HostSettings settings, TimeProvider time, ILogger<AlertLoop> log)
    : Loop(settings.AlertEvery, time, log)
{
    protected override Task Round(CancellationToken stop) => oneAtATime.Do("alerts", Send, stop);

    private async Task Send(CancellationToken stop)
    {
        var round = await sendAlerts.Send(stop).ConfigureAwait(false);
        if (round.Failed.Count > 0) log.LogWarning("Alerts are not getting through on {Channels}; they are tried again", string.Join(", ", round.Failed));
    }
}
