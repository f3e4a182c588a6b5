using WresEtl.App.Synth;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Tests.Synth;

/// <summary>The generator's truth against a naive reading of the tables it hands out.</summary>
public class SynthTruthTests
{
    // ZZ4 of the demo has nearly every fault, row level throughout, and ESR's coded labels.
    private static readonly SynthExports Harbour = SynthExports.Of(DemoClients.Plan(), 3);

    public static TheoryData<ulong, int> Seeds => new() { { 1, 2016 }, { 2, 2019 }, { 3, 2021 }, { 4, 2022 }, { 5, 2026 } };

    private static SynthExports Clean(ulong seed, int year) =>
        SynthExports.Of(SynthPlans.For(1, 2500, year, seed, SynthFormat.Csv, SynthMess.None), 0);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void CleanClient_IsWhatANaiveReaderCounts(ulong seed, int year) => AssertTrue(Clean(seed, year), year);

    [Fact]
    public void FaultyClient_IsWhatANaiveReaderCounts() => AssertTrue(Harbour, 2020);

    private static void AssertTrue(SynthExports exports, int year)
    {
        var naive = new NaiveReader(exports, year);
        AssertWorkforce(exports.Truth, naive.Headcount());
        Assert.Equal(naive.Shortlisted(), exports.Truth.Rows["shortlisted.total"]);
        Assert.Equal(naive.Appointed(), exports.Truth.Rows["appointed.total"]);
        Assert.Equal(naive.Disciplinary(year <= 2021 ? 2 : 1), exports.Truth.Rows["disciplinary.total"]);
        Assert.Equal(naive.Training(), exports.Truth.Rows["training.total"]);
        Assert.Equal(naive.Board(_ => true), exports.Truth.Rows["board.total"]);
        Assert.Equal(naive.Board(row => row["Is Voting"] == "Yes"), exports.Truth.Rows["board_voting.total"]);
        Assert.Equal(naive.Board(row => row["Is Executive"] == "Yes"), exports.Truth.Rows["board_executive.total"]);
    }

    private static void AssertWorkforce(SynthTruth truth, List<Dictionary<string, string>> people)
    {
        Assert.Equal(people.Count, truth.Headcount);
        Assert.Equal(people.Count(row => NaiveReader.TemplateRow(row) is null), truth.WithoutRow);
        var counted = people.GroupBy(row => NaiveReader.TemplateRow(row) ?? "")
            .ToDictionary(row => row.Key, row => NaiveReader.Count(row, person => person["Ethnic Origin"]));
        var rows = truth.Rows.Where(row => row.Key.StartsWith("nonclinical.", StringComparison.Ordinal)
            || row.Key.StartsWith("clinical.", StringComparison.Ordinal) || row.Key.StartsWith("medical.", StringComparison.Ordinal));
        foreach (var (id, counts) in rows.Where(row => !row.Key.EndsWith(".total", StringComparison.Ordinal) && row.Key != "medical.smm"))
            Assert.Equal(counted.GetValueOrDefault(id), counts);
    }

    [Fact]
    public void Sections_SumToTheWorkforce()
    {
        var rows = Harbour.Truth.Rows;
        Assert.Equal(rows["nonclinical.total"] + rows["clinical.total"] + rows["medical.total"], rows["workforce.total"]);
        Assert.Equal(Harbour.Truth.Headcount - Harbour.Truth.WithoutRow, rows["workforce.total"].Total);
        Assert.True(rows["medical.smm"].Total is > 0 and < 40);
    }

    [Fact]
    public void Counts_HaveFourIdsARow()
    {
        var counts = Harbour.Truth.Counts();
        Assert.Equal(4 * Harbour.Truth.Rows.Count, counts.Count);
        Assert.Equal(counts["workforce.total.white"] + counts["workforce.total.bme"] + counts["workforce.total.unknown"],
            counts["workforce.total.total"]);
        Assert.Equal(counts.Keys.Order(StringComparer.Ordinal), counts.Keys);
    }

    [Fact]
    public void UnclassifiedCourse_LeavesTrainingUncollected() =>
        Assert.DoesNotContain("training.total", SynthExports.Of(DemoClients.Plan(), 0).Truth.Rows.Keys);

    [Fact]
    public void Summaries_SumToTheTruth()
    {
        var moorland = SynthExports.Of(DemoClients.Plan(), 2);
        var rows = new NaiveReader(moorland, 2020).Rows(SynthDataSet.Recruitment).ToList();
        // The file comes twice; its last line is a total.
        var lines = rows.Take(rows.Count / 2).SkipLast(1).ToList();
        Assert.Equal(moorland.Truth.Rows["shortlisted.total"].Total, lines.Sum(Whole("Shortlisted")));
        Assert.Equal(moorland.Truth.Rows["appointed.total"].Total, lines.Sum(Whole("Appointed")));
        Assert.NotEqual(lines.Sum(Whole("Shortlisted")), Whole("Shortlisted")(rows[^1]));
        Assert.Single(lines, line => Whole("Appointed")(line) > Whole("Shortlisted")(line));
        var board = new NaiveReader(moorland, 2020).Rows(SynthDataSet.Board).ToDictionary(line => line["Board Role"], Counts);
        Assert.Equal(moorland.Truth.Rows["board.total"], board["Total"]);
        Assert.Equal(board["Total"], board["Voting"] + board["Non-voting"]);
        Assert.Equal(board["Total"], board["Executive"] + board["Non-executive"]);
    }

    private static Func<Dictionary<string, string>, int> Whole(string column) =>
        line => Convert.ToInt32(line[column], System.Globalization.CultureInfo.InvariantCulture);

    private static GroupCounts Counts(Dictionary<string, string> line) =>
        new(Whole("White")(line), Whole("BME")(line), Whole("Unknown")(line));
}
