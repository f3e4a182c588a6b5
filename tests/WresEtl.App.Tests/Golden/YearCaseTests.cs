using System.Globalization;
using System.Text;
using WresEtl.App.Synth;
using WresEtl.App.Tests.Runs;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Golden;

/// <summary>
/// A small invented organisation for each year but 2020, which has case S: its exports and the return made of them are frozen, so that no
/// change of code or of another year moves a past year's figures unseen. What is right about them the agreement tests say.
/// </summary>
public class YearCaseTests
{
    private static readonly string[] Compared = ["submission.csv", "exceptions.csv"];

    public static TheoryData<int> Years => new(YearStandards.Years.Where(y => y != 2020));

    [Theory]
    [MemberData(nameof(Years))]
    public void Year_GivesTheFrozenFiles(int year)
    {
        var folder = Path.Combine(Repository.Golden, year.ToString(CultureInfo.InvariantCulture), "invented");
        using var batch = new Batch();
        if (GoldenFiles.AreToBeWritten) WriteInputs(year, Path.Combine(folder, "input"));
        var client = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(folder, "input")).Single());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "input", client)))
            batch.Write(client, Path.GetFileName(file), File.ReadAllText(file));
        batch.Run(year, jobs: 1);
        foreach (var name in Compared)
        {
            var made = batch.Files().Single(f => f.Key.EndsWith(name, StringComparison.Ordinal));
            var expected = Path.Combine(folder, "expected", name);
            var text = Encoding.UTF8.GetString(made.Value);
            if (GoldenFiles.AreToBeWritten) GoldenFiles.WriteInputs(new Dictionary<string, string> { [name] = text }, Path.Combine(folder, "expected"));
            Assert.Equal(File.ReadAllText(expected), text);
        }
    }

    private static void WriteInputs(int year, string folder)
    {
        if (Directory.Exists(folder)) return;
        var (made, _) = Batch.Of(SynthPlans.For(1, 90, year, (ulong)year, SynthFormat.Csv, SynthMess.None));
        using (made)
        {
            foreach (var file in Directory.EnumerateFiles(made.Data, "*.csv", SearchOption.AllDirectories))
            {
                GoldenFiles.WriteInputs(
                    new Dictionary<string, string> { [Path.GetFileName(file)] = File.ReadAllText(file) }, Path.Combine(folder, Path.GetFileName(Path.GetDirectoryName(file)!)));
            }
        }
    }
}
