using System.Text;
using System.Text.Json;
using WresEtl.Adapters.Config;
using WresEtl.App.Tests.Runs;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Golden;

/// <summary>
/// Exports in, bytes out, through the whole batch. Expected files are frozen; <c>tests/golden/README.md</c> says how they may change.
/// </summary>
public class GoldenCaseTests
{
    private static readonly string Case = Path.Combine(Repository.Golden, "2020", "case-s");

    /// <summary>The files compared byte for byte. Workbooks are in run.json by their hash.</summary>
    private static readonly string[] Compared = ["run.json", "exceptions.csv", "submission/submission.csv"];

    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void CaseS_GivesTheFrozenFiles(string culture)
    {
        using var _ = Culture.Use(culture);
        using var batch = WithInputs();
        batch.Run(jobs: 1, configuration: new ConfigurationFolder(Repository.Config));
        if (GoldenFiles.AreToBeWritten) GoldenFiles.Write(batch, Compared.Select(f => $"{CaseSExports.Client}/2020/{f}"), Path.Combine(Case, "expected"));
        foreach (var file in Compared.Select(f => $"{CaseSExports.Client}/2020/{f}"))
            Assert.Equal(File.ReadAllText(Path.Combine(Case, "expected", file), Encoding.UTF8), batch.Text(file));
    }

    // The case's own statement of its rows, so that a frozen file cannot be wrong unnoticed.
    [Fact]
    public void CaseS_GivesTheSixtyFiveRowsOfTheCase() =>
        AssertRows(Expected().ToDictionary(), File.ReadAllLines(Path.Combine(Case, "expected", CaseSExports.Client, "2020", "submission", "submission.csv")));

    [Fact]
    public void CaseS_OnASingleYear_ChangesRows39To41Only()
    {
        using var batch = WithInputs();
        batch.Run(jobs: 1, configuration: new ChangedConfiguration
        {
            Change = s => s with { Switches = s.Switches with { Indicator3Basis = Indicator3Basis.SingleYear } },
        });
        var expected = Expected().ToDictionary();
        foreach (var (row, cells) in Rows(CaseS().GetProperty("variants")[0])) expected[row] = cells;
        AssertRows(expected, batch.Text($"{CaseSExports.Client}/2020/submission/submission.csv").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void CaseS_IsReadyWithNobodyWithoutARow()
    {
        using var batch = WithInputs();
        var outcome = Assert.Single(batch.Run());
        Assert.Equal((false, 0, 313), (outcome.Line.Draft, outcome.Result!.Return!.Shortfall.Total, outcome.Result.Headcount!.Value.Total));
    }

    [Fact]
    public void FrozenInputs_AreWhatTheCaseSays()
    {
        var made = CaseSExports.Files();
        var folder = Path.Combine(Case, "input", CaseSExports.Client);
        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(made, f => Assert.Equal(f.Value, File.ReadAllText(Path.Combine(folder, f.Key))));
    }

    private static Batch WithInputs()
    {
        var batch = new Batch();
        if (GoldenFiles.AreToBeWritten) GoldenFiles.WriteInputs(CaseSExports.Files(), Path.Combine(Case, "input", CaseSExports.Client));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Case, "input", CaseSExports.Client)))
            batch.Write(CaseSExports.Client, Path.GetFileName(file), File.ReadAllText(file));
        return batch;
    }

    private static JsonElement CaseS()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Golden, "cases", "published-cases.json")));
        return cases.RootElement.EnumerateArray().Single(c => c.GetProperty("id").GetString() == "S").Clone();
    }

    private static IEnumerable<KeyValuePair<int, string[]>> Expected() => Rows(CaseS());

    private static IEnumerable<KeyValuePair<int, string[]>> Rows(JsonElement holder) => holder.GetProperty("expected_rows").EnumerateArray()
        .Select(r => KeyValuePair.Create(r.GetProperty("row").GetInt32(), (string[])[Cell(r, "white"), Cell(r, "bme"), Cell(r, "unknown")]));

    private static string Cell(JsonElement row, string column) =>
        row.GetProperty(column) is { ValueKind: not JsonValueKind.Null } cell ? cell.ToString() : "";

    private static void AssertRows(Dictionary<int, string[]> expected, string[] lines)
    {
        Assert.Equal("row,item,measure,white,bme,unknown", lines[0]);
        Assert.Equal(65, lines.Length - 1);
        Assert.Equal(
            expected.OrderBy(r => r.Key).Select(r => $"{r.Key}: {string.Join(',', r.Value)}"),
            lines.Skip(1).Select(l => $"{l[..l.IndexOf(',', StringComparison.Ordinal)]}: {string.Join(',', l.Split(',')[^3..])}"));
    }
}
