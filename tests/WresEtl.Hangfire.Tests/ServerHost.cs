using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Host;
using WresEtl.Host.Access;
using WresEtl.Host.Tests;

// Hangfire takes the storage of whichever service was configured last in the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace WresEtl.Hangfire.Tests;

/// <summary>The server edition in this process: a real Hangfire with its storage in memory, the run store in SQLite. Two of one batch and storage are two workers.</summary>
internal static partial class ServerHost
{
    private const string Password = "orchard violin cobalt";

    public static WebApplication Build(SmallBatch batch, InMemoryStorage storage)
    {
        Directory.CreateDirectory(batch["state"]);
        return WresHost.Build(
            [
                "--data", batch.Data, "--config", batch.Config, "--state", batch["state"], "--workers", "2", "--urls", "http://127.0.0.1:0",
                "--ConnectionStrings:Wres", Path.Combine(batch["state"], "wres.db"),
            ],
            new ServerEdition(file => new SqliteDatabase(file), (hangfire, _) => hangfire.UseStorage(storage)));
    }

    /// <summary>A browser in which somebody of that role is signed in.</summary>
    public static async Task<HttpClient> SignIn(this WebApplication app, string role)
    {
        var name = role.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var hash = app.Services.GetRequiredService<Secrets>().Hash(Password);
        app.Services.GetRequiredService<IRunStore>().Change(s => s.Accounts.Save(new AccountRecord(
            name, hash, "", 0, "stamp", IsActive: true, 0, null, s.Now, [new Grant(role, Roles.IsBound(role) ? "ZZ0001" : "")])));
        var browser = app.Browser();
        var token = FormToken().Match(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = name, ["password"] = Password, ["__RequestVerificationToken"] = token });
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    public static HttpClient Browser(this WebApplication app)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        return browser;
    }

    /// <summary>Has Hangfire do something to jobs, as its pages' script does.</summary>
    public static async Task<HttpStatusCode> Act(this HttpClient browser, string path, string job, bool withToken = true)
    {
        var page = await browser.GetStringAsync(new Uri("/hangfire/recurring", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["jobs[]"] = job }) };
        if (withToken) request.Headers.Add("RequestVerificationToken", DashboardToken().Match(page).Groups[1].Value);
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Once no service is left.</summary>
    public static void Clean()
    {
        // Hangfire keeps the loggers of the last service in a static place; that service is gone.
        global::Hangfire.Logging.LogProvider.SetCurrentLogProvider(null);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FormToken();

    [GeneratedRegex("name=\"csrf-token\" content=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex DashboardToken();
}
