using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using WresEtl.Adapters.Synth;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Tests.Synth;

public sealed class SynthWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wres-synth-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SynthPlan Heavy(ulong seed) => SynthPlans.For(16, 3200, 2020, seed, SynthFormat.Mixed, SynthMess.Heavy);

    private string Write(SynthPlan plan, string name)
    {
        var folder = Path.Combine(_folder, name);
        SynthWriter.Write(plan, folder);
        return folder;
    }

    private static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            hashes[Path.GetRelativePath(folder, path).Replace('\\', '/')] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        return hashes;
    }

    [Fact]
    public void SameSeed_GivesTheSameBytes() => Assert.Equal(Hashes(Write(Heavy(5), "a")), Hashes(Write(Heavy(5), "b")));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void AnyCulture_GivesTheSameBytes(string culture)
    {
        SortedDictionary<string, string> Both(string name) =>
            new(Hashes(Write(DemoClients.Plan(), name)).Concat(Hashes(Write(Heavy(6), name + "-heavy")))
                .ToDictionary(file => file.Key, file => file.Value), StringComparer.Ordinal);
        var there = InCulture(CultureInfo.GetCultureInfo(culture), () => Both("there"));
        Assert.Equal(InCulture(CultureInfo.GetCultureInfo("en-GB"), () => Both("here")), there);
    }

    private static T InCulture<T>(CultureInfo culture, Func<T> make)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = culture;
        try
        {
            return make();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void AnotherSeed_GivesOtherBytesInEveryLargeFile()
    {
        var (one, other) = (Hashes(Write(Heavy(5), "a")), Hashes(Write(Heavy(6), "b")));
        Assert.All(one.Where(file => file.Key.Contains("workforce", StringComparison.OrdinalIgnoreCase)),
            file => Assert.NotEqual(file.Value, other.GetValueOrDefault(file.Key)));
    }

    [Fact]
    public void EachClient_HasAFolderOfKnownFileNames()
    {
        var files = Hashes(Write(DemoClients.Plan(), "demo")).Keys;
        Assert.Equal(["ZZ1", "ZZ2", "ZZ3", "ZZ4"], files.Select(file => file.Split('/')[0]).Distinct());
        Assert.All(files, file => Assert.Matches(
            "^ZZ[1-4]/(workforce|recruitment|disciplinary|training|survey|board|previous)[^/]*\\.(csv|xlsx)$", file));
        Assert.Equal(4, files.Count(file => file.Contains("/workforce", StringComparison.Ordinal)));
    }

    [Fact]
    public void Progress_CountsTheClients()
    {
        var reported = new List<int>();
        var truths = SynthWriter.Write(DemoClients.Plan(), Path.Combine(_folder, "demo"), new Recorder(reported));
        Assert.Equal([1, 2, 3, 4], reported);
        Assert.Equal(["ZZ1", "ZZ2", "ZZ3", "ZZ4"], truths.Select(truth => truth.Client));
    }

    private sealed class Recorder(List<int> reported) : IProgress<int>
    {
        public void Report(int value) => reported.Add(value);
    }

    [Fact]
    public void Cancelled_WritesNoFurtherClient()
    {
        using var cancel = new CancellationTokenSource();
        var folder = Path.Combine(_folder, "cancelled");
        Assert.Throws<OperationCanceledException>(() =>
            SynthWriter.Write(DemoClients.Plan(), folder, new CancelAfterOne(cancel), cancel.Token));
        Assert.Single(Directory.GetDirectories(folder));
    }

    private sealed class CancelAfterOne(CancellationTokenSource cancel) : IProgress<int>
    {
        public void Report(int value) => cancel.Cancel();
    }

    [Fact]
    public void CutShort_LeavesHalfAnArchive()
    {
        var whole = new FileInfo(Path.Combine(Write(DemoClients.WithRejected(SynthBreakage.None), "whole"), "ZZ5", "workforce.xlsx"));
        var cut = new FileInfo(Path.Combine(Write(DemoClients.WithRejected(SynthBreakage.CutShort), "cut"), "ZZ5", "workforce.xlsx"));
        Assert.Equal(whole.Length / 2, cut.Length);
        Assert.Throws<InvalidDataException>(() => ZipFile.OpenRead(cut.FullName));
    }

    [Fact]
    public void CleanPlan_HasTheProportionsOfTheNationalRun()
    {
        var folder = Write(SynthPlans.For(3, 15_000, 2020, 1, SynthFormat.Csv, SynthMess.None), "clean");
        int Lines(string name) => Directory.GetFiles(folder, name, SearchOption.AllDirectories).Sum(file => File.ReadLines(file).Count() - 1);
        // Of 1.5 million staff: 3 million applications, 20,000 cases, 1 million completions.
        Assert.Equal(30_000, Lines("recruitment.csv"));
        Assert.InRange(Lines("disciplinary.csv"), 195, 206);
        Assert.InRange(Lines("training.csv"), 9_500, 10_500);
        Assert.InRange(Lines("workforce.csv"), 16_000, 17_500);
    }
}
