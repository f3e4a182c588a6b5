using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Alerts;
using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Sources;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Alerts;

public sealed class AlertTests
{
    private static readonly Alert Near = Alert.Of("X0A", new DeadlineNotice("submission", 2020, DeadlineStage.Near, 5, 4, new DateOnly(2020, 8, 31)));
    private static readonly Alert Failed = Alert.SourceFailed("X0A", "trac", SourceFault.Unreachable, new DateOnly(2020, 8, 24));

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2020, 8, 24, 6, 0, 0, TimeSpan.Zero));
    private readonly MemoryStore _store = new();

    [Fact]
    public async Task Mail_HoldsALinkAndNothingAboutTheClient()
    {
        await using var server = new MailServer();
        await Channel(server).Send(Near, CancellationToken.None);
        var message = Assert.Single(server.Messages);
        var body = message[message.IndexOf("\n\n", StringComparison.Ordinal)..];
        Assert.Equal("\n\nA WRES deadline is near.\n\nRead on here, after signing in:\nhttps://wres.example.org/deadlines/2020/X0A\n", body.Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains("Subject: A WRES deadline is near\n", message, StringComparison.Ordinal);
        Assert.Contains("Date: Mon, 24 Aug 2020 06:00:00 +0000\n", message, StringComparison.Ordinal);
        Assert.Equal(2, server.Recipients.Count);
        // The code stands in the link and nowhere else.
        Assert.DoesNotContain("X0A", message.Replace("deadlines/2020/X0A", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameAlertSentTwice_HasTheSameMessageId()
    {
        await using var server = new MailServer();
        await Channel(server).Send(Near, CancellationToken.None);
        await Channel(server).Send(Near, CancellationToken.None);
        await Channel(server).Send(Failed, CancellationToken.None);
        var ids = server.Messages.Select(m => m.Split('\n').Single(l => l.StartsWith("Message-Id", StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public async Task MailServerThatRefusesOrIsAway_IsSaidWithoutItsWords()
    {
        var server = new MailServer { Refuses = true };
        var channel = Channel(server);
        var refused = await Assert.ThrowsAsync<AlertNotSentException>(() => channel.Send(Near, CancellationToken.None));
        Assert.Equal("The alert channel email did not take an alert.", refused.Message);
        await server.DisposeAsync();
        await Assert.ThrowsAsync<AlertNotSentException>(() => channel.Send(Near, CancellationToken.None));
    }

    [Fact]
    public async Task ServerWithoutTls_GetsNothingWhereTlsIsAskedFor()
    {
        await using var server = new MailServer();
        await Assert.ThrowsAsync<AlertNotSentException>(() => Channel(server, MailSecurity.StartTls).Send(Near, CancellationToken.None));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Webhook_GetsIdsAndWordsWithItsToken()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["token"], "CANARY-token");
        var (bodies, headers) = (new List<string>(), new List<string>());
        await using var app = await Hook(async context =>
        {
            bodies.Add(await new StreamReader(context.Request.Body).ReadToEndAsync());
            headers.Add($"{context.Request.Headers.Authorization} {context.Request.Headers["Idempotency-Key"]}");
        });
        using var http = new HttpClient();
        var settings = new AlertSettings { Address = new Uri("https://wres.example.org/"), Webhook = new WebhookSettings(new Uri(app.Urls.Single()), new SecretPlace("", folder["token"])) };
        await new WebhookAlerts(settings, http).Send(Failed, CancellationToken.None);
        using var body = JsonDocument.Parse(bodies.Single());
        Assert.Equal("source-failed/X0A/trac/Unreachable/2020-08-24", body.RootElement.GetProperty("key").GetString());
        Assert.Equal("https://wres.example.org/operations#sources", body.RootElement.GetProperty("link").GetString());
        Assert.True(body.RootElement.GetProperty("urgent").GetBoolean());
        Assert.Equal($"Bearer CANARY-token {body.RootElement.GetProperty("id").GetString()}", headers.Single());
    }

    [Fact]
    public async Task WebhookThatFailsThenRecovers_GetsTheAlertOnce()
    {
        var (requests, taken) = (0, 0);
        await using var app = await Hook(context =>
        {
            if (++requests == 1) context.Response.StatusCode = 500;
            else taken++;
            return Task.CompletedTask;
        });
        using var http = new HttpClient();
        var log = new LogLines();
        var settings = new AlertSettings { Webhook = new WebhookSettings(new Uri(app.Urls.Single()), null) };
        var send = new SendAlerts(_store, [new LogAlerts(log, settings), new WebhookAlerts(settings, http)], _clock);
        Assert.True(await _store.Raise(Near, CancellationToken.None));
        Assert.False(await _store.Raise(Near, CancellationToken.None));
        var first = await send.Send();
        Assert.Equal(1, first.Sent);
        Assert.Equal(["webhook"], first.Failed);
        var second = await send.Send();
        Assert.Equal(1, second.Sent);
        Assert.Empty(second.Failed);
        Assert.Equal(0, (await send.Send()).Sent);
        Assert.Equal((1, 1), (taken, log.Lines.Count));
    }

    [Fact]
    public async Task Log_TellsUrgentThingsAsErrors()
    {
        var log = new LogLines();
        var channel = new LogAlerts(log, new AlertSettings());
        await channel.Send(Near, CancellationToken.None);
        await channel.Send(Failed, CancellationToken.None);
        Assert.Equal(
            [
                "Warning A WRES deadline is near: deadline-near/X0A/submission/2020/2020-08-31/T-5, see /deadlines/2020/X0A",
                "Error A source of files failed: source-failed/X0A/trac/Unreachable/2020-08-24, see /operations#sources",
            ],
            log.Lines);
    }

    [Fact]
    public void Alert_ComesBackFromWhatWasStored()
    {
        Assert.Equal("deadline-near", Near.Word);
        Assert.All([Near, Failed], alert => Assert.Equal(alert, Alert.Stored(alert.Key, alert.Word, alert.Subject)));
        Assert.Equal(AlertKind.Other, Alert.Stored("x", "of-a-later-version", "X0A").Kind);
    }

    private EmailAlerts Channel(MailServer server, MailSecurity security = MailSecurity.None) => new(
        new AlertSettings
        {
            Address = new Uri("https://wres.example.org/"),
            Email = new EmailSettings("127.0.0.1", server.Port, security, "wres@example.org", ["a@example.org", "b@example.org"], "", null),
        },
        _clock);

    private static async Task<WebApplication> Hook(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private sealed class LogLines : ILogger<LogAlerts>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");
    }

    private sealed class MemoryStore : IAlertStore
    {
        private readonly List<(Alert Alert, HashSet<string> Delivered)> _alerts = [];

        public Task<bool> Raise(Alert alert, CancellationToken cancel)
        {
            if (_alerts.Exists(a => a.Alert.Key == alert.Key)) return Task.FromResult(false);
            _alerts.Add((alert, []));
            return Task.FromResult(true);
        }

        public Task<IReadOnlyList<PendingAlert>> Pending(IReadOnlyList<string> channels, CancellationToken cancel) => Task.FromResult<IReadOnlyList<PendingAlert>>(
            [.. _alerts.Select(a => new PendingAlert(a.Alert, [.. channels.Except(a.Delivered)])).Where(p => p.Channels.Count > 0)]);

        public Task Delivered(string key, string channel, DateTimeOffset at, CancellationToken cancel)
        {
            _alerts.Single(a => a.Alert.Key == key).Delivered.Add(channel);
            return Task.CompletedTask;
        }
    }
}
