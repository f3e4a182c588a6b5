using Microsoft.Playwright;
using WresEtl.App.Store;
using WresEtl.Host.Tests.Browser;

namespace WresEtl.Host.Tests.Days;

/// <summary>Operations' day: a run failed, it is found, its cause mended, and it is retried to its end.</summary>
[Collection(nameof(DayHost))]
public sealed class OperationsDayTests(DayHost host, Chromium chromium)
{
    [SkippableTheory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Operations_FindAndRetryAFailedRun(bool script, int width)
    {
        Skip.If(!script && Environment.GetEnvironmentVariable("WRES_LONG") != "1", "not run: the day without scripts, set WRES_LONG=1 for the long suite");
        // A disk lost a block: what is in the archive is not what was stored.
        var archived = host.Archived.MaxBy(f => new FileInfo(f).Length)!;
        var sound = await File.ReadAllBytesAsync(archived);
        await File.WriteAllBytesAsync(archived, [.. sound[..^1], (byte)(sound[^1] ^ 1)]);
        await host.Run();
        var failed = host.NewestRun();
        Assert.Equal(RunState.Failed, failed.State);

        var page = await chromium.Open(host.Address, width, script);
        await page.SignIn(DayHost.Operator, DayHost.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Concerns" }).First).ToContainTextAsync("A run failed");
        await Chromium.Shot(page, $"operations-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Run {failed.Id}" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Go on from")).ToHaveValueAsync(RunStages.Calculate);
        await Chromium.Shot(page, $"operations-run-{width}");
        await File.WriteAllBytesAsync(archived, sound);
        await page.Press("Retry");
        await host.Quiet();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Finished");
        Assert.Contains(host.Store.Look(s => s.Audit.After(0, 10_000)), e => e.Act == "stage-retried" && e.Actor == DayHost.Operator && e.Subject == failed.Id);
        await page.Context.DisposeAsync();
    }

    [SkippableFact]
    public async Task OperationsPages_HoldNothingAboutAPerson()
    {
        var page = await chromium.Open(host.Address);
        await page.SignIn(DayHost.Operator, DayHost.Password);
        var people = host.Worklist.Items.Select(i => i.Finding.Person).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(people);
        foreach (var path in new[] { "/operations", "/operations/runs/" + host.NewestRun().Id })
        {
            await page.GotoAsync(path);
            var text = await page.ContentAsync();
            Assert.DoesNotContain(people, p => text.Contains(p, StringComparison.Ordinal));
        }

        foreach (var path in new[] { host.Home, host.Home + "/files" }) Assert.Equal(403, (await page.GotoAsync(path))!.Status);
        await page.Context.DisposeAsync();
    }
}
