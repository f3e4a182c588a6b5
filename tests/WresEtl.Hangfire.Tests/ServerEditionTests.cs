using System.Reflection;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host;
using WresEtl.Host.Tests;
using WresEtl.Host.Tests.Store;

namespace WresEtl.Hangfire.Tests;

/// <summary>The server edition on a real Hangfire, with its storage in memory and the run store in SQLite.</summary>
public sealed class ServerEditionTests : IDisposable
{
    private readonly SmallBatch _batch = new(organisations: 2, staff: 60);

    private readonly InMemoryStorage _storage = new();

    private WebApplication Build() => ServerHost.Build(_batch, _storage);

    [Fact]
    public async Task Batch_RunsThroughHangfire_UnderNamesPeopleKnow()
    {
        await using var app = Build();
        await app.StartAsync();
        var store = app.Services.GetRequiredService<IRunStore>();
        var queued = app.Services.GetRequiredService<QueueRuns>().Batch(SmallBatch.Year, [], "tester").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        for (var i = 0; i < 1200 && store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt is null; i++) await Task.Delay(50);
        Assert.All(queued.RunIds, id => Assert.Equal(RunState.Finished, store.Look(s => s.Runs.Find(id))!.State));
        var done = app.Services.GetRequiredService<JobStorage>().GetMonitoringApi().SucceededJobs(0, 100);
        Assert.Contains(done, j => j.Value.Job.Args is [string, "ZZ0001 2020: calculate", ..]);
        Assert.All(done.Where(j => j.Value.Job.Method.Name == nameof(StoredJobs.Run)), j => Assert.Equal(3, j.Value.Job.Args.Count));
        await app.StopAsync();
    }

    [Fact]
    public async Task RecurringJobs_AreDeclared_AndOneThatWasRemovedIsPutBack()
    {
        await using var app = Build();
        await app.StartAsync();
        var scheduling = app.Services.GetRequiredService<IScheduling>();
        Assert.All(await scheduling.Recurring(CancellationToken.None), r => Assert.True(r is { IsEnabled: true, NextAt: not null }));
        await scheduling.Remove("retention/nightly", CancellationToken.None);
        var report = await app.Services.GetRequiredService<DeadMan>().Check(CancellationToken.None);
        Assert.Equal(["retention/nightly"], report.Restored);
        Assert.Contains(await scheduling.Recurring(CancellationToken.None), r => r.Name == "retention/nightly");
        await app.StopAsync();
    }

    [Theory]
    [InlineData("some error")]
    [InlineData("")]
    public async Task RecurringJobThatHangfireDisabled_IsNoticedAndRestored(string error)
    {
        await using var app = Build();
        await app.StartAsync();
        // The service's own first look, which would mend it before ours.
        var store = app.Services.GetRequiredService<IRunStore>();
        for (var i = 0; i < 200 && store.Look(s => s.Schedule.LastBeat(DeadMan.Beat) is null || s.Leases.HolderOf("dead-man").Length > 0); i++) await Task.Delay(50);
        using (var connection = _storage.GetConnection())
            connection.SetRangeInHash("recurring-job:retention/nightly", new Dictionary<string, string> { ["NextExecution"] = "", ["Error"] = error, ["RetryAttempt"] = "5" });
        var scheduling = app.Services.GetRequiredService<IScheduling>();
        Assert.Equal(["retention/nightly"], (await scheduling.Recurring(CancellationToken.None)).Where(r => !r.IsEnabled).Select(r => r.Name));
        Assert.Equal(["retention/nightly"], (await app.Services.GetRequiredService<DeadMan>().Check(CancellationToken.None)).Restored);
        Assert.All(await scheduling.Recurring(CancellationToken.None), r => Assert.True(r is { IsEnabled: true, NextAt: not null }));
        Assert.Empty((await app.Services.GetRequiredService<DeadMan>().Check(CancellationToken.None)).Restored);
        await app.StopAsync();
    }

    [Fact]
    public void StoredJobs_HaveTheFormatThatIsStored() => Assert.Equal(
        [
            "WresEtl.Hangfire.StoredJobs.Run(System.String job, System.String title, System.Threading.CancellationToken stop)",
            "WresEtl.Hangfire.StoredJobs.StartDue(System.String recurring)",
        ],
        typeof(StoredJobs).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(m => $"{m.DeclaringType}.{m.Name}({string.Join(", ", m.GetParameters().Select(p => $"{p.ParameterType} {p.Name}"))})").Order(StringComparer.Ordinal));

