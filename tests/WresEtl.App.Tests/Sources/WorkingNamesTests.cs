using WresEtl.App.Sources;

namespace WresEtl.App.Tests.Sources;

public class WorkingNamesTests
{
    [Fact]
    public void FilesOfOneNameFromTwoSources_AreBothThere() => Assert.Equal(
        [("board.csv", "b"), ("workforce (trac).csv", "c"), ("workforce.csv", "a")],
        WorkingNames.Of([Pull("esr", ("workforce.csv", "a"), ("board.csv", "b")), Pull("trac", ("workforce.csv", "c"))]));

    [Fact]
    public void NamesThatDifferInCaseOnly_AreKeptApart() => Assert.Equal(
        [("WORKFORCE (esr).csv", "b"), ("workforce.csv", "a")], WorkingNames.Of([Pull("esr", ("workforce.csv", "a"), ("WORKFORCE.csv", "b"))]));

    [Fact]
    public void OneContentUnderOneName_IsOneFile() =>
        Assert.Equal([("workforce.csv", "a")], WorkingNames.Of([Pull("esr", ("workforce.csv", "a")), Pull("trac", ("workforce.csv", "a"))]));

    [Fact]
    public void NewNameThatIsTakenToo_GetsANumber() => Assert.Equal(
        ["workforce", "workforce (trac 2)", "workforce (trac)"],
        WorkingNames.Of([Pull("esr", ("workforce (trac)", "a"), ("workforce", "b")), Pull("trac", ("workforce", "c"))]).Select(n => n.Name));

    [Fact]
    public void PredecessorsFile_StaysInItsFolder() => Assert.Equal(
        ["X0B/workforce (trac).csv", "X0B/workforce.csv"],
        WorkingNames.Of([Pull("esr", ("X0B/workforce.csv", "a")), Pull("trac", ("X0B/workforce.csv", "b"))]).Select(n => n.Name));

    [Fact]
    public void WhatRetentionRemoved_IsNotThereToBeRead() => Assert.Empty(
        WorkingNames.Of([Pull("esr", ("workforce.csv", "a")) is var pull ? pull with { Files = [pull.Files[0] with { State = PulledAs.RemovedEarlier }] } : pull]));

    private static PullResult Pull(string source, params (string Name, string Sha256)[] files) => new(
        source, [.. files.Select(f => new PulledFile(source, f.Name, f.Sha256, 1, default, PulledAs.New))], 0, 0, 0, null);
}
