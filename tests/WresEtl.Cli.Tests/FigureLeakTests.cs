using System.Text;
using System.Text.RegularExpressions;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>
/// A workforce whose counts by group are numbers that nothing else in a run is: none of them may stand in what operations see.
/// </summary>
public sealed class FigureLeakTests : IDisposable
{
    private const int White = 1237, Bme = 419, Unknown = 211;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CountsByGroup_AreInTheReturnAndNowhereOperationsLook()
    {
        var text = new StringBuilder("Effective Date,Employee Number,Assignment Number,Assignment Status,Assignment Category,Primary Assignment,Staff Group,Pay Scale Description,Ethnic Origin\n");
        var number = 20_000_000;
        foreach (var ethnicity in Enumerable.Repeat("A", White).Concat(Enumerable.Repeat("H", Bme)).Concat(Enumerable.Repeat("Z", Unknown)))
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"31/03/2020,{++number},{number},Active Assignment,Permanent,Yes,Administrative and Clerical,Band 5,{ethnicity}\n");
        File.WriteAllText(_folder["data/XL1/workforce.csv"], text.ToString());
        var output = Path.Combine(_folder.Path, "out");
        var result = Wres.Run("run", "--year", "2020", "--data", Path.Combine(_folder.Path, "data"), "--out", output);

        var seen = string.Join('\n', result.Output, result.Error, File.ReadAllText(Path.Combine(output, "batch.json")),
            File.ReadAllText(Path.Combine(output, "XL1", "2020", "run.json")));
        var numbers = Regex.Matches(seen.Replace(",", "", StringComparison.Ordinal), @"(?<![0-9a-f])\d+(?![0-9a-f])").Select(m => m.Value).ToHashSet();
        // The whole headcount is no count by group, and shows that numbers would be found.
        Assert.Contains("1867", numbers);
        Assert.Empty(numbers.Intersect(["1237", "419", "211"]));
        Assert.Contains("1237,419,211", File.ReadAllText(Path.Combine(output, "XL1", "2020", "submission", "submission.csv")), StringComparison.Ordinal);
    }
}
