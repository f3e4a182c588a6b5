using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>The client's figures beside the national ones of the same year and those of its type of organisation.</summary>
internal static class BenchmarkPage
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ind2_white_to_bme"] = "2: White to BME, appointment from shortlisting",
        ["ind3_bme_to_white"] = "3: BME to White, formal disciplinary process",
        ["ind4_white_to_bme"] = "4: White to BME, non-mandatory training",
        ["ind6_white"] = "6: White staff harassed by staff, %",
        ["ind6_bme"] = "6: BME staff harassed by staff, %",
        ["ind8_white"] = "8: White staff discriminated against, %",
        ["ind8_bme"] = "8: BME staff discriminated against, %",
        ["workforce_bme"] = "BME share of the workforce, %",
        ["board_bme"] = "BME share of the board, %",
        ["vsm_bme"] = "BME share of VSM, %",
        ["band5_bme"] = "BME share of band 5, %",
    };

    public static AnalysisPage Of(AnalysisReport report, Client client)
    {
        var page = new PageBuilder("Benchmarks", "Benchmarks", report.Year, client, 48, 13, 13, 12, 46, 13, 46);
        page.Say("National values are for orientation, never expected results. A figure of another year or another type is not used in their place.");
        page.Headings("Figure", "Ours", "National", "Gap", "Against the national figure", $"Peers ({client.Type})", "Against peers");
        foreach (var line in report.Benchmarks)
        {
            var decimals = line.Unit == "ratio" ? 2 : 1;
            page.Row(
                PageBuilder.Words(Names[line.Series]), PageBuilder.Number(line.Own, decimals), Value(line.National, decimals),
                PageBuilder.Number(line.National.Gap, decimals), PageBuilder.Words(Position(line.National)),
                Value(line.Peers, decimals), PageBuilder.Words(Position(line.Peers)));
        }

        return page.Build();
    }

    private static Xlsx.SheetCell Value(BenchmarkResult result, int decimals) =>
        result.Comparator is { } comparator ? PageBuilder.Number(Figure.Of(comparator.Value), decimals) : PageBuilder.Words("none held");

    private static string Position(BenchmarkResult result) => result.Position switch
    {
        BenchmarkPosition.NoOwnFigure => "no figure of our own",
        BenchmarkPosition.NoComparator => "nothing is held for this year",
        BenchmarkPosition.NotDistinguishable => "cannot be told apart: it lies in our own interval",
        BenchmarkPosition.Same => "the same",
        BenchmarkPosition.Better => "better",
        BenchmarkPosition.Worse => "worse",
        BenchmarkPosition.Higher => "higher",
        BenchmarkPosition.Lower => "lower",
    } + (result.Comparator is { IsConfirmed: false } ? " (that value is assumed)" : "");
}
