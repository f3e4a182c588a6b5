using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Access;

/// <summary>A proxy names the person.</summary>
public sealed class HeaderSignOnTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("127.0.0.1", "ada", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "mallory", HttpStatusCode.Found)]
    [InlineData("10.0.0.9", "ada", HttpStatusCode.Found)]
    public async Task Header_IsBelievedFromTheProxyOnly_AndForAccountsOnly(string proxy, string name, HttpStatusCode status)
    {
        await using var app = WresHost.Build(
            [
                "--data", Path.Combine(_folder.Path, "data"), "--config", Repository.Config, "--state", Path.Combine(_folder.Path, "state"), "--urls", "http://127.0.0.1:0",
                "--Wres:Access:SignOn", "header", "--Wres:Access:TrustedProxies:0", proxy,
            ],
            new EmbeddedEdition());
        await app.StartAsync();
        app.Services.GetRequiredService<IRunStore>().Change(s =>
            s.Accounts.Save(new AccountRecord("ada", "", "", 0, "stamp", IsActive: true, 0, null, s.Now, [new Grant(Roles.EqualityTeam, "")])));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        browser.DefaultRequestHeaders.Add("X-Remote-User", name);
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await browser.GetAsync(new Uri("/returns", UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        await app.StopAsync();
    }

    [Theory]
    [InlineData("header", "", "TrustedProxies")]
    [InlineData("oidc", "", "Authority")]
    [InlineData("magic", "", "SignOn")]
    [InlineData("header", "proxy.example", "IP addresses")]
    public void SettingsThatLetAnybodyIn_AreRefused(string signOn, string proxy, string says)
    {
        var settings = new AccessSettings { SignOn = signOn };
        if (proxy.Length > 0) settings.TrustedProxies.Add(proxy);
        Assert.Contains(says, Assert.Throws<SettingsException>(settings.Check).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
