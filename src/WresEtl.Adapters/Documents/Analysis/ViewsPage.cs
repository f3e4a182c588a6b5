using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>Staff, doctors and nurses by the ethnic categories behind White and BME.</summary>
internal static class ViewsPage
{
    public static AnalysisPage Of(AnalysisReport report, Client client)
    {
        var columns = report.Views[0].Columns;
        var page = new PageBuilder("Ethnic groups", "Ethnic groups", report.Year, client, [34, 9, 9, 10, 9, .. columns.Select(_ => 13d)]);
        page.Say("The 16 categories of the 2001 census and not stated, with those never asked apart. Counts of one or two people are in here: do not pass it on.");
        foreach (var view in report.Views)
        {
            page.Section(view.Title);
            page.Headings(["", "White", "BME", "Unknown", "All", .. columns.Select(c => c.Code.Length == 0 ? c.Label : $"{c.Code}  {c.Label}")]);
            foreach (var row in view.Rows)
            {
                page.Row(
                    [
                        PageBuilder.Words(row.Label), PageBuilder.Whole(row.Groups.White), PageBuilder.Whole(row.Groups.Bme),
                        PageBuilder.Whole(row.Groups.Unknown), PageBuilder.Whole(row.Groups.Total), .. row.ByColumn.Select(PageBuilder.Whole),
                    ]);
            }
        }

        return page.Build();
    }
}
