using System.Text.Json.Nodes;
using WresEtl.App.Publishing;

namespace WresEtl.App.Tests.Publishing;

/// <summary>First, resubmission, rejected by the portal, superseded: from approvals and the portal's answers, each version signed anew.</summary>
public class ReturnVersionTests(CleanRun run) : IClassFixture<CleanRun>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public void AnswerOfThePortal_StandsWithItsVersion_AndTwiceIsOnce()
    {
        using var copy = new RunCopy(run);
        copy.Sign(what: SignOffFor.Submission);
        Assert.Equal("ok", Answer(copy, "N-1"));
        Assert.Equal("ok", Answer(copy, "N-1"));
        Assert.Equal([(1, VersionState.Accepted)], States(copy));
        Assert.Equal(2, copy.Folder.SignOffs.Read().Whole.Count);
    }

    [Fact]
    public void RejectedVersion_IsSignedAnew_AndStaysRejected()
    {
        using var copy = new RunCopy(run);
        copy.Sign(what: SignOffFor.Submission);
        Assert.Equal("ok", Answer(copy, "N-1", "Invented reason"));
        Assert.Equal("other-receipt", Answer(copy, "N-2"));
        Assert.Equal("ok", copy.Sign(what: SignOffFor.Submission));
        Assert.Equal("ok", copy.Sign(what: SignOffFor.Submission));
        Assert.Equal([(1, VersionState.RejectedByPortal), (2, VersionState.Signed)], States(copy));
        Assert.Equal("other-receipt", Answer(copy, "N-1"));
        Assert.Equal("ok", Answer(copy, "N-2"));
        Assert.Equal([(1, VersionState.RejectedByPortal), (2, VersionState.Accepted)], States(copy));
    }

    [Fact]
    public void AnotherRunApproved_SupersedesTheOneBefore()
    {
        var first = ChainedLines.Next([], Approval("submission", "a", "x"));
        var publication = ChainedLines.Next([first], Approval("publication", "b", "y"));
        var second = ChainedLines.Next([first, publication], Approval("submission", "b", "y"));
        var versions = ReturnVersions.Read([first, publication, second])!;
        Assert.Equal([VersionState.Superseded, VersionState.Signed], versions.Select(v => v.State));
        // Approving a run changes no byte of it: its own version is not in its files.
        Assert.Equal((2, 1), (ReturnHistory.Of(versions, "y").Number, ReturnHistory.Of(versions, "y").Before.Count));
        Assert.Null(ReturnVersions.Read([second]));
    }

    [Theory]
    [InlineData("", 0, "", "bad-receipt")]
    [InlineData("N 1", 0, "", "bad-receipt")]
    [InlineData("N-1", 0, "two\nlines", "bad-receipt")]
    [InlineData("N-1", -1, "", "bad-receipt")]
    [InlineData("N-1", 2, "", "bad-receipt")]
    public void AnswerThatCannotBe_IsRefused(string number, int days, string reason, string code)
    {
        using var copy = new RunCopy(run);
        copy.Sign(what: SignOffFor.Submission);
        Assert.Equal(code, Answer(copy, number, reason, days));
        Assert.Single(copy.Folder.SignOffs.Read().Whole);
    }

    [Fact]
    public void NothingSignedForSubmission_OrAnEditedChain_IsRefused()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        Assert.Equal("not-signed", Answer(copy, "N-1"));
        copy.Sign(what: SignOffFor.Submission);
        var file = Path.Combine(copy.Home, SignOff.File);
        File.WriteAllText(file, File.ReadAllText(file).Replace("Bo Two", "Cy Two", StringComparison.Ordinal));
        Assert.Equal("broken-chain", Answer(copy, "N-1"));
    }

    [Fact]
    public void RunRepeatedAfterItsApproval_KeepsItsBytes()
    {
        using var copy = new RunCopy(run);
        copy.Sign(what: SignOffFor.Submission);
        var before = File.ReadAllBytes(Path.Combine(copy.Home, "run.json"));
        run.Run(copy.Output, CleanRun.Author, []);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(copy.Home, "run.json")));
    }

    private static JsonObject Approval(string what, string hash, string inputs) =>
        new() { ["for"] = what, ["run"] = hash, ["by"] = "Bo Two", ["on"] = "2020-08-01T00:00:00Z", ["inputs"] = inputs };

    private static IEnumerable<(int, VersionState)> States(RunCopy copy) => ReturnVersions.Read(copy.Folder.SignOffs.Read())!.Select(v => (v.Number, v.State));

    private static string Answer(RunCopy copy, string number, string rejected = "", int days = 0) =>
        new RecordReceipt(copy.Folder, TimeProvider.System).Record(number, Today.AddDays(days), rejected).Match(_ => "ok", no => no.Code);
}
