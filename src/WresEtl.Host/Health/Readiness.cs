using Microsoft.Extensions.Diagnostics.HealthChecks;
using WresEtl.App.Jobs;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.Host.Health;

/// <summary>Ready: the store answers, the configuration holds, and the dead-man gives signs of life.</summary>
internal sealed class Readiness(IRunStore store, Planning planning, HostSettings settings, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var beat = store.Look(s => s.Schedule.LastBeat(DeadMan.Beat));
            if (beat is null || time.GetUtcNow() - beat > 3 * settings.DeadManEvery + TimeSpan.FromSeconds(10)) return Unhealthy("dead-man-silent");
            return planning.Schedule().Match(_ => Task.FromResult(HealthCheckResult.Healthy()), refused => Unhealthy(refused.Code));
        }
#pragma warning disable CA1031 // Whatever keeps the store from answering, the answer is the same.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Unhealthy(e is StoreBusyException ? "store-busy" : Failures.Describe(e));
        }
    }

    private static Task<HealthCheckResult> Unhealthy(string code) => Task.FromResult(HealthCheckResult.Unhealthy(code));
}
