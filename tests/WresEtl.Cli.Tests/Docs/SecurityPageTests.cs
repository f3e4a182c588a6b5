using System.Text.RegularExpressions;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Docs;

/// <summary><c>docs/security.md</c> claims nothing that is not there.</summary>
public partial class SecurityPageTests
{
    private static IReadOnlyList<string[]> Rows() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "security.md")).SkipWhile(l => !l.StartsWith("| from | threat", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Fact]
    public void EveryThreat_HasAPartAndATest_ThatExist()
    {
        Assert.True(Rows().Count > 20);
        var classes = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f) is var text && (text.Contains("Fact", StringComparison.Ordinal) || text.Contains("Theory", StringComparison.Ordinal)))
            .Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        Assert.All(Rows(), row =>
        {
            Assert.Equal(5, row.Length);
            Assert.NotEmpty(Named(row[3]));
            Assert.NotEmpty(Named(row[4]));
            Assert.All(Named(row[3]), part => Assert.True(Path.Exists(Path.Combine(Repository.Root, part)), part));
            Assert.All(Named(row[4]), test => Assert.Contains(test, classes));
        });
    }

    [Fact]
    public void EveryAttackerNamed_HasARow() => Assert.Equal("ACDFORS", string.Concat(Rows().Select(r => r[0]).Distinct().Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Named(string cell) => Backticked().Matches(cell).Select(m => m.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();
}
