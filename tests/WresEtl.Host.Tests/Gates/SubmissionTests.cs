using Microsoft.Extensions.DependencyInjection;
using WresEtl.Adapters.Config;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Gates;

/// <summary>What the portal said: its receipt, its rejection, the second try. The window of 2020, 6 July to 31 August, is certain.</summary>
public class SubmissionTests(ReadyReturn ready) : IClassFixture<ReadyReturn>
{
    [Fact]
    public void Receipt_IsRecordedWithWhoAndWhen_AndTwiceIsOnce()
    {
        using var copy = ready.Copy();
        copy.SignAndSubmit();
        Assert.Equal("ok", copy.Submit());
        Assert.Equal(ReturnStates.Submitted, copy.Return.State);
        var entry = Assert.Single(copy.Service.Store.Look(s => s.Returns.Submissions(copy.Client, SmallBatch.Year)));
        Assert.Equal((1, copy.Run.Id, "R-1", new DateOnly(2020, 7, 20), "cy.three"), (entry.Version, entry.RunId, entry.Receipt, entry.ReceivedOn, entry.RecordedBy));
        Assert.Equal(copy.Time.GetUtcNow(), entry.RecordedAt);
        Assert.Single(copy.Audit("submitted"));
    }

    [Fact]
    public void UnsignedReturn_IsNotSubmitted()
    {
        using var copy = ready.Copy();
        Assert.Equal("not-signed", copy.Submit());
        copy.Sign(what: App.Publishing.SignOffFor.Publication);
        Assert.Equal("not-signed", copy.Submit());
    }

    [Theory]
    [InlineData("", "2020-07-20", "bad-receipt")]
    [InlineData("R\n1", "2020-07-20", "bad-receipt")]
    [InlineData("R-1", "2020-07-21", "bad-receipt")]
    [InlineData("R-1", "2020-07-05", "outside-window")]
    [InlineData("R-1", "2020-03-31", "outside-window")]
    public void ReceiptThatCannotBe_IsRefused(string number, string on, string code)
    {
        using var copy = ready.Copy();
        copy.Sign();
        Assert.Equal(code, copy.Submit(number, on));
        Assert.Equal(ReturnStates.Signed, copy.Return.State);
    }

    [Fact]
    public void CertainWindow_IsNotOverriddenByAnybody()
    {
        using var copy = ready.Copy();
        copy.Sign();
        copy.Time.Advance(TimeSpan.FromDays(60));
        Assert.Equal("outside-window", copy.Submit(on: "2020-09-01", isAdmin: true, reason: "the portal stayed open for us"));
        Assert.Equal("ok", copy.Submit(on: "2020-08-31"));
    }

    [Fact]
    public void AssumedWindow_IsOverriddenByAnAdminWithAReason_WhichIsAudited()
    {
        using var copy = ready.Copy(s => s.AddSingleton<IConfiguration>(new AssumedWindow()));
        copy.Sign();
        copy.Time.Advance(TimeSpan.FromDays(60));
        Assert.Equal("outside-assumed-window", copy.Submit(on: "2020-09-01"));
        Assert.Equal("outside-assumed-window", copy.Submit(on: "2020-09-01", reason: "the portal stayed open for us"));
        Assert.Equal("outside-assumed-window", copy.Submit(on: "2020-09-01", isAdmin: true));
        Assert.Equal("bad-reason", copy.Submit(on: "2020-09-01", isAdmin: true, reason: "because"));
        Assert.Equal("ok", copy.Submit(on: "2020-09-01", isAdmin: true, reason: "the portal stayed open for us"));
        Assert.Equal(("cy.three", "the portal stayed open for us"), Assert.Single(copy.Audit("window-overridden")) is var a ? (a.Actor, a.Detail) : default);
    }

