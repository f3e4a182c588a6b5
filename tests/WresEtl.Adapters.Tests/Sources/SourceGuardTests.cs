using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Sources;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Tests.Sources;

/// <summary>Retry, circuit breaker and timeout on a clock that the test moves.</summary>
public class SourceGuardTests
{
    private static readonly PullSettings Settings = new()
    {
        Attempts = 4,
        Delay = TimeSpan.FromSeconds(2),
        LongestDelay = TimeSpan.FromMinutes(1),
        AttemptTimeout = TimeSpan.FromMinutes(10),
        BreakAfter = 4,
        BreakWindow = TimeSpan.FromMinutes(30),
        BreakFor = TimeSpan.FromMinutes(5),
    };

    private readonly FakeTimeProvider _clock = new();
    private readonly List<DateTimeOffset> _tries = [];

    public static TheoryData<SourceFault> Faults => new(Enum.GetValues<SourceFault>());

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task OnlyTheNamedTransientFaults_AreTriedAgain(SourceFault fault)
    {
        var told = await Assert.ThrowsAsync<SourceException>(() => Run(new SourceGuard(Settings, _clock), _ => throw new SourceException(fault)));
        Assert.Equal(fault, told.Fault);
        Assert.Equal(fault is SourceFault.Unreachable or SourceFault.TimedOut or SourceFault.Busy or SourceFault.BrokenOff or SourceFault.Changing ? 4 : 1, _tries.Count);
    }

    [Fact]
    public async Task Defect_IsNotTriedAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(new SourceGuard(Settings, _clock), _ => throw new InvalidOperationException()));
        Assert.Single(_tries);
    }

    [Fact]
    public async Task Pauses_AreUnevenAndNoLongerThanTheLongest()
    {
        var first = await PausesOf(new SourceGuard(Settings, _clock));
        _tries.Clear();
        var second = await PausesOf(new SourceGuard(Settings, _clock));
        Assert.NotEqual(first, second);
        Assert.All(first.Concat(second), pause => Assert.InRange(pause.TotalSeconds, 0, 60));
    }

    [Fact]
    public async Task SourceThatSaysWhen_IsAskedThenAndNoLaterThanTheLongestPause()
    {
        var (asked, guard) = (new Queue<int>([7, 3600, 9]), new SourceGuard(Settings, _clock));
        await Assert.ThrowsAsync<SourceException>(() => Run(guard, _ =>
            throw new SourceException(SourceFault.Busy, asked.TryDequeue(out var seconds) ? TimeSpan.FromSeconds(seconds) : null)));
        Assert.Equal([7, 60, 9], Pauses().Select(p => Math.Floor(p.TotalSeconds)));
    }

    [Fact]
    public async Task FailingSource_IsLeftAloneAndThenTriedOnce()
    {
        var guard = new SourceGuard(Settings, _clock);
        await Assert.ThrowsAsync<SourceException>(() => Run(guard, _ => throw new SourceException(SourceFault.Unreachable)));
        var paused = await Assert.ThrowsAsync<SourceException>(() => Run(guard, _ => Task.FromResult(1)));
        Assert.Equal(SourceFault.Paused, paused.Fault);
        Assert.Equal(1, await Run(guard, _ => Task.FromResult(1), "another"));
        _clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Run(guard, _ => Task.FromResult(1)));
    }

    [Fact]
    public async Task TryThatTakesTooLong_IsStoppedAndTriedAgain()
    {
        var told = await Assert.ThrowsAsync<SourceException>(() => Run(new SourceGuard(Settings with { Attempts = 2, AttemptTimeout = TimeSpan.FromSeconds(10) }, _clock), async cancel =>
        {
            await Task.Delay(TimeSpan.FromHours(1), _clock, cancel);
            return 1;
        }));
        Assert.Equal(SourceFault.TimedOut, told.Fault);
        Assert.Equal(2, _tries.Count);
    }

    private async Task<List<TimeSpan>> PausesOf(SourceGuard guard)
    {
        await Assert.ThrowsAsync<SourceException>(() => Run(guard, _ => throw new SourceException(SourceFault.Busy)));
        return Pauses();
    }

    private List<TimeSpan> Pauses() => [.. _tries.Zip(_tries.Skip(1), (a, b) => b - a)];

    /// <summary>Lets a tenth of a second pass again and again until the work is over.</summary>
    private async Task<int> Run(SourceGuard guard, Func<CancellationToken, Task<int>> work, string source = "X0A/trac")
    {
        var run = guard.Run(source, cancel =>
        {
            _tries.Add(_clock.GetUtcNow());
            return work(cancel);
        }, CancellationToken.None);
        // What a timer sets off goes on in another thread: on a busy machine the clock must wait for it, or it runs out before the work has begun.
        var patience = Stopwatch.StartNew();
        while (!run.IsCompleted && patience.Elapsed < TimeSpan.FromMinutes(1))
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        return await run.WaitAsync(TimeSpan.FromSeconds(1));
    }
}
