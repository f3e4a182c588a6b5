using WresEtl.App.Publishing;

namespace WresEtl.App.Tests.Publishing;

/// <summary>A second person approves exactly this run; anything that changes afterwards makes another run.</summary>
public class SignOffTests(CleanRun run) : IClassFixture<CleanRun>
{
    [Theory]
    [InlineData(SignOffFor.Submission)]
    [InlineData(SignOffFor.Publication)]
    public void SecondPerson_CanSign_AndTwiceIsOnce(SignOffFor what)
    {
        using var copy = new RunCopy(run);
        Assert.Equal("ok", copy.Sign(what: what));
        Assert.Equal("ok", copy.Sign(" BO  two", what));
        Assert.Single(copy.Folder.SignOffs.Read().Whole);
    }

    [Fact]
    public void EachOtherRunApproved_IsAnotherVersion_OfItsOwnPurpose()
    {
        SignOff Of(SignOffFor what, string hash) => new(what, hash, "Bo Two", "2020-08-01T00:00:00Z");
        SignOff[] before = [Of(SignOffFor.Submission, "a"), Of(SignOffFor.Publication, "b"), Of(SignOffFor.Submission, "a"), Of(SignOffFor.Submission, "c")];
        Assert.Equal(1, SignOff.VersionAfter([], SignOffFor.Submission, "a"));
        Assert.Equal(1, SignOff.VersionAfter(before, SignOffFor.Submission, "a"));
        Assert.Equal(2, SignOff.VersionAfter(before, SignOffFor.Submission, "c"));
        Assert.Equal(3, SignOff.VersionAfter(before, SignOffFor.Submission, "d"));
        Assert.Equal(2, SignOff.VersionAfter(before, SignOffFor.Publication, "d"));
    }

    [Theory]
    [InlineData(CleanRun.Author)]
    [InlineData(" ADA  one ")]
    [InlineData("ada.one")]
    [InlineData("  ")]
    [InlineData("Bo\nTwo")]
    public void AuthorOrNobody_CannotSign(string name)
    {
        using var copy = new RunCopy(run);
        Assert.Equal("same-person", copy.Sign(name));
        Assert.Empty(copy.Folder.SignOffs.Read().Whole);
    }

    [Fact]
    public void WhoRepeatsTheRun_JoinsItsAuthors()
    {
        using var copy = new RunCopy(run);
        run.Run(copy.Output, "Bo Two", []);
        Assert.Equal("same-person", copy.Sign("Bo Two"));
        Assert.Equal("same-person", copy.Sign(CleanRun.Author));
        Assert.Equal("ok", copy.Sign("Cy Three"));
    }

    [Fact]
    public void RunWithoutAnAuthor_CannotBeSigned()
    {
        using var copy = new RunCopy(run);
        File.Delete(Path.Combine(copy.Home, RunAuthors.File));
        Assert.Equal("author-unknown", copy.Sign());
    }

    [Theory]
    [InlineData("submission/submission.csv")]
    [InlineData("publication-draft/figures.csv")]
    [InlineData("exceptions.csv")]
    public void FileChangedSinceTheRun_IsRefused(string file)
    {
        using var copy = new RunCopy(run);
        File.AppendAllText(Path.Combine(copy.Home, file), " ");
        Assert.Equal("changed", copy.Sign());
    }

    [Theory]
    [InlineData("\"errors\": 0", "\"errors\": 1", "with-hr")]
    [InlineData("\"queries\": 0", "\"queries\": 1", "with-hr")]
    [InlineData("\"draft\": false", "\"draft\": true", "with-hr")]
    [InlineData("\"state\": \"ready\"", "\"state\": \"with-hr\"", "with-hr")]
    [InlineData("\"outcome\": \"proven\"", "\"outcome\": \"refused\"", "not-proven")]
    public void OpenFindingsDraftOrNoProof_BlockPublication(string from, string to, string code)
    {
        using var copy = new RunCopy(run);
        var path = Path.Combine(copy.Home, "run.json");
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(code, copy.Sign());
    }

    [Fact]
    public void EditedApprovals_AreRefused()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Sign("Cy Three");
        var path = Path.Combine(copy.Home, SignOff.File);
        File.WriteAllText(path, File.ReadAllText(path).Replace("Bo Two", "Di Four", StringComparison.Ordinal));
        Assert.Equal("broken-chain", copy.Sign("Ed Five"));
        Assert.Equal("broken-chain", copy.Publish());
    }

    [Fact]
    public void CutApproval_IsCompletedByItsOwnSignOffAlone()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Sign("Cy Three");
        var path = Path.Combine(copy.Home, SignOff.File);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..^20]);
        Assert.Equal("broken-chain", copy.Sign());
        Assert.Equal("broken-chain", copy.Sign("Ed Five"));
        Assert.Equal("broken-chain", copy.Publish());
        Assert.Null(ReturnVersions.Read(copy.Folder.SignOffs.Read()));
        Assert.Equal(whole[..^20], File.ReadAllBytes(path));
        Assert.Equal("ok", copy.Sign("Cy Three"));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void NoRun_IsSaid()
    {
        using var copy = new RunCopy(run);
        File.Delete(Path.Combine(copy.Home, "run.json"));
        Assert.Equal("no-run", copy.Sign());
    }
}
