using WresEtl.App.Publishing;
using WresEtl.Core.Disclosure;

namespace WresEtl.App.Tests.Publishing;

/// <summary>Only a signed-off, proven, unchanged pack that was attacked together with the whole ledger goes out, once.</summary>
public class PublishTests(CleanRun run) : IClassFixture<CleanRun>
{
    [Fact]
    public void SignedPack_IsPublished_AndTwiceIsOnce()
    {
        using var copy = new RunCopy(run);
        Assert.Equal("not-signed", copy.Publish());
        copy.Sign();
        Assert.Equal("ok", copy.Publish());
        Assert.Equal("ok", copy.Publish());
        Assert.Equal(["README.txt", "certificate.json", "figures.csv", "index.html", "report.xlsx", "structure.csv"], copy.Published);
        var entry = Assert.Single(copy.Entries);
        Assert.Equal((CleanRun.Code, CleanRun.Year, 1, "Bo Two"), (entry.Pack.Code, entry.Pack.Year, entry.Pack.Issue, entry.SignedBy));
    }

    [Fact]
    public void SubmissionSignOff_IsNoneForPublication()
    {
        using var copy = new RunCopy(run);
        copy.Sign(what: SignOffFor.Submission);
        Assert.Equal("not-signed", copy.Publish());
    }

