using System.Text;
using Microsoft.Playwright;
using WresEtl.App.Exceptions;
using WresEtl.Core.Rules;
using WresEtl.Host.Tests.Browser;

namespace WresEtl.Host.Tests.Days;

/// <summary>HR's day: files are uploaded and checked, sent, findings answered, and the figure moves. With and without scripts.</summary>
[Collection(nameof(DayHost))]
public sealed class HrDayTests(DayHost host, Chromium chromium)
{
    [SkippableTheory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Hr_UploadsAnswersAndSeesTheFigureMove(bool script, int width)
    {
        Skip.If(script && Environment.GetEnvironmentVariable("WRES_LONG") != "1", "not run: the day with scripts, set WRES_LONG=1 for the long suite");
        var page = await chromium.Open(host.Address, width, script);
        await page.SignIn(DayHost.Hr, DayHost.Password);
        Assert.EndsWith(host.Home, page.Url, StringComparison.Ordinal);
        await Chromium.Shot(page, $"hr-worklist-{width}");
        await UploadCheckAndSend(page, width);
        await host.Quiet();
        await AnswerOneByOne(page, width);
        await AnswerManyAtOnce(page, width);
        await page.Press("Check again with the answers");
        await host.Quiet();
        await page.ReloadAsync();
        // What the panel promised is what the run then counted.
        Assert.Equal(await Figure(page, "Ethnicity declared", 1), await Figure(page, "Ethnicity declared", 0));
        await page.GotoAsync(host.Home + "/print?state=ToDo");
        await Chromium.Shot(page, $"hr-print-{width}");
        await page.Context.DisposeAsync();
    }

    [SkippableFact]
    public async Task Hr_SeesItsOwnClientOnly()
    {
        var page = await chromium.Open(host.Address);
        await page.SignIn(DayHost.Hr, DayHost.Password);
        foreach (var path in new[] { "", "/files", "/workbook", "/print", "/findings/" + host.Worklist.Items[0].Finding.Id })
        {
            var answer = await page.GotoAsync($"/hr/{host.OtherClient}/{SmallBatch.Year}{path}");
            Assert.Equal(403, answer!.Status);
        }

        await page.Context.DisposeAsync();
    }

    private async Task UploadCheckAndSend(IPage page, int width)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Files", Exact = true }).ClickAsync();
        var content = await File.ReadAllBytesAsync(host.WorkforceFile);
        await Upload(page, "workforce-wrong.csv", Encoding.UTF8.GetBytes("Employee Number,Ethnic Origin\n90000001,nothing known\n"));
        Assert.Contains("errors to put right", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await Chromium.Shot(page, $"hr-files-check-{width}");
        await page.Press("Remove workforce-wrong.csv");
        await Upload(page, Path.GetFileName(host.WorkforceFile), content);
        await Chromium.Shot(page, $"hr-files-{width}");
        await page.Press("Send to the equality team");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 file was sent");
        Assert.Equal(content, await File.ReadAllBytesAsync(host.WorkforceFile));
    }

    private static async Task Upload(IPage page, string name, byte[] content)
    {
        await page.GetByLabel("Upload").First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await page.Press("Upload and check");
    }

    private async Task AnswerOneByOne(IPage page, int width)
    {
        var finding = host.Worklist.Items.First(IsAsked).Finding;
        await page.GotoAsync($"{host.Home}/findings/{finding.Id}");
        await page.GetByLabel("Answer", new() { Exact = true }).SelectOptionAsync("value");
        await page.GetByLabel("The right value").SelectOptionAsync("H");
        var before = await Figure(page, "Ethnicity declared", 1);
        await page.Press("See what it would change");
        var promised = await Figure(page, "Ethnicity declared", 2);
        Assert.NotEqual(before, promised);
        await Chromium.Shot(page, $"hr-finding-{width}");
        await page.Press("Record the answer");
        Assert.Equal(promised, await Figure(page, "Ethnicity declared", 1));
        await page.GetByLabel("Add a comment").FillAsync("Asked on Monday.");
        await page.Press("Add");
        await Assertions.Expect(page.Locator(".h-comment")).ToContainTextAsync("Asked on Monday.");
    }

    private async Task AnswerManyAtOnce(IPage page, int width)
    {
        var rule = host.Worklist.Items.First(i => i.State == ItemState.ToDo && !RuleBook.TakesValue(i.Finding.Rule.Id)).Finding.Rule.Id;
        await page.GotoAsync($"{host.Home}?view=list&rule={rule}&state=ToDo");
        await page.Press("Record the answer");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tick the findings it is for");
        await page.GetByLabel("Which").SelectOptionAsync("all");
        await page.GetByLabel("Answer", new() { Exact = true }).SelectOptionAsync("will-fix");
        await page.GetByLabel("Reason").SelectOptionAsync("F01");
        await page.Press("Record the answer");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("recorded");
        Assert.DoesNotContain(host.Worklist.Items, i => i.Finding.Rule.Id == rule && i.State == ItemState.ToDo);
        await page.GotoAsync($"{host.Home}?view=list");
        await page.Locator("input[name=Ids]").First.CheckAsync();
        await page.GetByLabel("Give to").FillAsync($"Clerk {width}");
        await page.Press("Give");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"1 given to Clerk {width}");
        await Chromium.Shot(page, $"hr-list-{width}");
    }

    private static bool IsAsked(WorklistItem item) => RuleBook.TakesValue(item.Finding.Rule.Id) && item.State == ItemState.ToDo;

    /// <summary>A figure of the panel: its row, and which column.</summary>
    private static Task<string> Figure(IPage page, string row, int column) =>
        page.GetByRole(AriaRole.Row, new() { Name = row }).GetByRole(AriaRole.Cell).Nth(column).InnerTextAsync();
}
