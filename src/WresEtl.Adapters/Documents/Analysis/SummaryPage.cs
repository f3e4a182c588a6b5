using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>The first sheet: each indicator in a sentence, then all of them from worst to best.</summary>
internal static class SummaryPage
{
    public const string Name = "Summary";

    public static AnalysisPage Of(AnalysisReport report, Client client)
    {
        var page = new PageBuilder(Name, "Analysis", report.Year, client, 10, 30, 18, 22, 46);
        page.Section("In words");
        foreach (var one in report.Comparisons) page.Say($"Indicator {PageBuilder.Text(one.Indicator)}. {Sentences.Of(one, report.Rule)}");
        if (report.Comparisons.Count == 0) page.Say("No indicator has counts to compare.");
        page.Section("From worst to best for BME staff");
        page.Say("Ranked by how far from equal: twice as likely and half as likely are equally far. What is too few to conclude has no rank.");
        page.Headings("Rank", "Indicator", "Ratio (above 1 is worse)", "Distance from equal", "What the counts allow");
        foreach (var line in report.Profile)
        {
            page.Row(
                PageBuilder.Words(line.Rank is { } rank ? PageBuilder.Text(rank) : "–"), PageBuilder.Words(line.Entry.Indicator),
                PageBuilder.Number(line.Entry.Disadvantage, 2), PageBuilder.Number(line.Distance, 2), PageBuilder.Words(Allows(line.Entry)));
        }

        return page.Build();
    }

    private static string Allows(Core.Indicators.Statistics.ProfileEntry entry) => entry.Disadvantage.State switch
    {
        FigureState.NotCollected => "not collected",
        FigureState.Undefined when entry is { Disadvantage.Reason: NoValueReason.ComparisonGroupIsZero, Conclusion: null } =>
            "nobody BME is among them: as far from equal as can be, which no ratio says",
        FigureState.Undefined => "no ratio: somebody is needed in both groups",
        FigureState.Value when entry.Conclusion is null && entry.Indicator[0] is '1' or '9' => "shares of everybody there is, so no interval",
        FigureState.Value => entry.Conclusion is { } conclusion ? Sentences.Of(conclusion) : "percentages only: the respondents are not known",
    };
}
