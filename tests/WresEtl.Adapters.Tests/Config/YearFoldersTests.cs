using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Config;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>Every year of the repository is whole, consistent, and says where each fact comes from.</summary>
public partial class YearFoldersTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2016, 11)];

    [Fact]
    public void Years_Are2016To2026() =>
        Assert.Equal(Enumerable.Range(2016, 11), new ConfigurationFolder(ConfigCopy.Original).Years());

    [Theory]
    [InlineData(2015)]
    [InlineData(2027)]
    [InlineData(0)]
    [InlineData(-2020)]
    public void UnknownYear_IsRefusedAndNoNearOneTaken(int year)
    {
        var refused = Assert.IsType<Outcome<Standard>.Refused>(new ConfigurationFolder(ConfigCopy.Original).Standard(year));
        Assert.Equal("unknown-year", refused.Code);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Year_Loads(int year)
    {
        var standard = ConfigCopy.Load(year);
        Assert.Equal(year, standard.Year);
        Assert.Equal(new DateOnly(year, 3, 31), standard.SnapshotDate);
        Assert.Equal(new DateOnly(year - 1, 4, 1), standard.ActivityStart);
        Assert.Equal(70, standard.Ethnicity.Categories.Count);
        Assert.Equal(328, standard.JobRoles.Count);
        Assert.Equal(4, standard.SurveyQuestions.Count);
        Assert.Equal(Enumerable.Range(1, 9), standard.Indicators.Select(i => i.Number));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Folder_HasTheSameFilesAsEveryOther(int year) => Assert.Equal(FilesOf(2020), FilesOf(year));

    [Theory]
    [MemberData(nameof(Years))]
    public void Source_SaysOfEachKeyItsValueAndMark(int year)
    {
        var faults = new FaultList();
        var files = FileSet.Read(ConfigCopy.Original, $"standards/wres/{year}");
        var yaml = YamlReader.Read(files.Find("standard.yaml", faults)!, "standard.yaml", faults)!;
        var inSource = Facts(year).Where(f => f.Count == 4 && f[0].StartsWith('`') && !f[0].Contains(".csv", StringComparison.Ordinal) && !f[0].Contains(".yaml", StringComparison.Ordinal))
            .ToDictionary(f => f[0].Trim('`'), f => (Value: f[1], Mark: f[2]));
        var leaves = Leaves(yaml, "").Where(l => l.Key is not ("window.mark" or "window.publish_mark")).ToList();
        Assert.Equal(leaves.Select(l => l.Key).Order(), inSource.Keys.Order());
        Assert.All(leaves, l => Assert.Equal(l.Value, inSource[l.Key].Value));
        Assert.Equal(yaml["window"]["mark"].Text, inSource["window.closes"].Mark);
        Assert.Equal(yaml["window"]["publish_mark"].Text, inSource["window.publish_by"].Mark);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Source_MarksEveryFact(int year)
    {
        var facts = Facts(year).ToList();
        Assert.True(facts.Count > 60);
        Assert.All(facts, f => Assert.Contains(f[2], new[] { "confirmed", "document", "assumed" }));
        Assert.All(facts, f => Assert.NotEqual("", f[^1]));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Source_SpeaksOfEveryFile(int year)
    {
        var source = SourceOf(year);
        Assert.All(FilesOf(year).Where(f => f != "SOURCE.md"), f => Assert.Contains(f, source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2021, Indicator3Basis.TwoYearAverage)]
    [InlineData(2022, Indicator3Basis.SingleYear)]
    public void Source_SaysThatTheChangeToASingleYearIsNotConfirmed(int year, Indicator3Basis basis)
    {
        Assert.Contains("**The change from a two-year average to a single year is not confirmed**", SourceOf(year), StringComparison.Ordinal);
        Assert.Equal(basis, ConfigCopy.Load(year).Switches.Indicator3Basis);
    }

    [Fact]
    public void Year2026_IsSaidToBeCarriedForward() =>
        Assert.Contains("carried forward from 2025", SourceOf(2026), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Years))]
    public void Template_FormulasPointAtRowsThatAreThere(int year)
    {
        var rows = ConfigCopy.Load(year).Template;
        var numbers = rows.SelectMany(r => Digits().Matches(r.Formula.Replace("100*", "", StringComparison.Ordinal)).Select(m => Number(m.Value))).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.InRange(n, 1, rows.Count));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Template_WorkforceTotalSumsExactlyTheHeadcountRows(int year)
    {
        var rows = ConfigCopy.Load(year).Template;
        var formula = rows.Single(r => r.Source == "workforce.total").Formula;
        var summed = formula["sum(".Length..^1].Split(',').Select(part => part.Split("..").Select(Number).ToArray())
            .SelectMany(range => Enumerable.Range(range[0], range[^1] - range[0] + 1));
        Assert.Equal(rows.Where(r => r.Headcount).Select(r => r.Row), summed);
    }

    [Fact]
    public void Year2016_HasVotingMembershipAndOneMedicalRowOnly()
    {
        var sources = ConfigCopy.Load(2016).Template.Select(r => r.Source).ToList();
        Assert.Contains("difference.board_voting", sources);
        Assert.DoesNotContain(sources, s => s.Contains("board_executive", StringComparison.Ordinal) || s == "board.total");
        Assert.Equal(["medical.total"], sources.Where(s => s.StartsWith("medical.", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void IndicatorsOfTheSurvey_AreRequiredExceptIn2020(int year) => Assert.All(
        ConfigCopy.Load(year).Indicators,
        i => Assert.Equal(year != 2020 || i.Number is < 5 or > 8, i.Required));

    [Theory]
    [InlineData(2018, "Unify2", "KF25. ")]
    [InlineData(2019, "SDCS", "% of staff")]
    [InlineData(2021, "SDCS", "% of staff")]
    [InlineData(2022, "DCF", "% of staff")]
    public void CollectionEra_HasItsPortalAndLabels(int year, string portal, string survey5)
    {
        var standard = ConfigCopy.Load(year);
        Assert.Equal(portal, standard.Window.Collection);
        Assert.StartsWith(survey5, standard.Template.Single(r => r.Source == "survey.5").Item, StringComparison.Ordinal);
    }

    private static string SourceOf(int year) => File.ReadAllText(Path.Combine(ConfigCopy.Original, $"standards/wres/{year}/SOURCE.md"));

    /// <summary>The lines of SOURCE.md's tables, cell by cell, headings left out.</summary>
    private static IEnumerable<IReadOnlyList<string>> Facts(int year) => SourceOf(year).Split('\n')
        .Where(l => l.StartsWith('|')).Select(l => l.Trim('|', ' ').Split('|').Select(c => c.Trim()).ToList())
        .Where(f => f[2] != "Mark" && !f[0].StartsWith("---", StringComparison.Ordinal));

    private static List<string> FilesOf(int year)
    {
        var folder = Path.Combine(ConfigCopy.Original, $"standards/wres/{year}");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Key, string Value)> Leaves(YamlNode node, string path) => node.Kind switch
    {
        YamlKind.Map => node.Entries.SelectMany(e => Leaves(e.Value, path.Length == 0 ? e.Key : path + "." + e.Key)),
        YamlKind.List => [(path, "[" + string.Join(", ", node.Texts.Select(t => $"\"{t}\"")) + "]")],
        YamlKind.Null or YamlKind.Flag or YamlKind.Number or YamlKind.Text => [(path, node.Text)],
    };

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new Xunit.Sdk.XunitException(text);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
