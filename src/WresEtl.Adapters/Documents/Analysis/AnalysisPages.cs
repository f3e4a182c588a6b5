using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>A finished sheet of the analysis workbook.</summary>
internal sealed record AnalysisPage(SheetLayout Layout, IReadOnlyList<SheetRow> Rows);

/// <summary>The sheets of analysis.xlsx in the order they are read; one with nothing to say is left out.</summary>
internal static class AnalysisPages
{
    public static IEnumerable<AnalysisPage> Of(AnalysisReport report, Standard standard, Client client)
    {
        yield return SummaryPage.Of(report, client);
        yield return ComparisonPage.Of(report, client);
        yield return BenchmarkPage.Of(report, client);
        if (report.RecruitmentSplits.Count > 0) yield return RecruitmentPage.Of(report, client);
        yield return DisparityPage.Of(report, client);
        yield return ViewsPage.Of(report, client);
        if (report.Targets is { } plan) yield return TargetsPage.Of(plan, report.Year, client);
        if (report.YearOnYear.Count > 0) yield return LastYearPage.Of(report, standard, client);
    }
}
