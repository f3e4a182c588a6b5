using Microsoft.Extensions.DependencyInjection;
using WresEtl.App.Exceptions;
using WresEtl.App.Gates;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;

namespace WresEtl.Host.Tests.Gates;

/// <summary>HR's answers come in and bring a run with them; files go out and leave an entry; operators put schedules back.</summary>
public class AnswersAndDownloadTests(ReadyReturn ready) : IClassFixture<ReadyReturn>
{
    private static readonly Answer Given = new("finding-1", "fault-1", "accept", "other", "", "hr.person", "2020-07-20");

    [Fact]
    public async Task Answers_AreRecordedAndAudited_AndTheRunThatAppliesThemIsTheirs()
    {
        using var copy = ready.Copy(s => s.AddSingleton<IAnswersReader>(new OneAnswer()));
        Assert.Equal("ok", Take(copy, copy.Client));
        Assert.Equal(("hr.person", "1 answers"), Assert.Single(copy.Audit("answers-recorded")) is var a ? (a.Actor, a.Detail) : default);
        Assert.Single(copy.Service.Store.Look(s => s.Answers.Held(copy.Client)));
        var before = copy.Run.Id;
        await copy.Service.RunDue();
        Assert.NotEqual(before, copy.Run.Id);
        Assert.Equal("hr.person", copy.Run.RequestedBy);
    }

    [Fact]
    public async Task AnswersDuringARun_BringAnotherAfterIt()
    {
        using var copy = ready.Copy(s => s.AddSingleton<IAnswersReader>(new OneAnswer()));
        copy.Service.Get<QueueRuns>().Rerun(copy.Client, SmallBatch.Year, "ada.one");
        Assert.Equal("ok", Take(copy, copy.Client));
        for (var i = 0; i < 3; i++)
        {
            await copy.Service.RunDue();
            copy.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["ada.one", "ada.one", "hr.person"], copy.Service.Store.Look(s => s.Runs.Newest(9)).Reverse().Select(r => r.RequestedBy));
    }

    [Fact]
    public void AnotherClientsWorkbook_IsRefused()
    {
        using var copy = ready.Copy(s => s.AddSingleton<IAnswersReader>(new OneAnswer()));
        Assert.Equal("other-client", Take(copy, "ZZ9"));
        Assert.Empty(copy.Audit("answers-recorded"));
    }

    [Fact]
    public void WorkbookThatSaysNothing_RecordsAndQueuesNothing()
    {
        using var copy = ready.Copy();
        Assert.Equal("not-a-workbook", Take(copy, copy.Client));
        Assert.Empty(copy.Service.Store.Look(s => s.Jobs.Open()));
    }

    [Fact]
    public void Download_IsInTheAudit_AndNothingElseComesOut()
    {
        using var copy = ready.Copy();
        var download = copy.Service.Get<DownloadFile>();
        Assert.Contains("submission/submission.csv", download.Paths(copy.Client, SmallBatch.Year));
        var bytes = download.Open(copy.Client, SmallBatch.Year, "submission/submission.csv", new Actor("cy.three")).Match(ok => ok, no => throw new InvalidOperationException(no.Code));
        Assert.Equal(File.ReadAllBytes(Path.Combine(copy.Home, "submission", "submission.csv")), bytes);
        Assert.StartsWith("submission/submission.csv ", Assert.Single(copy.Audit("downloaded")).Detail, StringComparison.Ordinal);
        foreach (var path in new[] { "../../batch.json", "author.json", "sign-offs.jsonl", "nothing.csv" })
            Assert.Equal("no-file", ReturnCopy.Answer(download.Open(copy.Client, SmallBatch.Year, path, new Actor("cy.three"))));
        File.AppendAllText(Path.Combine(copy.Home, "exceptions.csv"), " ");
        Assert.Equal("changed", ReturnCopy.Answer(download.Open(copy.Client, SmallBatch.Year, "exceptions.csv", new Actor("cy.three"))));
        Assert.Single(copy.Audit("downloaded"));
    }

    [Fact]
    public async Task RecurringJobThatWasDisabled_IsPutBackByAnOperator()
    {
        using var copy = ready.Copy();
        await copy.Service.Get<DeadMan>().StartUp(copy.Service.Schedule(), CancellationToken.None);
        var known = copy.Service.Scheduling.Known;
        known["retention/nightly"] = known["retention/nightly"] with { IsEnabled = false };
        Assert.Equal("ok", ReturnCopy.Answer(await copy.Service.Get<RestoreRecurring>().Restore("retention/nightly", "op.five", CancellationToken.None)));
        Assert.True(known["retention/nightly"].IsEnabled);
        Assert.Equal("op.five", Assert.Single(copy.Audit("recurring-restored")).Actor);
        Assert.Equal("unknown-recurring", ReturnCopy.Answer(await copy.Service.Get<RestoreRecurring>().Restore("nightly", "op.five", CancellationToken.None)));
    }

    private static string Take(ReturnCopy copy, string client) => ReturnCopy.Answer(copy.Service.Get<TakeWorkbook>().Take(client, SmallBatch.Year, "exceptions.xlsx", [1], "hr.person"));

    /// <summary>A workbook of the client with one answer in it.</summary>
    private sealed class OneAnswer : IAnswersReader
    {
        public AnswersSubject? Subject(byte[] workbook) => new("ZZ0002", SmallBatch.Year);

        public AnswersRead Read(byte[] workbook, AnswersContext context) => new([Given], [], 0);
    }
}
