using System.Net;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Tests;

namespace WresEtl.Hangfire.Tests;

/// <summary>Hangfire's dashboard as each role meets it, over HTTP.</summary>
public sealed class DashboardTests : IAsyncLifetime, IDisposable
{
    private const string Trigger = "/hangfire/recurring/trigger";
    private const string Heartbeat = "heartbeat/quarter-hour";

    private readonly SmallBatch _batch = new(organisations: 1, staff: 40);
    private readonly InMemoryStorage _storage = new();
    private WebApplication _app = null!;

    private IRunStore Store => _app.Services.GetRequiredService<IRunStore>();

    private int Acts => Store.Look(s => s.Audit.After(0, 1000)).Count(e => e.Act == DashboardAudit.Act);

    public async Task InitializeAsync()
    {
        _app = ServerHost.Build(_batch, _storage);
        await _app.StartAsync();
    }

    [Fact]
    public async Task Nobody_IsSentToSignIn()
    {
        using var browser = _app.Browser();
        using var answer = await browser.GetAsync(new Uri("/hangfire", UriKind.Relative));
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [InlineData(Roles.Hr)]
    [InlineData(Roles.Approver)]
    [InlineData(Roles.EqualityTeam)]
    public async Task OtherRoles_AreTurnedAway_FromEveryPage(string role)
    {
        using var browser = await _app.SignIn(role);
        foreach (var page in new[] { "/hangfire", "/hangfire/recurring", "/hangfire/jobs/succeeded", "/hangfire/stats" })
        {
            using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Operations_Read_AndChangeNothing()
    {
        using var browser = await _app.SignIn(Roles.Operations);
        Assert.Contains(Heartbeat, await browser.GetStringAsync(new Uri("/hangfire/recurring", UriKind.Relative)), StringComparison.Ordinal);
        await browser.Act(Trigger, Heartbeat);
        await browser.Act("/hangfire/recurring/remove", Heartbeat);
        using var connection = _storage.GetConnection();
        Assert.Equal("", connection.GetAllEntriesFromHash("recurring-job:" + Heartbeat).GetValueOrDefault("LastJobId", ""));
        Assert.Equal(0, Acts);
    }

    [Fact]
    public async Task Admin_Acts_WhichIsInTheAudit()
    {
        using var browser = await _app.SignIn(Roles.Admin);
        Assert.Equal(HttpStatusCode.NoContent, await browser.Act(Trigger, Heartbeat));
        using var connection = _storage.GetConnection();
        Assert.NotEqual("", connection.GetAllEntriesFromHash("recurring-job:" + Heartbeat)["LastJobId"]);
        Assert.Contains(Store.Look(s => s.Audit.After(0, 1000)), e => (e.Actor, e.Act, e.Subject, e.Detail) == ("admin", DashboardAudit.Act, "/recurring/trigger", Heartbeat));
    }

    [Fact]
    public async Task Admin_OfAnotherSitesMaking_IsRefused()
    {
        using var browser = await _app.SignIn(Roles.Admin);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Act(Trigger, Heartbeat, withToken: false));
        Assert.Equal(0, Acts);
    }

    [Fact]
    public async Task PageOfAJob_ShowsHowFarItsRunIs()
    {
        var queued = _app.Services.GetRequiredService<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        for (var i = 0; i < 1200 && Store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt is null; i++) await Task.Delay(50);
        var calculated = _storage.GetMonitoringApi().SucceededJobs(0, 100).First(j => j.Value.Job.Args is [string, string title, ..] && title.EndsWith("calculate", StringComparison.Ordinal));
        using var browser = await _app.SignIn(Roles.Operations);
        var page = await browser.GetStringAsync(new Uri($"/hangfire/jobs/details/{calculated.Key}", UriKind.Relative));
        Assert.Contains($"Run {queued.RunIds[0]}: 8 of 8 stages", page, StringComparison.Ordinal);
        Assert.Contains("<td>read</td>", page, StringComparison.Ordinal);
        Assert.Matches("files [0-9]+, rows [0-9]+", page);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>After the service is gone.</summary>
    public void Dispose()
    {
        ServerHost.Clean();
        _storage.Dispose();
        _batch.Dispose();
    }
}
