using WresEtl.App.Gates;
using WresEtl.App.Publishing;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Gates;

/// <summary>Publishing from the service: every gate of the pipeline, then the ledger, as the command line does it.</summary>
public class PublishTests(ReadyReturn ready) : IClassFixture<ReadyReturn>
{
    [Fact]
    public void EveryGate_IsAsked_AndWhatIsMissingIsSaidTogether()
    {
        using var copy = ready.Copy();
        var refused = copy.Service.Get<PublishReturn>().Publish(copy.Client, SmallBatch.Year, new Actor("cy.three")).Match(_ => null!, no => no);
        Assert.Equal("gate-closed", refused.Code);
        Assert.Equal(3, refused.Detail.Split('\n').Length);
        copy.Sign(what: SignOffFor.Publication);
        Assert.Equal("gate-closed", copy.Publish());
        copy.SignAndSubmit();
        Assert.Equal("ok", copy.Publish());
    }

    [Fact]
    public void SignedAndSubmittedReturn_IsPublishedOnce_ThroughTheLedger()
    {
        using var copy = ready.Copy();
        copy.SignAndSubmit();
        Assert.Equal("gate-closed", copy.Publish());
        copy.Sign(what: SignOffFor.Publication);
        Assert.Equal("ok", copy.Publish());
        Assert.Equal("ok", copy.Publish());
        Assert.Equal(ReturnStates.Published, copy.Return.State);
        var ledger = copy.Service.Get<ILineFile>();
        Assert.Single(LedgerEntry.Read(ledger.Name, ledger.Read()).Match(ok => ok, no => throw new InvalidOperationException(no.Code)));
        Assert.Equal(1, Assert.Single(copy.Service.Store.Look(s => s.Returns.Publications(copy.Client, SmallBatch.Year))).Version);
        Assert.Single(copy.Audit("published"));
        Assert.True(File.Exists(Path.Combine(copy.Home, "publication", "figures.csv")));
    }

    [Fact]
    public void KilledBetweenLedgerAndStore_IsRecordedByRepeating()
    {
        using var copy = ready.Copy();
        copy.SignAndSubmit();
        copy.Sign(what: SignOffFor.Publication);
        Assert.Equal("ok", copy.Publish());
        // As a kill would have left it: the ledger and the folder have it, the store does not.
        copy.Service.Store.Change(s => s.Returns.Set(copy.Client, SmallBatch.Year, ReturnStates.Submitted, copy.Run.Id));
        Assert.Equal("ok", copy.Publish());
        Assert.Equal(ReturnStates.Published, copy.Return.State);
        Assert.Single(copy.Audit("published"));
    }

    [Fact]
    public async Task FiguresThatWereNotSubmitted_StayIn()
    {
        using var copy = ready.Copy();
        copy.SignAndSubmit();
        copy.ChangeFigures();
        await copy.RunAgain(changed: false);
        Assert.Equal("ok", copy.Sign());
        Assert.Equal("ok", copy.Sign(what: SignOffFor.Publication));
        var refused = copy.Service.Get<PublishReturn>().Publish(copy.Client, SmallBatch.Year, new Actor("cy.three")).Match(_ => null!, no => no);
        Assert.Equal("gate-closed", refused.Code);
        Assert.Contains("have not been submitted", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void RejectedByThePortal_StaysIn()
    {
        using var copy = ready.Copy();
        copy.SignAndSubmit();
        copy.Sign(what: SignOffFor.Publication);
        copy.Reject();
        Assert.Equal("gate-closed", copy.Publish());
    }
}
