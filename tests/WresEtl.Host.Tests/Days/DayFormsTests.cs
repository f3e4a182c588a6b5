using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Host.Tests.Access;

namespace WresEtl.Host.Tests.Days;

/// <summary>The pages' own forms, sent as a browser without scripts sends them.</summary>
[Collection(nameof(DayHost))]
public sealed partial class DayFormsTests(DayHost host)
{
    private IReadOnlyList<AuditEntry> Audit => host.Store.Look(s => s.Audit.After(0, 100_000));

    [Fact]
    public async Task Hr_UploadsAFilledWorkbook_SeesTheFigureMove_AndTheFilesAreCheckedAgain()
    {
        using var browser = await SignIn(DayHost.Hr);
        var asked = host.Worklist.Items.Last(i => RuleBook.TakesValue(i.Finding.Rule.Id) && i.Finding.Answer is null).Finding;
        var now = Now();
        var filled = host.App.Services.GetRequiredService<IDocuments>().ExceptionsWorkbook(new ExceptionsReport(now.Client, now.Standard, now.Findings)
        {
            Filled = new FilledIn("J Bloggs", "2020-04-01", [new Answer(asked.Id, asked.FaultHash, AnswerKinds.Value, "H", "", "", "")]),
        });
        var newest = host.NewestRun().Id;
        var page = await Text(await Send(browser, host.Home + "/workbook", "type=\"file\"", filled));
        Assert.Matches("<strong>1</strong> answers recorded, \\d were recorded already, 0 not taken. The files are checked again", page);
        Assert.Contains("With this workbook", page, StringComparison.Ordinal);
        Assert.Contains("<strong>0</strong> answers recorded", await Text(await Send(browser, host.Home + "/workbook", "type=\"file\"", filled)), StringComparison.Ordinal);
        await host.Quiet();
        Assert.NotEqual(newest, host.NewestRun().Id);
        Assert.Equal(DayHost.Hr, host.NewestRun().RequestedBy);
        Assert.Equal("H", host.Worklist.Answers[asked.Id].Code);
    }

    [Theory]
    [InlineData(null, "Choose the workbook that you filled in.")]
    [InlineData("not a workbook", "is not an exceptions workbook of this program, or it was changed.")]
    public async Task Hr_IsToldWhatIsWrongWithAFile(string? content, string said)
    {
        using var browser = await SignIn(DayHost.Hr);
        var page = await Text(await Send(browser, host.Home + "/workbook", "type=\"file\"", content is null ? [] : System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("nhsuk-error-summary", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_CancelARun()
    {
        var run = host.Store.Change(s => s.Runs.Add(s.Batches.Add(SmallBatch.Year, "tester", 1).Id, host.OtherClient, SmallBatch.Year, "tester"));
        using var browser = await SignIn(DayHost.Operator);
        var page = await Text(await Send(browser, "/operations", $"value=\"{run.Id}\""));
        Assert.Contains($"{run.Id} was cancelled.", page, StringComparison.Ordinal);
        Assert.Equal(RunState.Cancelled, host.Store.Look(s => s.Runs.Find(run.Id))!.State);
        Assert.Contains(Audit, e => e is { Act: "run-cancel-requested", Actor: DayHost.Operator } && e.Subject == run.Id);
        using var again = await Send(browser, "/operations/runs/" + run.Id, "name=\"stage\"", stage: RunStages.ProduceReturn);
        Assert.Contains("A stage before produce-return has not finished.", await Text(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_RestoreAScheduleThatWasLost()
    {
        const string Name = "retention/nightly";
        var scheduling = host.App.Services.GetRequiredService<IScheduling>();
        await scheduling.Remove(Name, CancellationToken.None);
        using var browser = await SignIn(DayHost.Operator);
        Assert.Contains("A schedule is switched off, lost or changed", await browser.GetStringAsync(new Uri("/operations", UriKind.Relative)), StringComparison.Ordinal);
        var page = await Text(await Send(browser, "/operations", $"value=\"{Name}\""));
        Assert.Contains($"{Name} was put back as the pipelines have it.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A schedule is switched off", page, StringComparison.Ordinal);
        Assert.Contains(await scheduling.Recurring(CancellationToken.None), r => r.Name == Name && r.IsEnabled);
        Assert.Contains(Audit, e => e is { Act: "recurring-restored", Actor: DayHost.Operator, Subject: Name });
    }

    private ClientRun Now() => host.App.Services.GetRequiredService<RunOneClient>().Run(SmallBatch.Year, host.Client).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));

    private async Task<HttpClient> SignIn(string name)
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await PagesHost.Post(browser, "/sign-in", ("name", name), ("password", DayHost.Password));
        Assert.True(answer.IsSuccessStatusCode);
        return browser;
    }

    /// <summary>Sends the form of the page that holds the text, with what is hidden in it; with a file where one is given.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string holds, byte[]? file = null, string? stage = null)
    {
        var form = Form().Matches(await browser.GetStringAsync(new Uri(page, UriKind.Relative))).Select(m => m.Value).Single(f => f.Contains(holds, StringComparison.Ordinal));
        var address = Attribute(form[..form.IndexOf('>', StringComparison.Ordinal)], "action") is { Length: > 0 } action ? action : page;
        var fields = Hidden().Matches(form).Select(m => KeyValuePair.Create(Attribute(m.Value, "name"), Attribute(m.Value, "value"))).ToList();
        if (stage is not null) fields.Add(new("stage", stage));
        if (file is null) return await browser.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file.Length > 0) content.Add(new ByteArrayContent(file), "file", "filled.xlsx");
        return await browser.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        using (answer) return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
