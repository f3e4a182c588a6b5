using System.Net;
using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>By itself, since it moves the clock.</summary>
public sealed class SessionEndTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task Session_EndsUnused_AndEndsUsed()
    {
        var page = new Uri("/returns", UriKind.Relative);
        using var idle = await host.SignIn(Roles.EqualityTeam);
        using var busy = await host.SignIn(Roles.EqualityTeam);
        for (var minutes = 0; minutes < 10 * 60; minutes += 20)
        {
            using var answer = await busy.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            host.Time.Advance(TimeSpan.FromMinutes(20));
            if (minutes != 20) continue;
            using var unused = await idle.GetAsync(page);
            Assert.Equal(HttpStatusCode.Found, unused.StatusCode);
        }

        using var last = await busy.GetAsync(page);
        Assert.Equal(HttpStatusCode.Found, last.StatusCode);
    }
}
