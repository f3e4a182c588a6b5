using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>Indicator 2 by side and band, with and without international recruitment.</summary>
internal static class RecruitmentPage
{
    public static AnalysisPage Of(AnalysisReport report, Client client)
    {
        var page = new PageBuilder("Indicator 2 in parts", "Appointment from shortlisting", report.Year, client, 20, 18, 13, 13, 13, 13, 13, 18, 62);
        page.Say("The return reports all posts. Parts of it are for the organisation's own use; most are too small to conclude from.");
        foreach (var scope in Enum.GetValues<RecruitmentScope>())
        {
            if (scope == RecruitmentScope.WithoutInternational && Total(report, scope) == Total(report, RecruitmentScope.All))
            {
                page.Section("Without international recruits");
                page.Say("No application that counts is marked as an international recruit's, so there is nothing to leave out.");
                continue;
            }

            page.Section(scope == RecruitmentScope.All ? "All posts" : "Without applicants known to be international recruits");
            page.Headings(
                "Side", "Band", "White shortlisted", "appointed", "BME shortlisted", "appointed", "White to BME", "95% interval", "What may be said");
            foreach (var line in report.RecruitmentSplits.Where(l => l.Scope == scope)) Add(page, line, report.Rule);
        }

        return page.Build();
    }

    private static Core.Primitives.GroupCounts Total(AnalysisReport report, RecruitmentScope scope) =>
        report.RecruitmentSplits.Single(l => l.Scope == scope && l.Area is null && l.Band is null).Shortlisted;

    private static void Add(PageBuilder page, SplitLine line, VerdictRule rule) => page.Row(
        PageBuilder.Words(Side(line.Area)), PageBuilder.Words(line.Band ?? "all"),
        PageBuilder.Whole(line.Shortlisted.White), PageBuilder.Whole(line.Appointed.White),
        PageBuilder.Whole(line.Shortlisted.Bme), PageBuilder.Whole(line.Appointed.Bme),
        PageBuilder.Number(line.Comparison?.Ratio ?? default, 2), PageBuilder.Range(line.Comparison?.RatioInterval, 2),
        PageBuilder.Words(line.Comparison is { } comparison ? Verdict(comparison, rule) : "more appointed than shortlisted: see the exceptions"));

    private static string Verdict(GroupComparison comparison, VerdictRule rule) =>
        comparison.Table.HasBothGroups ? Sentences.Verdict(comparison, rule) : "One of the groups has nobody shortlisted.";

    private static string Side(string? area) => area switch
    {
        null => "all",
        "nonclinical" => "non-clinical",
        "clinical" => "clinical, not medical",
        _ => area,
    };
}
