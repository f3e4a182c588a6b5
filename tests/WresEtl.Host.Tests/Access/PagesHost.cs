using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>The service with its pages, in this process and on a port the system chooses, over two small invented clients.</summary>
public sealed partial class PagesHost : IAsyncLifetime
{
    public const string Own = "ZZ0001";
    public const string Other = "ZZ0002";
    public const string Password = "orchard violin cobalt";

    private readonly SmallBatch _batch = new(organisations: 2, staff: 60);
    private readonly Dictionary<string, Task<HttpClient>> _signedIn = new(StringComparer.Ordinal);

    public WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    public IRunStore Store => App.Services.GetRequiredService<IRunStore>();

    public async Task InitializeAsync()
    {
        App = WresHost.Build(
            ["--data", _batch.Data, "--config", _batch.Config, "--state", _batch["state"], "--urls", "http://127.0.0.1:0", "--Wres:Access:TriesPerMinute", "1000"], new EmbeddedEdition());
        await App.StartAsync();
        foreach (var role in Roles.All.Where(r => !Roles.IsBound(r))) AddAccount(role, new Grant(role, ""));
        foreach (var role in Roles.All.Where(Roles.IsBound))
        {
            AddAccount(role + "-own", new Grant(role, Own));
            AddAccount(role + "-other", new Grant(role, Other));
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _signedIn.Values) (await client).Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
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
