using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.App.Tests.Runs;

/// <summary>The generator knows what is true of the exports it makes; the program, which only sees the files, must find the same.</summary>
public class SynthAgreementTests
{
    public static TheoryData<SynthMess, SynthFormat, ulong, int> Plans => new()
    {
        { SynthMess.None, SynthFormat.Csv, 1, 2020 },
        { SynthMess.Light, SynthFormat.Xlsx, 5, 2016 },
        { SynthMess.Light, SynthFormat.Csv, 4, 2021 },
        { SynthMess.Heavy, SynthFormat.Csv, 6, 2020 },
        { SynthMess.Heavy, SynthFormat.Mixed, 8, 2022 },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Return_IsWhatTheGeneratorMade(SynthMess mess, SynthFormat format, ulong seed, int year)
    {
        var (batch, truths) = Batch.Of(SynthPlans.For(organisations: 5, staff: 1200, year, seed, format, mess));
        using (batch)
        {
            var outcomes = batch.Run(year);
            Assert.Equal(truths.Select(t => t.Client).Order(StringComparer.Ordinal), outcomes.Select(o => o.Line.Client));
            foreach (var truth in truths) Compare(truth, outcomes.Single(o => o.Line.Client == truth.Client), year);
        }
    }

    private static void Compare(SynthTruth truth, ClientOutcome outcome, int year)
    {
        Assert.True(outcome.Result?.Return is not null, $"{truth.Client}: {outcome.Line.State} {outcome.Failure}");
        var run = outcome.Result!;
        Assert.Equal((truth.Headcount, truth.WithoutRow), (run.Headcount!.Value.Total, run.Return!.Shortfall.Total));
        Assert.Equal(truth.WithoutRow > 0, outcome.Line.Draft);
        Assert.Equal(Stated(truth, run.Return, year), Found(truth, run.Return));
    }

    private static IEnumerable<ReturnRow> Counted(ExactReturn exact) =>
        exact.Rows.Where(r => r.Template.Kind == Core.Standards.TemplateRowKind.Input && !r.Template.Source.StartsWith("survey.", StringComparison.Ordinal));

    private static IEnumerable<string> Found(SynthTruth truth, ExactReturn exact) =>
        Counted(exact).Select(r => $"{truth.Client} {r.Template.Source} {Words(r.Cells)}");

    private static IEnumerable<string> Stated(SynthTruth truth, ExactReturn exact, int year) => Counted(exact).Select(r =>
        $"{truth.Client} {r.Template.Source} {(truth.Rows.TryGetValue(r.Template.Source, out var counts) ? Words(Row(r.Template.Source, counts, year)) : "not collected")}");

    /// <summary>The truth counts entries over the whole window; row 39 is their average up to 2021.</summary>
    private static FigureRow Row(string source, GroupCounts counts, int year) =>
        source == "disciplinary.total" && year <= 2021 ? FigureRow.Of(counts).Select(n => n / Figure.Of(2)) : FigureRow.Of(counts);

    private static string Words(FigureRow row) => row.White.HasValue
        ? $"{row.White.ToSubmissionText()} {row.Bme.ToSubmissionText()} {row.Unknown.ToSubmissionText()}"
        : "not collected";
}
