using WresEtl.Host.Tests.Browser;

namespace WresEtl.Host.Tests.Days;

/// <summary>HR's and operations' pages with something on them: accessible, and within their window.</summary>
[Collection(nameof(DayHost))]
public sealed class DayPagesTests(DayHost host, Chromium chromium)
{
    private IEnumerable<(string Who, string Path)> Pages =>
    [
        .. new[] { "", "?view=people", "?view=list", "?view=list&rule=none", "/files", "/workbook", "/print", "/findings/" + host.Worklist.Items[0].Finding.Id }.Select(p => (DayHost.Hr, host.Home + p)),
        (DayHost.Operator, "/operations"), (DayHost.Operator, "/operations/runs/" + host.NewestRun().Id),
    ];

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task APage_FitsItsWindow_IsAccessible_AndTheBrowserComplainsOfNothing(int width)
    {
        var wrong = new List<string>();
        foreach (var group in Pages.GroupBy(p => p.Who))
        {
            var page = await chromium.Open(host.Address, width);
            page.Console += (_, message) => wrong.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
            await page.SignIn(group.Key, DayHost.Password);
            foreach (var (_, path) in group)
            {
                Assert.True((await page.GotoAsync(path))!.Ok, path);
                if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var wide && wide > width) wrong.Add($"{path} is {wide} wide in a window of {width}");
                await Chromium.Shot(page, $"{path.Trim('/').Replace('/', '_').Replace('?', '_')}-{width}");
                // What assistive technology is told does not change with the window.
                if (Chromium.Axe is null || width < 1280) continue;
                await page.EvaluateAsync(Chromium.Axe);
                wrong.AddRange((await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(v => v.id + ' at ' + v.nodes.map(n => n.target).join(' '))")).Select(v => $"{path}: {v}"));
            }

            await page.Context.DisposeAsync();
        }

        Assert.Empty(wrong);
    }
}