    [Fact]
    public void AuthorsOwnSignOff_CountsForNothing()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        run.Run(copy.Output, "Bo Two", []);
        Assert.Equal("not-signed", copy.Publish());
        Assert.Empty(copy.Published);
    }

    [Theory]
    [InlineData("publication-draft/figures.csv")]
    [InlineData("publication-draft/extra.html")]
    public void PackChangedOrAddedToAfterSignOff_IsRefused(string file)
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        File.AppendAllText(Path.Combine(copy.Home, file), " ");
        Assert.Equal("changed", copy.Publish());
        Assert.Empty(copy.Ledger.Read().Whole);
    }

    [Fact]
    public void PackThatAGateFaults_StaysIn()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        Assert.Equal("pack-fault", copy.Publish(gates: [new Objecting()]));
        Assert.Empty(copy.Ledger.Read().Whole);
        Assert.Empty(copy.Published);
    }

    [Fact]
    public void KilledBetweenLedgerAndFolder_IsFinishedByRepeating()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        Assert.Throws<IOException>(() => copy.Publish(new Dying(copy.Folder)));
        Assert.Single(copy.Entries);
        Assert.Empty(copy.Published);
        Assert.Equal("ok", copy.Publish());
        Assert.Single(copy.Entries);
        Assert.Equal(6, copy.Published.Length);
    }

    /// <summary>Wherever the kill came: before, inside and after the time of writing, and before the line feed.</summary>
    [Theory]
    [InlineData("\"code\":", 0)]
    [InlineData("\"published\":\"", 4)]
    [InlineData("\"published\":\"", 19)]
    [InlineData("\"published\":\"", 20)]
    [InlineData("\"figures\":", 40)]
    [InlineData("\n", 0)]
    public void KilledInTheMiddleOfItsLine_IsFinishedByRepeating(string at, int further)
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Enter(Other("ZZ9"));
        var before = File.ReadAllText(copy.LedgerPath);
        Assert.Throws<IOException>(() => copy.Publish(new Dying(copy.Folder)));
        var whole = File.ReadAllText(copy.LedgerPath).Replace(copy.Entries[^1].On, "2020-09-01T07:08:09Z", StringComparison.Ordinal);
        var cut = whole[..(whole.IndexOf(at, before.Length, StringComparison.Ordinal) + at.TrimEnd().Length + further)];
        File.WriteAllText(copy.LedgerPath, cut);
        Assert.Equal("ok", copy.Publish());
        Assert.Equal(["ZZ9/2020", "ZZ0002/2020"], copy.Entries.Select(e => e.Pack.Name));
        Assert.StartsWith(further < 20 && further > 0 ? before : cut, File.ReadAllText(copy.LedgerPath), StringComparison.Ordinal);
        Assert.Equal(6, copy.Published.Length);
    }

    [Theory]
    [InlineData("{\"previous\":\"00")]
    [InlineData("\0\0\0")]
    public void CutLineOfAnythingElse_IsNotTakenForNothing(string rest)
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Enter(Other("ZZ9"));
        File.AppendAllText(copy.LedgerPath, rest);
        var before = File.ReadAllBytes(copy.LedgerPath);
        Assert.Equal("cut-ledger", copy.Publish());
        Assert.Equal(before, File.ReadAllBytes(copy.LedgerPath));
        Assert.Empty(copy.Published);
    }

    [Fact]
    public void LedgerThatWasCutAfterPublishing_IsRefusedByAnyOtherRun_AndCompletedByItsOwn()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Publish();
        var whole = File.ReadAllBytes(copy.LedgerPath);
        File.WriteAllBytes(copy.LedgerPath, whole[..^40]);
        Assert.Equal("cut-ledger", LedgerEntry.Read("ledger", copy.Ledger.Read()).Match(_ => "ok", no => no.Code));
        Assert.Equal("ok", copy.Publish());
        Assert.Equal(whole, File.ReadAllBytes(copy.LedgerPath));
        File.WriteAllBytes(copy.LedgerPath, whole[..^40]);
        // Approved by another, it would be another entry.
        copy.Sign("Di Four");
        Assert.Equal("cut-ledger", copy.Publish());
    }

    [Fact]
    public void PackThatTheLedgerDoesNotKnow_ClosesIt()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Publish();
        File.WriteAllText(copy.LedgerPath, "");
        Assert.Equal("short-ledger", copy.Publish());
        Assert.Empty(copy.Ledger.Read().Whole);
        copy.Enter(Other("ZZ9"));
        Assert.Equal("short-ledger", copy.Publish());
    }

    [Fact]
    public void LeftoversOfAKilledAttempt_AreNotPublished()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        foreach (var name in new[] { ".publication.new", ".publication.old" })
        {
            Directory.CreateDirectory(Path.Combine(copy.Home, name));
            File.WriteAllText(Path.Combine(copy.Home, name, "stale.txt"), "x");
        }

        Assert.Equal("ok", copy.Publish());
        Assert.Equal(6, copy.Published.Length);
        Assert.Empty(Directory.EnumerateDirectories(copy.Home, ".publication*"));
    }

    [Fact]
    public void ChangedLedger_IsRefused()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Enter(Other("ZZ8"));
        copy.Enter(Other("ZZ9"));
        File.WriteAllText(copy.LedgerPath, File.ReadAllText(copy.LedgerPath).Replace("ZZ8", "ZZ7", StringComparison.Ordinal));
        Assert.Equal("broken-ledger", copy.Publish());
        Assert.Empty(copy.Published);
    }

    [Fact]
    public void LinkedPublicationThatCameOutMeanwhile_NeedsANewRun()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Enter(Other("ZZ9") with { Parts = [CleanRun.Code] });
        Assert.Equal("ledger-moved", copy.Publish());
        run.Run(copy.Output, CleanRun.Author, [.. copy.Entries.Select(e => e.Pack)]);
        Assert.Equal("not-signed", copy.Publish());
        Assert.True(copy.Sign() == "ok", File.ReadAllText(Path.Combine(copy.Home, "disclosure.txt")));
        Assert.Equal("ok", copy.Publish());
    }

    [Fact]
    public void SecondIssueThatTakesAStarBack_IsRefused()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        var shown = PackTables.Read(Text(copy, "figures.csv"), Text(copy, "structure.csv"))!;
        var starred = shown.Figures.Select(f => f.Id == "workforce.total.total" ? Figure.Withheld(f.Id, f.Kind) : f);
        copy.Enter(new PublishedPack(CleanRun.Code, CleanRun.Year, 1, "", [], new PackTables(starred, shown.Equations)));
        Assert.Equal("stars-taken-back", copy.Publish());
        Assert.Empty(copy.Published);
    }

    [Fact]
    public void SameFiguresAgain_CarryTheSameStars_AndAreNoNewIssue()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        copy.Publish();
        var before = (Text(copy, "figures.csv"), Text(copy, "structure.csv"), Text(copy, "certificate.json"));
        run.Run(copy.Output, CleanRun.Author, [.. copy.Entries.Select(e => e.Pack)]);
        Assert.Equal(before, (Text(copy, "figures.csv"), Text(copy, "structure.csv"), Text(copy, "certificate.json")));
        copy.Sign();
        Assert.Equal("ok", copy.Publish());
        Assert.Single(copy.Entries);
    }

    [Fact]
    public void PublicationFolderThatIsALink_IsRefused()
    {
        using var copy = new RunCopy(run);
        copy.Sign();
        var elsewhere = Directory.CreateDirectory(Path.Combine(copy.Output, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(copy.Home, "publication"), elsewhere);
        Assert.Throws<IOException>(() => copy.Publish());
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    public void PathOutOfTheFolder_IsRefused(string path)
    {
        using var copy = new RunCopy(run);
        Assert.Throws<IOException>(() => copy.Folder.ReplacePublication([(path, [1])]));
        Assert.Throws<IOException>(() => copy.Folder.Read(path));
    }

    private static string Text(RunCopy copy, string name) => File.ReadAllText(Path.Combine(copy.Home, "publication-draft", name));

    private static PublishedPack Other(string code) => new(code, CleanRun.Year, 1, "", [], new PackTables(
        [new Figure("workforce.total.total", FigureKind.Count, "100000", new Precision.Unit(1), FigureStatus.Shown, null)], []));

    private sealed class Objecting : IPackGate
    {
        public IReadOnlyList<string> Faults(IReadOnlyList<(string Path, byte[] Content)> pack) => ["a number that is no figure"];
    }

    /// <summary>The process ends before anything of the publication is written.</summary>
    private sealed class Dying(IRunFolder folder) : IRunFolder
    {
        public ILineFile SignOffs => folder.SignOffs;

        public byte[]? Read(string path) => folder.Read(path);

        public IReadOnlyList<string> Files(string name) => folder.Files(name);

        public void ReplacePublication(IReadOnlyList<(string Path, byte[] Content)> files) => throw new IOException("killed");
    }
}