    [Fact]
    public async Task DatabaseThatIsAway_IsSaidInWordsOfOurs_AndTheProgramEnds()
    {
        var (before, said) = (Console.Error, new StringWriter());
        Console.SetError(said);
        try
        {
            var code = await WresHost.Run(
                [
                    "--data", _batch.Data, "--config", _batch.Config, "--state", _batch["away"], "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Wres",
                    "Server=127.0.0.1,1;Database=wres;User Id=sa;Password=CANARY-password;Connect Timeout=2;ConnectRetryCount=0;TrustServerCertificate=True",
                ],
                new ServerEdition());
            Assert.Equal(20, code);
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Contains("cannot be opened", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ConnectionStrings__Wres")]
    [InlineData("CANARY", "cannot be read")]
    [InlineData("Server=host;CANARY=1", "cannot be read")]
    [InlineData("Server=host;Password=CANARY", "must name")]
    [InlineData("Database=wres;Password=CANARY", "must name")]
    public async Task ConnectionStringThatWillNotDo_IsSaidInWordsOfOurs(string connection, string said)
    {
        var refused = await Assert.ThrowsAsync<SettingsException>(async () =>
        {
            await using var app = WresHost.Build(["--data", _batch.Data, "--config", _batch.Config, "--state", _batch["none"], "--ConnectionStrings:Wres", connection], new ServerEdition());
        });
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, "The audit is sound: 2 entries.")]
    [InlineData("2:0000000000000000000000000000000000000000000000000000000000000000", 12, "The audit is NOT sound")]
    [InlineData("two", 13, "--verify-audit takes a number")]
    public void Audit_IsVerifiedWhereverItLies(string noted, int code, string says)
    {
        Directory.CreateDirectory(_batch["audit"]);
        var database = new SqliteDatabase(Path.Combine(_batch["audit"], "wres.db"));
        new Migrator(database, TimeProvider.System).Migrate();
        for (var i = 0; i < 2; i++) new SqlRunStore(database, TimeProvider.System).Change(s => s.Audit.Add("tester", "act", "subject"));
        using var said = new StringWriter();
        Assert.Equal(code, AuditCheck.Run(noted, () => database, said));
        Assert.StartsWith(says, said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheEditionItselfAsksOfSqlServer_IsOfItsLanguage()
    {
        var statements = TSql.StatementsIn(typeof(SqlServerDatabase).Assembly);
        Assert.Equal(3, statements.Count);
        Assert.Empty(statements.Append("SELECT id FROM job ORDER BY id " + new SqlServerDatabase("Server=host;Database=wres").Take).SelectMany(TSql.Faults));
        Assert.All(TSql.Migrations, m => Assert.All(new SqlServerDatabase("Server=host;Database=wres").Batches(m.Text), batch => Assert.Empty(TSql.Faults(batch))));
    }

    [Fact]
    public async Task FailedJob_ShowsACodeAndNothingElse_AndIsNotTriedAgainByHangfire()
    {
        await using var app = Build();
        var jobs = app.Services.GetRequiredService<IBackgroundJobClient>();
        await app.StartAsync();
        var id = jobs.Create(global::Hangfire.Common.Job.FromExpression(() => Failing.Fail()), new EnqueuedState());
        var monitor = app.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        for (var i = 0; i < 200 && monitor.JobDetails(id).History.All(h => h.StateName != "Failed"); i++) await Task.Delay(50);
        Assert.DoesNotContain(monitor.JobDetails(id).History, h => h.StateName == "Scheduled");
        Assert.Contains(monitor.JobDetails(id).History, h => h.StateName == "Failed" && h.Data["ExceptionMessage"] == "disk-unavailable");
        await app.StopAsync();
    }

    public void Dispose()
    {
        ServerHost.Clean();
        _storage.Dispose();
        _batch.Dispose();
    }

    /// <summary>A job that fails as ours do.</summary>
    public static class Failing
    {
        public static void Fail() => throw new JobFailedException("disk-unavailable");
    }
}
