using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Synth;
using WresEtl.App.Configuration;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Store;
using WresEtl.App.Synth;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Host;
using WresEtl.Host.Access;

namespace WresEtl.Benchmarks.Pages;

/// <summary>How long the service takes for each page, over a store with many clients and many findings: the request and the whole answer, on loopback.</summary>
internal static partial class PagesRun
{
    private const int Year = 2020;
    private const int Requests = 30;
    private const double Limit = 100;

    /// <summary>So many clients are really worked on, and looked at; the others are in the store as one of them.</summary>
    private const int Worked = 3;
    private const string Password = "orchard violin cobalt";

    /// <param name="clients">Invented clients, each with a run.</param>
    /// <param name="findings">Findings of each.</param>
    public static async Task<int> Run(int clients, int findings)
    {
        var folder = Directory.CreateTempSubdirectory("wres-pages-").FullName;
        var plan = SynthPlans.For(Worked, Worked * 100, Year, 7, SynthFormat.Csv, SynthMess.Light);
        SynthWriter.Write(plan, Path.Combine(folder, "data"));
        foreach (var client in plan.Clients) new ClientFolders(Path.Combine(folder, "data")).WriteInventedKey(client.Organisation.Code, 7);
        await using var app = WresHost.Build(
            ["--data", Path.Combine(folder, "data"), "--state", Path.Combine(folder, "state"), "--urls", "http://127.0.0.1:0", "--Wres:Access:TriesPerMinute", "1000"], new EmbeddedEdition());
        await app.StartAsync();
        var codes = await Work(app, clients, findings);
        var slow = await Look(app, codes[0], GiveToHr(app, codes[0], findings));
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return slow;
    }

    private static async Task<IReadOnlyList<string>> Work(WebApplication app, int clients, int findings)
    {
        var store = app.Services.GetRequiredService<IRunStore>();
        var watch = Stopwatch.StartNew();
        var queued = app.Services.GetRequiredService<QueueRuns>().Batch(Year, [], "benchmark").Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        while (store.Look(s => s.Batches.Find(queued.BatchId))!.EndedAt is null) await Task.Delay(200);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queued.RunIds.Count} runs in {watch.Elapsed.TotalSeconds:F0} s"));
        watch.Restart();
        var codes = store.Look(s => s.Returns.OfYear(Year)).Select(r => r.Client).ToList();
        codes.AddRange(store.Change(s => Others(s, s.Runs.Find(queued.RunIds[0])!, clients - codes.Count)));
        foreach (var code in codes) store.Change(s => s.Findings.Replace(code, Year, Findings(s.Findings.Of(codes[0], Year), findings)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{codes.Count} clients x {findings} findings in {watch.Elapsed.TotalSeconds:F0} s"));
        return codes;
    }

    private static List<string> Others(IStoreSession s, RunRecord like, int count)
    {
        var codes = Enumerable.Range(0, Math.Max(0, count)).Select(i => string.Create(CultureInfo.InvariantCulture, $"YY{i:D4}")).ToList();
        var batch = s.Batches.Add(Year, "benchmark", codes.Count);
        foreach (var code in codes)
        {
            var run = s.Runs.Add(batch.Id, code, Year, "benchmark");
            s.Runs.Started(run.Id);
            s.Runs.Calculated(run.Id, like.InputsKey, like.ManifestSha256, like.Line, s.Runs.Artefacts(like.Id));
            s.Runs.Ended(run.Id, RunState.Finished, "");
            s.Returns.Set(code, Year, ReturnStates.WithHr, run.Id);
        }

        return codes;
    }

    /// <summary>The run's own findings, over and over under other ids.</summary>
    private static List<FindingRecord> Findings(IReadOnlyList<FindingRecord> own, int count) =>
        own.Count == 0 ? [] : [.. Enumerable.Range(0, count).Select(i => own[i % own.Count] with { Id = string.Create(CultureInfo.InvariantCulture, $"{own[i % own.Count].Id}-{i}") })];

    /// <summary>What HR's pages read, of the client that is looked at: its findings over and over, each about another person, and an answer to every tenth.</summary>
    private static Finding GiveToHr(WebApplication app, string client, int count)
    {
        var standard = app.Services.GetRequiredService<KnownStandards>().Of(Year).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        var (output, documents) = (app.Services.GetRequiredService<IOutputFolder>(), app.Services.GetRequiredService<IDocuments>());
        var own = app.Services.GetRequiredService<IFindingsReader>().Read(output.ReadRun(client, Year, "exceptions.csv")!, standard.Rules);
        List<Finding> findings =
        [
            .. Enumerable.Range(0, count).Select(i => own[i % own.Count] with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{own[i % own.Count].Id}-{i}"),
                Person = (90_000_000 + i).ToString(CultureInfo.InvariantCulture),
            }),
        ];
        File.WriteAllBytes(
            Path.Combine(output.PathOf(client, Year), "exceptions.csv"), documents.ExceptionsCsv(new ExceptionsReport(new Client { Code = client }, standard, findings)));
        app.Services.GetRequiredService<IClientFolders>().AddAnswers(
            client, [.. findings.Where((_, i) => i % 10 == 0).Select(f => new Answer(f.Id, f.FaultHash, AnswerKinds.WillFix, "F01", "", "Invented Person", "2020-05-01"))]);
        return findings[^1];
    }

