using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Alerts;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>From a run that breaks to what people get: by the configuration's own settings, over a real mail conversation and a real HTTP server.</summary>
public sealed class AlertDispatchTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly SmallBatch _batch = new(organisations: 1, staff: 30);
    private readonly MailServer _mail = new();
    private readonly List<string> _posted = [];
    private WebApplication _hook = null!;
    private bool _hookIsDown;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _hook = builder.Build();
        _hook.Run(async context =>
        {
            if (_hookIsDown) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else _posted.Add(await new StreamReader(context.Request.Body).ReadToEndAsync());
        });
        await _hook.StartAsync();
        File.AppendAllText(Path.Combine(_batch.Config, "wres.yaml"), $"""
            alerts:
              address: https://wres.example.org/
              webhook:
                url: {_hook.Urls.Single()}/wres
              email:
                host: 127.0.0.1
                port: {_mail.Port}
                security: none
                from: wres@example.org
                to: [operations@example.org]

            """);
    }

    [Fact]
    public async Task RunThatBreaks_IsToldOnceOnEachChannel_WithALinkAndNothingOfTheData()
    {
        using var service = new TestService(_batch, _time, change: s => s.AddSingleton<IDocuments>(new BrokenDocuments()));
        service.Get<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        await service.RunDue();
        for (var i = 0; i < 3; i++) await service.Get<SendAlerts>().Send();

        var (run, mail) = ($"{_batch.Clients[0]}-2020-1", Assert.Single(_mail.Messages));
        Assert.Contains($"https://wres.example.org/operations/runs/{run}\n", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(_batch.Clients[0], mail.Replace("/runs/" + run, "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var posted = JsonDocument.Parse(Assert.Single(_posted));
        Assert.Equal("run-failed", posted.RootElement.GetProperty("kind").GetString());
        Assert.Equal($"https://wres.example.org/operations/runs/{run}", posted.RootElement.GetProperty("link").GetString());
        Assert.All([mail, _posted[0]], text => Assert.DoesNotContain(BrokenDocuments.Secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChannelsThatAreDownForAWhile_GetItOnceTheyAreBack_AndTheOtherIsNotTwice()
    {
        using var service = new TestService(_batch, _time);
        service.Store.Change(s => s.Alerts.Raise(Alert.RunFailed("ZZ0001", "ZZ0001-2020-1")));
        (_hookIsDown, _mail.Refuses) = (true, true);
        Assert.Equal(["email", "webhook"], (await service.Get<SendAlerts>().Send()).Failed);
        _mail.Refuses = false;
        Assert.Equal(["webhook"], (await service.Get<SendAlerts>().Send()).Failed);
        _hookIsDown = false;
        Assert.Empty((await service.Get<SendAlerts>().Send()).Failed);
        Assert.Equal(0, (await service.Get<SendAlerts>().Send()).Sent);
        Assert.Equal((1, 1), (_mail.Messages.Count, _posted.Count));
    }

    public async Task DisposeAsync()
    {
        await _hook.DisposeAsync();
        await _mail.DisposeAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}
