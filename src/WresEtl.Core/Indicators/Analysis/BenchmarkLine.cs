using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>One of the client's figures beside the national one and that of its peers.</summary>
/// <param name="Series">Key of the series, such as <c>ind2_white_to_bme</c>.</param>
/// <param name="Unit"><c>ratio</c> or <c>percent</c>.</param>
/// <param name="Own">The client's figure.</param>
/// <param name="National">Against the national value of the same year.</param>
/// <param name="Peers">Against the value of the client's type; no near type is used instead.</param>
public sealed record BenchmarkLine(string Series, string Unit, Figure Own, BenchmarkResult National, BenchmarkResult Peers)
{
    private const string Ratio = "ratio";
    private const string Percent = "percent";

    private static readonly (string Series, string Unit, string Source, EthnicGroup Group, SeriesDirection Direction)[] Held =
    [
        ("ind2_white_to_bme", Ratio, "relative.2", EthnicGroup.White, SeriesDirection.HighIsBad),
        ("ind3_bme_to_white", Ratio, "relative.3", EthnicGroup.Bme, SeriesDirection.HighIsBad),
        ("ind4_white_to_bme", Ratio, "relative.4", EthnicGroup.White, SeriesDirection.HighIsBad),
        ("ind6_white", Percent, "survey.6", EthnicGroup.White, SeriesDirection.HighIsBad),
        ("ind6_bme", Percent, "survey.6", EthnicGroup.Bme, SeriesDirection.HighIsBad),
        ("ind8_white", Percent, "survey.8", EthnicGroup.White, SeriesDirection.HighIsBad),
        ("ind8_bme", Percent, "survey.8", EthnicGroup.Bme, SeriesDirection.HighIsBad),
        ("workforce_bme", Percent, "share.workforce", EthnicGroup.Bme, SeriesDirection.NoDirection),
        ("board_bme", Percent, "share.board", EthnicGroup.Bme, SeriesDirection.NoDirection),
        ("vsm_bme", Percent, "vsm", EthnicGroup.Bme, SeriesDirection.NoDirection),
        ("band5_bme", Percent, "5", EthnicGroup.Bme, SeriesDirection.NoDirection),
    ];

    public static IReadOnlyList<BenchmarkLine> All(
        Standard standard, Client client, ExactReturn exact, IReadOnlyList<IndicatorComparison> comparisons)
    {
        var comparators = standard.Comparators
            .Select(c => new Statistics.Comparator(c.Year, c.Series, null, Fraction.Of(c.Value), c.Mark != Mark.Assumed))
            .ToArray();
        return [.. Held.Select(s =>
        {
            var own = OwnCells(exact, s.Source)[s.Group];
            var figure = new OwnFigure(standard.Year, s.Series, own, s.Direction, Interval(s.Source, comparisons));
            return new BenchmarkLine(s.Series, s.Unit, own, Benchmark.Against(figure, comparators), Benchmark.Against(figure, comparators, client.Type));
        })];
    }

    private static FigureRow OwnCells(ExactReturn exact, string source)
    {
        if (source is not ("vsm" or "5"))
            return exact.Rows.FirstOrDefault(r => r.Template.Source == source)?.Cells ?? FigureRow.NotCollected(NoValueReason.NotRequiredThisYear);
        // The band of both sides together, as the national series counts it.
        var band = exact.Rows
            .Where(r => r.Template.Source == $"nonclinical.{source}" || r.Template.Source == $"clinical.{source}")
            .Aggregate(FigureRow.Of(default(GroupCounts)), (sum, r) => sum.Combine(r.Cells, (a, b) => a + b));
        return Likelihood.Share(band);
    }

    private static Interval? Interval(string source, IReadOnlyList<IndicatorComparison> comparisons) =>
        comparisons.FirstOrDefault(c => source == $"relative.{c.Indicator}")?.Comparison?.RatioInterval;
}