    private static async Task<int> Look(WebApplication app, string client, Finding finding)
    {
        var slow = 0;
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<AllowAttribute>() is { Roles.Count: > 0 }).ToList();
        foreach (var group in pages.GroupBy(p => p.Metadata.GetMetadata<AllowAttribute>()!.Roles[0]))
        {
            using var browser = await SignIn(app, group.Key, client);
            foreach (var path in group.SelectMany(p => PathsOf(p, client, finding)))
            {
                var (median, worst, status) = await Measure(browser, path);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path,-58} as {group.Key,-13} {status} median {median,6:F1} ms   slowest {worst,6:F1} ms"));
                if (median > Limit || status >= 400) slow++;
            }
        }

        return slow;
    }

    private static async Task<(double Median, double Worst, int Status)> Measure(HttpClient browser, string path)
    {
        var (taken, status) = (new List<double>(), 0);
        for (var i = 0; i < Requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            status = (int)answer.StatusCode;
        }

        taken.Sort();
        return (taken[taken.Count / 2], taken[^1], status);
    }

    private static async Task<HttpClient> SignIn(WebApplication app, string role, string client)
    {
        var name = role.ToLowerInvariant();
        app.Services.GetRequiredService<IRunStore>().Change(s => s.Accounts.Save(new AccountRecord(
            name, app.Services.GetRequiredService<Secrets>().Hash(Password), "", 0, "stamp", IsActive: true, 0, null, s.Now, [new Grant(role, Roles.IsBound(role) ? client : "")])));
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(app.Urls.First()) };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        var token = Token().Match(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(
            [new("name", name), new("password", Password), new("__RequestVerificationToken", token)]));
        return browser;
    }

    /// <summary>The page; HR's list also in its ways of looking, and filtered.</summary>
    private static IEnumerable<string> PathsOf(RouteEndpoint page, string client, Finding finding)
    {
        var path = PathOf(page, client, finding);
        IEnumerable<string> queries = page.RoutePattern.RawText!.TrimStart('/') switch
        {
            "hr/{client}/{year:int}" => ["", "?view=people", "?view=list", $"?view=list&rule={finding.Rule.Id}&state=ToDo", $"?view=list&person={finding.Person}"],
            "hr/{client}/{year:int}/print" => ["", $"?rule={finding.Rule.Id}"],
            _ => [""],
        };
        return queries.Select(q => path + q);
    }

    private static string PathOf(RouteEndpoint page, string client, Finding finding) => "/" + string.Join('/', page.RoutePattern.PathSegments.Select(s => s.Parts[0] switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: AllowAttribute.ClientKey } => client,
        RoutePatternParameterPart { Name: "year" } => Year.ToString(CultureInfo.InvariantCulture),
        RoutePatternParameterPart { Name: "id" } => page.RoutePattern.RawText!.TrimStart('/').StartsWith("hr/", StringComparison.Ordinal) ? finding.Id : string.Create(CultureInfo.InvariantCulture, $"{client}-{Year}-1"),
        _ => "admin",
    }));

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
