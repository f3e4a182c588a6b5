using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Archive;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.App.Synth;
using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>The service with its pages, in this process and on a port the system chooses, after a run of one clean invented client, in the window of its year.</summary>
public sealed partial class PagesHost : IAsyncLifetime, IDisposable
{
    public const string Own = "ZZ0002";
    public const string Other = "ZZ0001";
    public const string Password = "orchard violin cobalt";

    public const string Author = "ada.one";

    private readonly SmallBatch _batch = new(organisations: 2, staff: 900, SynthMess.None, seed: 5, only: Own);
    private readonly Dictionary<string, Task<HttpClient>> _signedIn = new(StringComparer.Ordinal);

    private static readonly DateTimeOffset Start = new(2020, 7, 20, 6, 0, 0, TimeSpan.Zero);

    public ShiftedTime Time { get; } = new(Start.AddMinutes(5));

    public WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    public IRunStore Store => App.Services.GetRequiredService<IRunStore>();

    public async Task InitializeAsync()
    {
        await Work();
        App = WresHost.Build(
            ["--data", _batch.Data, "--config", _batch.Config, "--state", _batch["state"], "--urls", "http://127.0.0.1:0", "--Wres:Access:TriesPerMinute", "1000"], new EmbeddedEdition(), Time);
        await App.StartAsync();
        foreach (var role in Roles.All.Where(r => !Roles.IsBound(r))) AddAccount(role, new Grant(role, ""));
        foreach (var role in Roles.All.Where(Roles.IsBound))
        {
            AddAccount(role + "-own", new Grant(role, Own));
            AddAccount(role + "-other", new Grant(role, Other));
        }
    }

    /// <summary>The run, before the service starts, under the keys that it will have.</summary>
    private async Task Work()
    {
        using var service = new TestService(_batch, new FakeTimeProvider(Start), change: s => s.AddSingleton(
            DataProtectionProvider.Create(Directory.CreateDirectory(_batch["state/keys"]), keys => keys.SetApplicationName(ArchiveKeys.ApplicationName))));
        service.Get<QueueRuns>().Batch(SmallBatch.Year, [], Author).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        await service.RunDue();
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _signedIn.Values) (await client).Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }

    /// <summary>After the service is gone.</summary>
    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }

    public void AddAccount(string name, params Grant[] grants) => Store.Change(s => s.Accounts.Save(new AccountRecord(
        Secrets.Plain(name), App.Services.GetRequiredService<Secrets>().Hash(Password), "", 0, "stamp", IsActive: true, 0, null, s.Now, grants)));

    /// <summary>A browser without anybody in it.</summary>
    public HttpClient Nobody()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    /// <summary>A browser in which that account is signed in; always the same one.</summary>
    public Task<HttpClient> As(string name)
    {
        lock (_signedIn)
        {
            if (!_signedIn.TryGetValue(name, out var client)) _signedIn[name] = client = SignIn(name);
            return client;
        }
    }

    public async Task<HttpClient> SignIn(string name)
    {
        var client = Nobody();
        using var answer = await Post(client, "/sign-in", ("name", name), ("password", Password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>Fills in the page's form and sends it, as a browser does.</summary>
    public static async Task<HttpResponseMessage> Post(HttpClient client, string page, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Groups[1].Value;
        return await client.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

/// <summary>A clock that runs as the system's does, from another moment on.</summary>
public sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _by = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;

    public void Advance(TimeSpan time) => _by += time;
}

/// <summary>Tests that only look share one service.</summary>
[CollectionDefinition(nameof(PagesHost))]
public sealed class PagesHostCollection : ICollectionFixture<PagesHost>;
