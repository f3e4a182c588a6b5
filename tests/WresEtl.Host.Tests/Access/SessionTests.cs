using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>What a session is worth: it ends, and follows the account at once.</summary>
[Collection(nameof(PagesHost))]
public sealed class SessionTests(PagesHost host)
{
    private static readonly Uri Page = new("/returns", UriKind.Relative);

    [Fact]
    public async Task RolesTakenAway_CountAtOnce()
    {
        host.AddAccount("eve", new Grant(Roles.EqualityTeam, ""));
        using var browser = await host.SignIn("eve");
        Assert.Equal(HttpStatusCode.OK, await Status(browser));
        host.App.Services.GetRequiredService<ManageAccounts>().Grant("tester", "eve", [new Grant(Roles.Hr, PagesHost.Own)]);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(browser));
    }

    [Fact]
    public async Task ClosedAccount_IsOutAtOnce()
    {
        host.AddAccount("fay", new Grant(Roles.EqualityTeam, ""));
        using var browser = await host.SignIn("fay");
        host.App.Services.GetRequiredService<ManageAccounts>().Close("tester", "fay");
        Assert.Equal(HttpStatusCode.Found, await Status(browser));
    }

    [Fact]
    public async Task SignedOut_IsOut_AndBothAreAudited()
    {
        host.AddAccount("gus", new Grant(Roles.EqualityTeam, ""));
        using var browser = await host.SignIn("gus");
        using var answer = await PagesHost.Post(browser, "/sign-out");
        Assert.Equal(HttpStatusCode.Found, await Status(browser));
        Assert.Equal(["signed-in", "signed-out"], host.Store.Look(s => s.Audit.After(0, 10_000)).Where(a => a.Actor == "gus").Select(a => a.Act));
    }

    [Fact]
    public async Task SignIn_LeadsNowhereElse()
    {
        using var browser = host.Nobody();
        using var answer = await PagesHost.Post(browser, "/sign-in?then=https://elsewhere.example/", ("name", Roles.EqualityTeam), ("password", PagesHost.Password), ("then", "//elsewhere.example/"));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task EveryAnswer_HasItsHeaders()
    {
        using var browser = host.Nobody();
        using var answer = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("no-store", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Download_IsAudited_AndAPathOutOfTheFolderIsNot()
    {
        var team = await host.As(Roles.EqualityTeam);
        using var file = await team.GetAsync(new Uri($"/returns/{PagesHost.Own}/2020/files/submission/submission.csv", UriKind.Relative));
        Assert.StartsWith("row,item,measure", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(host.Store.Look(s => s.Audit.After(0, 10_000)), a => a.Act == "downloaded" && a.Detail.StartsWith("submission/submission.csv", StringComparison.Ordinal));
        foreach (var path in (string[])["..%2f..%2f..%2fwres.db", "%2fetc%2fpasswd", "author.json/..%2f..%2f..%2fwres.db"])
        {
            using var none = await team.GetAsync(new Uri($"/returns/{PagesHost.Own}/2020/files/{path}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser)
    {
        using var answer = await browser.GetAsync(Page);
        return answer.StatusCode;
    }
}
