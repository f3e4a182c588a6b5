using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Store;
using WresEtl.App.Gates;
using WresEtl.App.Jobs;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Rules;

namespace WresEtl.Host.Tests.Gates;

/// <summary>A second person approves exactly one run; whatever changes afterwards voids it.</summary>
public class SignOffTests(ReadyReturn ready) : IClassFixture<ReadyReturn>
{
    [Fact]
    public void SecondPerson_Signs_AndTwiceIsOnce()
    {
        using var copy = ready.Copy();
        Assert.Equal(ReturnStates.Ready, copy.Return.State);
        Assert.Equal("ok", copy.Sign());
        Assert.Equal("ok", copy.Sign(" Bo  Two"));
        Assert.Equal(ReturnStates.Signed, copy.Return.State);
        var signed = Assert.Single(copy.Service.Store.Look(s => s.Returns.SignOffs(copy.Client, SmallBatch.Year)));
        Assert.Equal(("submission", copy.Run.Id, copy.Run.ManifestSha256, ReturnCopy.Second), (signed.Purpose, signed.RunId, signed.ManifestSha256, signed.SignedBy));
        Assert.Equal((ReturnCopy.Second, $"{copy.Client}/2020"), Assert.Single(copy.Audit("signed-off")) is var a ? (a.Actor, a.Subject) : default);
    }

    [Fact]
    public void SignOffForPublication_LeavesTheReturnReady()
    {
        using var copy = ready.Copy();
        Assert.Equal("ok", copy.Sign(what: SignOffFor.Publication));
        Assert.Equal(ReturnStates.Ready, copy.Return.State);
    }

    [Fact]
    public void OneAccountOnly_MakesSignOffUnavailable_AndSaysWhy()
    {
        using var copy = ready.Copy(s => s.AddSingleton<IAccounts>(new SingleAccount()));
        var refused = copy.Service.Get<SignOffReturn>().Sign(copy.Client, SmallBatch.Year, SignOffFor.Submission, new Actor(ReturnCopy.Second)).Match(_ => null!, no => no);
        Assert.Equal("single-account", refused.Code);
        Assert.Contains("second person", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(ReturnStates.Ready, copy.Return.State);
    }

    [Theory]
    [InlineData(ReadyReturn.Author, "same-person")]
    [InlineData(" Ada ONE ", "same-person")]
    [InlineData("", "unnamed")]
    [InlineData("bo\ntwo", "unnamed")]
    public void AuthorOrNobody_CannotSign(string name, string code)
    {
        using var copy = ready.Copy();
        Assert.Equal(code, copy.Sign(name));
        Assert.Empty(copy.Audit("signed-off"));
    }

    [Fact]
    public async Task WhoRetriedAStage_IsAnAuthorToo()
    {
        using var copy = ready.Copy();
        Assert.Equal("ok", ReturnCopy.Answer(copy.Service.Get<QueueRuns>().RetryStage(copy.Run.Id, RunStages.Pull, ReturnCopy.Second)));
        await copy.Service.RunDue();
        Assert.Equal("same-person", copy.Sign());
        Assert.Equal("ok", copy.Sign("cy.three"));
    }

    /// <summary>Whoever asked for the run that applies an answer need not be who gave it.</summary>
    [Fact]
    public void WhoGaveAnAnswerOfTheYear_IsAnAuthorToo()
    {
        using var copy = ready.Copy();
        copy.Service.Store.Change(s => s.Answers.Record(copy.Client, [new Answer("finding", "fault", "explanation", "E1", "", " Bo TWO", "2020-07-20")]));
        Assert.Equal("same-person", copy.Sign());
        Assert.Equal("ok", copy.Sign("cy.three"));
    }

    [Fact]
    public void WhoGaveAnAnswerBeforeTheYearsFirstRun_IsNot()
    {
        using var copy = ready.Copy();
        var earlier = new SqlRunStore(copy.Service.Get<SqlDialect>(), new FakeTimeProvider(ReadyReturn.MadeAt.AddYears(-1)));
        earlier.Change(s => s.Answers.Record(copy.Client, [new Answer("finding", "fault", "explanation", "E1", "", ReturnCopy.Second, "2019-07-20")]));
        Assert.Equal("ok", copy.Sign());
    }

    [Fact]
    public async Task RunWithTheSameResult_KeepsTheSignOff_AndItsAuthorIsBarred()
    {
        using var copy = ready.Copy();
        copy.Sign();
        await copy.RunAgain(changed: false, by: "di.four");
        Assert.Equal(ReturnStates.Signed, copy.Return.State);
        Assert.Empty(copy.Audit("sign-off-voided"));
        Assert.Equal("same-person", copy.Sign("di.four"));
    }

    [Fact]
    public async Task AnyChange_VoidsIt_AndChangingBackDoesNotBringItBack()
    {
        using var copy = ready.Copy();
        copy.Sign();
        await copy.RunAgain(changed: true);
        Assert.NotEqual(ReturnStates.Signed, copy.Return.State);
        Assert.Single(copy.Audit("sign-off-voided"));
        foreach (var file in Directory.EnumerateFiles(copy.Data, "stray-*")) File.Delete(file);
        await copy.RunAgain(changed: false);
        Assert.NotNull(Assert.Single(copy.Service.Store.Look(s => s.Returns.SignOffs(copy.Client, SmallBatch.Year))).VoidedAt);
        Assert.Equal("not-signed", copy.Submit());
    }

    [Fact]
    public void FileChangedInTheOutput_IsRefused()
    {
        using var copy = ready.Copy();
        File.AppendAllText(Path.Combine(copy.Home, "submission", "submission.csv"), " ");
        Assert.Equal("changed", copy.Sign());
        File.AppendAllText(Path.Combine(copy.Home, "run.json"), " ");
        Assert.Equal("changed", copy.Sign());
    }

    [Fact]
    public void RunThatGoesOn_OrAnotherAtWork_IsWaitedFor()
    {
        using var copy = ready.Copy();
        copy.Service.Store.Change(s => s.Leases.Take($"{copy.Client}/2020", "another", TimeSpan.FromMinutes(1)));
        Assert.Equal("busy", copy.Sign());
        copy.Service.Store.Change(s => s.Leases.Release($"{copy.Client}/2020", "another"));
        copy.Service.Get<QueueRuns>().Rerun(copy.Client, SmallBatch.Year, "ada.one");
        Assert.Equal("run-goes-on", copy.Sign());
    }

    [Fact]
    public void NoRun_IsSaid()
    {
        using var copy = ready.Copy();
        Assert.Equal("no-run", ReturnCopy.Answer(copy.Service.Get<SignOffReturn>().Sign(copy.Client, 2019, SignOffFor.Submission, new Actor(ReturnCopy.Second))));
    }

    [Fact]
    public void KilledAfterTheFileAndBeforeTheStore_IsRecordedByApprovingAgain()
    {
        using var copy = ready.Copy();
        new SignOffRun(copy.Service.Get<IRunFolders>().Of(copy.Client, SmallBatch.Year), copy.Time).Sign(copy.Client, SmallBatch.Year, SignOffFor.Submission, ReturnCopy.Second);
        Assert.Equal("ok", copy.Sign());
        Assert.Equal(ReturnStates.Signed, copy.Return.State);
    }
}
