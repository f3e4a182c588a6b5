using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Folders;
using WresEtl.App.Jobs;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Tests.Access;
using WresEtl.Testing;

namespace WresEtl.Host.Tests;

/// <summary>
/// The real service over exports full of marked values: none may reach its log, its pages, the run store, the scheduler's tables, the
/// archive as it lies on the disk, mails, webhooks, exported metrics, or any output but the exceptions.
/// </summary>
public sealed class ServiceCanaryTests : IDisposable
{
    private static readonly string[] Codes = ["XK1", "XK2", "XM1", "XM2", WithoutSource];

    /// <summary>A client whose source cannot be asked, which operations are told of.</summary>
    private const string WithoutSource = "XS1";

    private readonly SmallBatch _batch = new(organisations: 1, staff: 60);

    private string State => _batch["state"];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }

    [Fact]
    public async Task NoValueOfAFile_ReachesLogPagesStoreOrArchive()
    {
        WriteClients();
        await using var receiver = await Receiver.Start();
        await using var mail = new MailServer();
        AlertTo(receiver, mail);
        Queue();
        AddAccounts();
        using var host = new HostProcess(
            new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address.ToString(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
            },
            "--data", _batch.Data, "--config", _batch.Config, "--state", State, "--Wres:Access:SignOn", "header", "--Wres:Access:TrustedProxies:0", "127.0.0.1", "--Wres:AlertEvery", "00:00:01");
        var address = await host.Listening();
        await Finish(host);
        await NoPageShowsAValue(address);
        await receiver.Has("/v1/metrics");
        await receiver.Has("/hook");
        Assert.Equal(0, host.Stop());
        Assert.DoesNotContain(receiver.Bodies, b => CanarySearch.Holds(b.Bytes));
        Assert.NotEmpty(mail.Messages);
        Assert.DoesNotContain(mail.Messages, CanarySearch.Holds);
        Assert.Contains(receiver.Bodies, b => Encoding.Latin1.GetString(b.Bytes).Contains("wres.", StringComparison.Ordinal));
        Assert.NotEmpty(host.Lines);
        Assert.DoesNotContain(host.Lines, CanarySearch.Holds);
        Assert.Equal([], CanarySearch.In(State).Where(f => !Path.GetFileName(f).StartsWith("exceptions.", StringComparison.Ordinal)));
        // The search would find them, and the store and the archive are there to be searched.
        Assert.Contains("results/XK2/2020/exceptions.csv", CanarySearch.In(State));
        Assert.True(File.Exists(Path.Combine(State, "wres.db")));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(State, "archive"), "*", SearchOption.AllDirectories));
    }

    /// <summary>Every page with a client in it, for each client and as everyone who may see it: values are HR's, and the pages of the findings are where they see them.</summary>
    private async Task NoPageShowsAValue(Uri address)
    {
        var runs = OpenedStore.At(State).Look(s => s.Runs.Newest(10));
        var pages = Rules.ByRoute.Where(r => r.Value is not [Rules.Anyone] && !r.Key.Contains("{**", StringComparison.Ordinal) && !r.Key.Contains("{name}", StringComparison.Ordinal))
            .SelectMany(r => runs.SelectMany(run => r.Value.Select(role => (Path: Filled(r.Key, run), Role: role == Rules.SignedIn ? Roles.Admin : role)))).Distinct();
        var (shown, opened) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (path, role) in pages)
        {
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            browser.DefaultRequestHeaders.Add("X-Remote-User", role);
            browser.DefaultRequestHeaders.Add("Accept", "text/html");
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.IsSuccessStatusCode) opened.Add(path);
            if (CanarySearch.Holds(await answer.Content.ReadAsByteArrayAsync())) shown.Add($"{path} as {role}");
        }

        Assert.Superset(new HashSet<string>(["/status", "/metrics", "/accounts", "/operations", "/returns", "/returns/XK2/2020", $"/operations/runs/{runs[0].Id}"], StringComparer.Ordinal), opened);
        Assert.Contains("/hr/XK2/2020/print as HR", shown);
        Assert.Equal([], shown.Where(p => !p.StartsWith("/hr/", StringComparison.Ordinal)));
    }

    private static string Filled(string route, RunRecord run) => ("/" + route.TrimStart('/'))
        .Replace("{client}", run.Client, StringComparison.Ordinal).Replace("{year:int}", "2020", StringComparison.Ordinal).Replace("{id}", run.Id, StringComparison.Ordinal);

    private void AddAccounts() => OpenedStore.At(State).Change(s =>
    {
        foreach (var role in Roles.All)
            s.Accounts.Save(new AccountRecord(role.ToLowerInvariant(), "", "", 0, "stamp", IsActive: true, 0, null, s.Now, Roles.IsBound(role) ? [.. Codes.Select(c => new Grant(role, c))] : [new Grant(role, "")]));
    });

    private void AlertTo(Receiver receiver, MailServer mail) => File.AppendAllText(
        Path.Combine(_batch.Config, "wres.yaml"),
        $"""

        alerts:
          webhook:
            url: {receiver.Address}hook
          email:
            host: 127.0.0.1
            port: {mail.Port}
            security: none
            from: wres@example.org
            to: [operations@example.org]

        """);

    private void WriteClients()
    {
        Directory.Delete(Path.Combine(_batch.Data, _batch.Clients[0]), recursive: true);
        var exports = new CanaryExports();
        foreach (var code in Codes)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_batch.Data, code)).FullName;
            if (code.StartsWith("XK", StringComparison.Ordinal)) exports.WriteWhole(name => Path.Combine(folder, name), code == "XK2" ? code : null);
            else if (code == WithoutSource) exports.WriteWhole(name => Path.Combine(folder, name), code);
            else exports.WriteMutated(name => Path.Combine(folder, name), code, code[^1]);
            if (code == "XK1") exports.WriteDamaged(name => Path.Combine(folder, name), code);
            File.WriteAllText(
                Path.Combine(Directory.CreateDirectory(Path.Combine(_batch.Config, "clients", code)).FullName, "client.yaml"), $"code: \"{code}\"\ndisclosure_policy: withhold-small\n");
        }

        File.AppendAllText(
            Path.Combine(_batch.Config, "clients", WithoutSource, "client.yaml"),
            "sources:\n  https:\n    - { name: trac, url: \"https://127.0.0.1/\", files: [\"workforce.csv\"], token_variable: WRES_NOT_SET }\n");
    }

    private void Queue()
    {
        Directory.CreateDirectory(State);
        var store = OpenedStore.New(Path.Combine(State, "wres.db"), TimeProvider.System);
        var folders = new ClientFolders(_batch.Data);
        new QueueRuns(store, folders, new PlanBatch(new ConfigurationFolder(_batch.Config), folders)).Batch(SmallBatch.Year, [], "tests")
            .Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
    }

    private async Task Finish(HostProcess host)
    {
        var watch = Stopwatch.StartNew();
        while (OpenedStore.At(State).Look(s => s.Runs.Unfinished().Count + s.Jobs.Open().Count(j => j.Job.Kind != JobKinds.StartPipeline)) > 0)
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(3) || host.HasExited) throw new TimeoutException(string.Join('\n', host.Lines.TakeLast(20)));
            await Task.Delay(100);
        }
    }

    /// <summary>Takes whatever is sent to it over HTTP.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<(string Path, byte[] Bytes)> _bodies = new();

        private Receiver(WebApplication app) => _app = app;

        public Uri Address => new(_app.Urls.First() + "/");

        public IReadOnlyCollection<(string Path, byte[] Bytes)> Bodies => _bodies;

        public static async Task<Receiver> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var receiver = new Receiver(builder.Build());
            receiver._app.Run(receiver.Take);
            await receiver._app.StartAsync();
            return receiver;
        }

        /// <summary>Once something has come to that path.</summary>
        public async Task Has(string path)
        {
            for (var i = 0; i < 300 && _bodies.All(b => b.Path != path); i++) await Task.Delay(100);
            Assert.Contains(_bodies, b => b.Path == path);
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task Take(HttpContext context)
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _bodies.Enqueue((context.Request.Path, body.ToArray()));
        }
    }
}
