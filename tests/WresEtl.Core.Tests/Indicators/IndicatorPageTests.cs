using System.Globalization;
using System.Reflection;
using System.Text;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>
/// <c>docs/indicators.md</c> is written from the years' standards and the worked examples, all of which are tests. Written anew with
/// <c>WRES_GOLDEN=write</c>; stale, it fails.
/// </summary>
public class IndicatorPageTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "indicators.md");

    [Fact]
    public void Page_IsThatOfTheStandardsAndTheExamples()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("WRES_GOLDEN") == "write" && Environment.GetEnvironmentVariable("CI") is null or "") File.WriteAllText(Path, page);
        Assert.Equal(page, File.ReadAllText(Path));
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# The nine indicators\n\n")
            .Append("Written from `config/standards/wres` and from the worked examples of `tests/WresEtl.Core.Tests/Indicators/specs`, each of which is a test.\n")
            .Append("Columns that an example leaves out hold what is ordinary: a permanent, active, primary post; a formal disciplinary case; a completed course.\n\n");
        Years(page);
        Titles(page);
        foreach (var name in SpecFile.Names()) page.Append(Text(name).Replace("\n## ", "\n### ", StringComparison.Ordinal).Replace("# Indicator", "## Indicator", StringComparison.Ordinal).TrimEnd()).Append("\n\n");
        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>What differs between the years; marks and sources stand in each year's SOURCE.md.</summary>
    private static void Years(StringBuilder page)
    {
        page.Append("## What each year asks\n\n| year | snapshot | template rows | collected by | indicator 3 | questions of indicators 5 to 8 | not required |\n|---|---|---|---|---|---|---|\n");
        foreach (var standard in YearStandards.Years.Select(YearStandards.Of))
        {
            string[] cells =
            [
                N(standard.Year), standard.SnapshotDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), N(standard.Template.Count), standard.Window.Collection,
                standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage ? "average of two years" : "one year",
                string.Join("; ", standard.SurveyQuestions.Where(q => q.SurveyYear == standard.Year - 1).Select(q => $"{q.Indicator}: {q.Question.Replace("|", " or ", StringComparison.Ordinal)}")),
                string.Join(", ", Enumerable.Range(1, 9).Where(i => !standard.Indicator(i).Required).Select(N)),
            ];
            page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        page.Append('\n');
    }

    private static void Titles(StringBuilder page)
    {
        page.Append("## What each indicator is\n\n| | in 2020 | rows |\n|---|---|---|\n");
        var standard = YearStandards.Of(2020);
        foreach (var i in Enumerable.Range(1, 9))
        {
            var rows = standard.Template.Where(r => r.Indicator.TrimEnd('a', 'b') == N(i)).Select(r => r.Row).ToList();
            page.Append(CultureInfo.InvariantCulture, $"| {i} | {standard.Indicator(i).Title} | {rows.Min()} to {rows.Max()} |\n");
        }

        page.Append('\n');
    }

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("specs/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
