using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Jobs;
using WresEtl.Host.Jobs;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>What several workers on one store must not do at once.</summary>
public sealed class OneAtATimeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 31, 6, 0, 0, TimeSpan.Zero));

    private OneAtATime Of(string worker) => new(OpenedStore.New(_folder["wres.db"], _time), new Worker(worker, TimeSpan.FromMinutes(1)), _time);

    [Fact]
    public async Task SecondWorker_IsTurnedAwayWhileTheFirstIsAtIt_AndNotAfter()
    {
        var (first, second, ran) = (Of("first"), Of("second"), 0);
        Assert.True(await first.Do("alerts", async stop => Assert.False(await second.Do("alerts", _ => Count(), stop)), default));
        Assert.True(await second.Do("alerts", _ => Count(), default));
        Assert.Equal(1, ran);

        Task Count()
        {
            ran++;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task WorkThatBroke_LetsTheOtherIn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Of("first").Do("alerts", _ => throw new InvalidOperationException(), default));
        Assert.True(await Of("second").Do("alerts", _ => Task.CompletedTask, default));
    }

    [Fact]
    public async Task WorkThatTakesTooLong_IsStoppedBeforeAnotherBegins()
    {
        await Of("first").Do(
            "alerts",
            stop =>
            {
                _time.Advance(TimeSpan.FromSeconds(110));
                Assert.True(stop.IsCancellationRequested);
                return Task.CompletedTask;
            },
            default);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
