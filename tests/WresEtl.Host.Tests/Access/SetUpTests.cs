using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Access;

/// <summary>A new service: the first person gets in by the address on the console, and nobody after them.</summary>
public sealed partial class SetUpTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task FirstPerson_GetsInWithPasswordAndCode_AndTheAddressIsUsedUp()
    {
        await using var app = WresHost.Build(
            ["--data", Path.Combine(_folder.Path, "data"), "--config", Repository.Config, "--state", Path.Combine(_folder.Path, "state"), "--urls", "http://127.0.0.1:0"], new EmbeddedEdition());
        await app.StartAsync();
        var address = "/set-up?token=" + Uri.EscapeDataString(app.Services.GetRequiredService<Invitations>().ForSetUp());
        using var browser = Browser(app);
        using var invited = await PagesHost.Post(browser, address, ("name", "Ada"), ("team", "true"));
        var link = invited.Headers.Location!.OriginalString;

        // Without the second factor, which a service with anybody's data asks for, nothing is saved.
        using var without = await PagesHost.Post(browser, link, ("password", PagesHost.Password), ("code", ""));
        Assert.Contains("The code does not fit", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var key = Key().Match(await browser.GetStringAsync(new Uri(link, UriKind.Relative))).Groups[1].Value;
        using var welcome = await PagesHost.Post(browser, link, ("password", PagesHost.Password), ("code", Code(key)));
        Assert.Equal("/", welcome.Headers.Location!.OriginalString);
        using var home = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/returns", home.Headers.Location!.OriginalString);
        Assert.Equal([new Grant(Roles.Admin, ""), new Grant(Roles.EqualityTeam, "")], app.Services.GetRequiredService<IRunStore>().Look(s => s.Accounts.Find("ada"))!.Grants);

        using var another = Browser(app);
        Assert.Contains("does not work any more", await another.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("does not work any more", await another.GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact]
    public async Task TooManyTriesFromOneAddress_AreNotTaken()
    {
        await using var app = WresHost.Build(
            [
                "--data", Path.Combine(_folder.Path, "data"), "--config", Repository.Config, "--state", Path.Combine(_folder.Path, "state"), "--urls", "http://127.0.0.1:0",
                "--Wres:Access:TriesPerMinute", "2",
            ],
            new EmbeddedEdition());
        await app.StartAsync();
        using var browser = Browser(app);
        var ends = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await PagesHost.Post(browser, "/sign-in", ("name", "nobody"), ("password", "x"));
            ends.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], ends);
        await app.StopAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static HttpClient Browser(WebApplication app)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        return browser;
    }

    /// <summary>What an authenticator app shows for the key that the page gives.</summary>
    private static string Code(string key)
    {
        const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Where(c => c != ' ').Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(c => c.Length == 8).Select(c => Convert.ToByte(new string(c), 2))];
        return Totp.Code(secret, Totp.StepAt(TimeProvider.System.GetUtcNow()));
    }

    [GeneratedRegex("id=\"key\">([A-Z2-7 ]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
