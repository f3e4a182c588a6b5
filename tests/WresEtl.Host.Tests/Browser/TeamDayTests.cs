using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Tests.Access;

namespace WresEtl.Host.Tests.Browser;

/// <summary>The equality team's day, in a browser that runs no script: two people sign, the receipt is recorded, the pack is published.</summary>
[Collection(nameof(PagesHost))]
public sealed class TeamDayTests(PagesHost host, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Return = $"/returns/{PagesHost.Own}/2020";
    private static readonly string Publication = $"/publications/{PagesHost.Own}/2020";

    [SkippableFact]
    public async Task FromReadyToPublished()
    {
        await TheAuthor_CannotSign();
        var second = await chromium.Open(host.Address, script: false);
        host.AddAccount("bo.two", new Grant(Roles.EqualityTeam, ""));
        await second.SignIn("bo.two", PagesHost.Password);
        await Sign(second);
        await RecordTheReceipt(second);
        await Publish(second);
        var acts = host.Store.Look(s => s.Audit.After(0, 10_000)).Where(a => a.Actor == "bo.two").Select(a => a.Act).Distinct().ToList();
        Assert.Equal(["signed-in", "signed-off", "submitted", "downloaded", "published"], acts);
        Assert.Equal((host.Store.Look(s => s.Audit.Head()).Number, null), host.Store.Look(s => AuditChain.Verify(s.Audit)));
    }

    private async Task TheAuthor_CannotSign()
    {
        host.AddAccount(PagesHost.Author, new Grant(Roles.EqualityTeam, ""));
        var author = await chromium.Open(host.Address, script: false);
        await author.SignIn(PagesHost.Author, PagesHost.Password);
        await Assertions.Expect(author).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/returns$"));
        await author.GetByRole(AriaRole.Link, new() { Name = "Example (invented)" }).ClickAsync();
        await Assertions.Expect(author.GetByText("a second person has to sign it off")).ToBeVisibleAsync();
        Assert.Equal(0, await author.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).CountAsync());
    }

    private static async Task Sign(IPage page)
    {
        await page.GotoAsync(Return);
        await page.Press("Sign off");
        // Without the tick: the fault is named at the top, and its link leads to the box.
        var fault = page.GetByRole(AriaRole.Link, new() { Name = "Tick that you have looked at the figures." });
        await fault.ClickAsync();
        Assert.EndsWith("#seen", page.Url, StringComparison.Ordinal);
        await Chromium.Shot(page, "fault");
        await page.GetByLabel("I have looked at").CheckAsync();
        await page.Press("Sign off");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Signed");
    }

    private static async Task RecordTheReceipt(IPage page)
    {
        await page.GetByLabel("Receipt number").FillAsync("R-2020-1");
        await page.Press("Record receipt");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Enter the day on the receipt" })).ToBeVisibleAsync();
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("20");
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync("7");
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync("2020");
        await page.Press("Record receipt");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Submitted");
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("receipt R-2020-1 of 20 July 2020");
    }

    private static async Task Publish(IPage page)
    {
        await page.GotoAsync(Publication + "/preview");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Indicator 1: who works here" })).ToBeVisibleAsync();
        await page.GotoAsync(Publication);
        await page.GetByLabel("I have looked at").CheckAsync();
        await page.Press("Sign off");
        // The proof is made again and the pack attacked once more before it is let out: on a busy machine that takes a while.
        page.Context.SetDefaultTimeout(120_000);
        page.Context.SetDefaultNavigationTimeout(120_000);
        await page.Press("Publish");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What is public" })).ToBeVisibleAsync();
        await Chromium.Shot(page, "published");
        var certificate = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "certificate.json", Exact = true }).ClickAsync());
        Assert.Contains("\"witnesses\"", await File.ReadAllTextAsync(await certificate.PathAsync()), StringComparison.Ordinal);
    }
}