    [Fact]
    public async Task RejectedByThePortal_IsPutRightAndResubmitted()
    {
        using var copy = ready.Copy();
        Assert.Equal("not-submitted", copy.Reject());
        copy.SignAndSubmit();
        Assert.Equal("bad-receipt", copy.Reject(on: "2020-07-19"));
        Assert.Equal("bad-reason", copy.Reject(reason: " "));
        Assert.Equal("ok", copy.Reject());
        Assert.Equal("not-submitted", copy.Reject());
        Assert.Equal(ReturnStates.RejectedByPortal, copy.Return.State);
        copy.ChangeFigures();
        await copy.RunAgain(changed: false);
        Assert.Equal(ReturnStates.RejectedByPortal, copy.Return.State);
        Assert.Equal("not-signed", copy.Submit("R-2"));
        Assert.Equal("ok", copy.Sign());
        Assert.Equal("receipt-used", copy.Submit("R-1"));
        Assert.Equal("ok", copy.Submit("R-2"));
        Assert.Equal(ReturnStates.Resubmitted, copy.Return.State);
        Assert.Equal(
            [(1, "submitted"), (2, "rejected-by-portal"), (3, "submitted")],
            copy.Service.Store.Look(s => s.Returns.Submissions(copy.Client, SmallBatch.Year)).Select(x => (x.Version, x.Outcome)));
        Assert.Equal(["submitted", "rejected-by-portal", "resubmitted"], copy.Service.Store.Look(s => s.Audit.After(0, 1000)).Select(a => a.Act).Where(a => a.Contains("submitted", StringComparison.Ordinal) || a.Contains("portal", StringComparison.Ordinal)));
    }

    [Fact]
    public void RejectedByThePortal_IsSignedAnew_AlsoWithTheSameFigures()
    {
        using var copy = ready.Copy();
        copy.SignAndSubmit();
        Assert.Equal("ok", copy.Reject());
        Assert.Equal("not-signed", copy.Submit("R-2"));
        Assert.Equal("ok", copy.Sign());
        Assert.Equal("ok", copy.Submit("R-2"));
        // The same chain that the command line reads: the return's own files tell of both versions.
        var versions = ReturnVersions.Read(File.ReadAllLines(Path.Combine(copy.Home, SignOff.File)))!;
        Assert.Equal([(1, VersionState.RejectedByPortal, "R-1"), (2, VersionState.Accepted, "R-2")], versions.Select(v => (v.Number, v.State, v.Receipt!.Number)));
    }

    [Fact]
    public async Task ReceiptOfTheDayBeforeAChange_CountsForTheRunThatWasSubmitted()
    {
        using var copy = ready.Copy();
        copy.Sign();
        var signed = copy.Run.Id;
        copy.Time.Advance(TimeSpan.FromDays(1));
        await copy.RunAgain(changed: true);
        Assert.Equal("not-signed", copy.Submit(on: "2020-07-21"));
        Assert.Equal("ok", copy.Submit(on: "2020-07-20"));
        Assert.Equal(signed, Assert.Single(copy.Service.Store.Look(s => s.Returns.Submissions(copy.Client, SmallBatch.Year))).RunId);
        Assert.NotEqual(signed, copy.Run.Id);
    }

    [Fact]
    public void ReceiptFromBeforeTheSignOff_IsRefused()
    {
        using var copy = ready.Copy();
        copy.Time.Advance(TimeSpan.FromDays(2));
        copy.Sign();
        Assert.Equal("not-signed", copy.Submit(on: "2020-07-21"));
    }

    /// <summary>The real configuration, with a window of 2020 that nobody is sure of.</summary>
    private sealed class AssumedWindow : IConfiguration
    {
        private readonly ConfigurationFolder _real = new(Repository.Config);

        public IReadOnlyList<int> Years() => _real.Years();

        public Outcome<Standard> Standard(int year) => _real.Standard(year).Match<Outcome<Standard>>(
            s => new Outcome<Standard>.Ok(s with { Window = s.Window with { Mark = Mark.Assumed } }), no => no);

        public Outcome<ProgramSettings> Settings() => _real.Settings();

        public Outcome<IReadOnlyList<DisclosurePolicy>> Policies() => _real.Policies();

        public Outcome<Client> Client(string code) => _real.Client(code);
    }
}
