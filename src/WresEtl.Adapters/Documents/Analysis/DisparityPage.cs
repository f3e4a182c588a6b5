using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>Race disparity ratios of the two sides.</summary>
internal static class DisparityPage
{
    public static AnalysisPage Of(AnalysisReport report, Client client)
    {
        var page = new PageBuilder("Race disparity ratio", "Race disparity ratio", report.Year, client, 22, 14, 14, 14, 14, 14, 14, 16, 16, 16);
        page.Say("Lower is under band 1 to band 5, middle is bands 6 and 7, upper is band 8A and above with VSM; doctors and dentists are left out. "
            + "1 is equal; above 1, White staff are that many times as likely to have got further. The method is assumed: the national one is unpublished.");
        page.Headings(
            "Side", "Lower, White", "BME", "Middle, White", "BME", "Upper, White", "BME", "Lower to middle", "Middle to upper", "Lower to upper");
        foreach (var (side, ratios) in report.RaceDisparity)
        {
            page.Row(
                [
                    PageBuilder.Words(side == Side.Clinical ? "Clinical, not medical" : "Non-clinical"),
                    .. Cells(ratios.Lower), .. Cells(ratios.Middle), .. Cells(ratios.Upper),
                    PageBuilder.Number(ratios.LowerToMiddle, 2), PageBuilder.Number(ratios.MiddleToUpper, 2), PageBuilder.Number(ratios.LowerToUpper, 2),
                ]);
        }

        return page.Build();
    }

    private static Xlsx.SheetCell[] Cells(GroupCounts tier) => [PageBuilder.Whole(tier.White), PageBuilder.Whole(tier.Bme)];
}
