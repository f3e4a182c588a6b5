using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>Everything an analyst asks of two groups: exact ratio, exact intervals, exact tests, verdict.</summary>
internal static class ComparisonPage
{
    private static readonly string[] Headings =
    [
        "Indicator", "First group", "It happened", "of", "Second group", "It happened", "of", "Relative likelihood", "95% interval",
        "Difference, points", "95% interval", "Fisher p", "Mid-P", "Four-fifths band", "People behind it", "What may be said",
    ];

    public static AnalysisPage Of(AnalysisReport report, Client client)
    {
        var page = new PageBuilder(
            "Statistics", "Statistics", report.Year, client, 10, 11, 11, 10, 11, 11, 10, 12, 18, 12, 18, 10, 10, 11, 10, 60);
        page.Say("Exact throughout: confidence limits of the ratio and the difference agree with each other and with the central Fisher test. Indicator 3 counts entries over person-years.");
        page.Headings(Headings);
        foreach (var one in report.Comparisons.Where(c => c.Comparison is not null)) Add(page, one, one.Comparison!, report.Rule);
        return page.Build();
    }

    private static void Add(PageBuilder page, IndicatorComparison one, GroupComparison comparison, VerdictRule rule)
    {
        var table = comparison.Table;
        page.Row(
            PageBuilder.Words(PageBuilder.Text(one.Indicator)),
            PageBuilder.Words(Wording.Of(one.First)), PageBuilder.Whole(table.Events1), PageBuilder.Whole(table.Base1),
            PageBuilder.Words(Wording.Of(one.Second)), PageBuilder.Whole(table.Events2), PageBuilder.Whole(table.Base2),
            PageBuilder.Number(comparison.Ratio, 2), PageBuilder.Range(comparison.RatioInterval, 2),
            PageBuilder.Number(comparison.DifferencePoints, 1), PageBuilder.Range(comparison.DifferenceInterval, 1, times: 100),
            PageBuilder.Number(comparison.Fisher, 4), PageBuilder.Number(comparison.MidP, 4),
            PageBuilder.Words(Sentences.Of(comparison.Verdict.Band)), PageBuilder.Whole(comparison.Verdict.PeopleBehind),
            PageBuilder.Words(Sentences.Verdict(comparison, rule)));
    }
}
