using System.Globalization;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Conventions;

/// <summary>What every reporting year must have for the code to work with it.</summary>
public class YearTests
{
    public static TheoryData<int> Years => new(YearStandards.Years);

    [Fact]
    public void EveryYear_HasAGoldenCaseOrIsListedWithout()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Golden, "README.md"));
        var listed = readme[readme.IndexOf("without a golden case yet:", StringComparison.Ordinal)..].Split([' ', ',', '.', '\n', ':'])
            .Where(w => w.Length == 4 && w.All(char.IsAsciiDigit)).ToHashSet();
        var frozen = Directory.EnumerateDirectories(Repository.Golden).Select(d => Path.GetFileName(d)).ToHashSet();
        Assert.All(YearStandards.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)), y => Assert.True(
            frozen.Contains(y) ^ listed.Contains(y), $"{y} needs a golden case, or a place in the list of years without one, and not both."));
    }

    /// <summary>Every word that the code compares a listed value with. A year that spells one of them otherwise would count nobody, silently.</summary>
    public static TheoryData<string, string> Tokens => new()
    {
        { "case_type", "Disciplinary" },
        { "formality", "Formal" },
        { "person_type", "NonEmployee" },
        { "person_type", "Employee" },
        { "stage_reached", "Shortlisted" },
        { "stage_reached", "Interviewed" },
        { "stage_reached", "Offered" },
        { "stage_reached", "Appointed" },
        { "stage_reached", "Started" },
        { "stage_reached", "Withdrawn" },
        { "stage_reached", "Rejected" },
        { "training_status", "Completed" },
        { "training_status", "Attended" },
        { "flag", "yes" },
        { "flag", "no" },
        { "ethnic_group", "White" },
        { "ethnic_group", "BME" },
        { "ethnic_group", "Unknown" },
        { "ethnic_group", "All" },
        { "board_role", "total" },
        { "board_role", "voting" },
        { "board_role", "non-voting" },
        { "board_role", "executive" },
        { "board_role", "non-executive" },
        { "footer", "total" },
        { "footer", "text" },
    };

    [Theory]
    [MemberData(nameof(Tokens))]
    public void WordTheCodeComparesWith_IsAValueOfEveryYearsList(string list, string value) =>
        Assert.All(YearStandards.Years, year => Assert.Contains(value, YearStandards.Of(year).Values.ValuesOf(list)));

    // The code names these columns; a year without one of them would read nothing from it.
    [Theory]
    [MemberData(nameof(Years))]
    public void ColumnsThatReadersAskFor_AreInEveryYearsSchemas(int year)
    {
        var known = YearStandards.Of(year).Columns.Select(c => c.Name).ToHashSet();
        var asked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "WresEtl.Core", "Intake", "Rows"), "*.cs")
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), "Column\\(\"([a-z_0-9]+)\"\\)").Select(m => m.Groups[1].Value))
            .Distinct().ToList();
        Assert.True(asked.Count > 50);
        Assert.Equal([], asked.Where(c => !known.Contains(c)));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void SnapshotAndActivityYear_AreTheYears(int year)
    {
        var standard = YearStandards.Of(year);
        Assert.Equal(new DateOnly(year, 3, 31), standard.SnapshotDate);
        Assert.Equal((new DateOnly(year - 1, 4, 1), new DateOnly(year, 3, 31)), (standard.ActivityStart, standard.ActivityEnd));
    }
}
