using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WresEtl.Host.Access;
using WresEtl.Host.Tests.Access;

namespace WresEtl.Host.Tests.Browser;

/// <summary>Every page there is, as somebody who may see it: a new page is in here by itself.</summary>
[Collection(nameof(PagesHost))]
public sealed class EveryPageTests(PagesHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private const string AllThatCanBeFocused = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

    private const int Phone = 390;
    private const int Desktop = 1280;

    private readonly List<string> _wrong = [];

    [SkippableFact]
    public async Task APage_IsAccessible_FitsItsWindow_AndIsGoneThroughWithTheKeyboard()
    {
        await Visit(Phone, Fits);
        await Visit(Desktop, async (page, path) =>
        {
            await Fits(page, path);
            await IsReachedByKeyboard(page, path);
            if (Chromium.Axe is not null) await IsAccessible(page, path);
        });
        Assert.Empty(_wrong);
        Skip.If(Chromium.Axe is null, "not run: axe-core (AXE_CORE names no file)");
    }

    private async Task Fits(IPage page, string path)
    {
        var (wide, window) = (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), page.ViewportSize!.Width);
        if (wide > window) _wrong.Add($"{path} is {wide} wide in a window of {window}");
        await Chromium.Shot(page, $"{path.Replace('/', '_')}-{window}");
    }

    private async Task IsAccessible(IPage page, string path)
    {
        await page.EvaluateAsync(Chromium.Axe!);
        var violations = await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(v => v.id + ' at ' + v.nodes.map(n => n.target).join(' '))");
        _wrong.AddRange(violations.Select(v => $"{path}: {v}"));
    }

    private async Task IsReachedByKeyboard(IPage page, string path)
    {
        var all = await page.EvaluateAsync<int>($"() => [...document.querySelectorAll(\"{AllThatCanBeFocused}\")].filter(e => e.getClientRects().length && (e.tagName == 'SUMMARY' || !e.closest('details:not([open])'))).length");
        // The page itself notes what is reached: to ask it after each key takes most of the test's time.
        await page.EvaluateAsync($"() => {{ window.reached = new Set(); document.addEventListener('focusin', e => e.target.matches(\"{AllThatCanBeFocused}\") && window.reached.add(e.target)); }}");
        for (var i = 0; i < all + 5; i++) await page.Keyboard.PressAsync("Tab");
        var seen = await page.EvaluateAsync<int>("() => window.reached.size");

        // Of a group of radio buttons the keyboard stops at one.
        var groups = await page.EvaluateAsync<int>("() => { const r = [...document.querySelectorAll('input[type=radio]')]; return r.length - new Set(r.map(x => x.name)).size; }");
        if (seen < all - groups) _wrong.Add($"{path}: the keyboard reaches {seen} of {all}");
    }

    /// <summary>Each page as the first role that may see it.</summary>
    private async Task Visit(int width, Func<IPage, string, Task> look)
    {
        foreach (var group in Pages().GroupBy(p => p.Account))
        {
            var page = await chromium.Open(host.Address, width);
            page.Console += (_, message) => Note(message, page);
            if (group.Key.Length > 0) await page.SignIn(group.Key, PagesHost.Password);
            foreach (var (path, _) in group)
            {
                var answer = await page.GotoAsync(path);
                Assert.True(answer!.Ok || path.StartsWith("/problem", StringComparison.Ordinal), $"{path}: {answer.Status}");
                await look(page, path);
            }

            await page.Context.DisposeAsync();
        }
    }

    /// <summary>What the policy forbids, or what is not there, the browser says on its console.</summary>
    private void Note(IConsoleMessage message, IPage page)
    {
        if (message.Type is "error" or "warning" && !page.Url.Contains("/problem/", StringComparison.Ordinal)) _wrong.Add($"{page.Url}: {message.Text}");
    }

    private List<(string Path, string Account)> Pages() =>
    [
        .. host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.RawText!.Length > 0)
            .Select(e => (PathOf(e), AccountOf(Rules.ByRoute[e.RoutePattern.RawText!]))),
    ];

    private static string AccountOf(string[] rule) => rule is [Rules.Anyone] or [Rules.SignedIn] ? "" : Roles.IsBound(rule[0]) ? rule[0] + "-own" : rule[0];

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => s.Parts[0] switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: AllowAttribute.ClientKey } => PagesHost.Own,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "year" } => "2020",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "status" } => "404",
        _ => "admin",
    }));
}
