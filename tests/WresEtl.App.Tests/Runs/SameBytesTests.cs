using WresEtl.Adapters.Config;
using WresEtl.App.Synth;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Runs;

/// <summary>A run is a value: repeats, other numbers of jobs and other cultures change no byte, shuffled rows none of the return.</summary>
public class SameBytesTests
{
    private static SynthPlan Plan(SynthFormat format = SynthFormat.Mixed) => SynthPlans.For(4, 500, 2020, 11, format, SynthMess.Light);

    [Fact]
    public void RunningTwiceOrWithOtherJobs_GivesTheSameBytes()
    {
        var (batch, _) = Batch.Of(Plan());
        using (batch)
        {
            var configuration = new ConfigurationFolder(Repository.Config);
            batch.Run(output: "first", jobs: 1, configuration: configuration);
            batch.Run(output: "second", jobs: 2, configuration: configuration);
            batch.Run(output: "second", jobs: 1, configuration: configuration);
            var first = WithoutTimings(batch, "first");
            Assert.True(first.Count > 20);
            AssertSame(first, WithoutTimings(batch, "second"));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void AnotherCulture_GivesTheSameBytes(string culture)
    {
        var (batch, _) = Batch.Of(Plan());
        using (batch)
        {
            using (Culture.Use("en-GB")) batch.Run(output: "english", jobs: 1);
            using (Culture.Use(culture)) batch.Run(output: "other", jobs: 1);
            AssertSame(WithoutTimings(batch, "english"), WithoutTimings(batch, "other"));
        }
    }

    [Fact]
    public void RowsInAnotherOrder_GiveTheSameReturn()
    {
        var (batch, _) = Batch.Of(Plan(SynthFormat.Csv) with { });
        using (batch)
        {
            batch.Run(output: "before");
            foreach (var file in Directory.EnumerateFiles(batch.Data, "*.csv", SearchOption.AllDirectories)) Reverse(file);
            batch.Run(output: "after");
            var before = Submissions(batch, "before");
            Assert.Equal(12, before.Count);
            AssertSame(before, Submissions(batch, "after"));
        }
    }

    /// <summary>Turns the data rows of a clean CSV round; headings first, total lines and anything quoted over lines are left alone.</summary>
    private static void Reverse(string file)
    {
        var lines = File.ReadAllLines(file);
        if (Path.GetFileName(file).StartsWith("previous", StringComparison.Ordinal) || lines.Any(l => l.Count(c => c == '"') % 2 == 1)) return;
        var heading = lines.TakeWhile(l => l.Split(',').Count(c => c.Length > 0) < 4).Count() + 1;
        var data = lines.Skip(heading).TakeWhile(l => l.Split(',').Count(c => c.Length > 0) >= 4).ToArray();
        File.WriteAllLines(file, [.. lines.Take(heading), .. data.Reverse(), .. lines.Skip(heading + data.Length)]);
    }

    private static SortedDictionary<string, byte[]> WithoutTimings(Batch batch, string output)
    {
        var files = batch.Files(output);
        Assert.True(files.Remove("timings.json"));
        return files;
    }

    private static SortedDictionary<string, byte[]> Submissions(Batch batch, string output) => new(
        batch.Files(output).Where(f => f.Key.Contains("/submission/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.Equal([], expected.Where(f => !f.Value.AsSpan().SequenceEqual(actual[f.Key])).Select(f => f.Key));
    }
}
