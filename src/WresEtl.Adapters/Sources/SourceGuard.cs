using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>
/// One Polly pipeline for each source: retry with jitter around a circuit breaker around a timeout for each try. Only the named transient
/// faults are tried again and counted by the breaker: a refused key stays refused however often it is shown.
/// </summary>
public sealed class SourceGuard(PullSettings settings, TimeProvider time) : ISourceGuard
{
    /// <summary>Not all: a source whose list works and whose files do not is failing too.</summary>
    private const double BreakRatio = 0.5;

    private readonly ConcurrentDictionary<string, ResiliencePipeline> _pipelines = new(StringComparer.Ordinal);

    public async Task<T> Run<T>(string source, Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        var pipeline = _pipelines.GetOrAdd(source, _ => Pipeline());
        try
        {
            return await pipeline.ExecuteAsync(async c => await work(c).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            throw new SourceException(SourceFault.TimedOut);
        }
        catch (BrokenCircuitException)
        {
            throw new SourceException(SourceFault.Paused);
        }
    }

    private ResiliencePipeline Pipeline()
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        // Polly takes no retry of zero tries: one try in all is no retry strategy.
        if (settings.Attempts > 1) builder.AddRetry(Retry());
        return builder.AddCircuitBreaker(Breaker()).AddTimeout(settings.AttemptTimeout).Build();
    }

    private RetryStrategyOptions Retry() => new()
    {
        ShouldHandle = Transient,
        MaxRetryAttempts = settings.Attempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = settings.Delay,
        MaxDelay = settings.LongestDelay,
        DelayGenerator = args => ValueTask.FromResult(
            args.Outcome.Exception is SourceException { RetryAfter: { } asked } ? Shorter(asked, settings.LongestDelay) : (TimeSpan?)null),
    };

    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        ShouldHandle = Transient,
        FailureRatio = BreakRatio,
        MinimumThroughput = settings.BreakAfter,
        SamplingDuration = settings.BreakWindow,
        BreakDuration = settings.BreakFor,
    };

    private static PredicateBuilder<object> Transient => new PredicateBuilder<object>()
        .Handle<SourceException>(problem => problem.Fault.IsTransient()).Handle<TimeoutRejectedException>();

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
