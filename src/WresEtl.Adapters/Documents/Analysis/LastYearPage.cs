using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>This year beside last year as published and as verified.</summary>
internal static class LastYearPage
{
    public const string Name = "Last year";

    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    public static AnalysisPage Of(AnalysisReport report, Standard standard, Client client)
    {
        var template = TemplateModel.From(standard.Template).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var page = new PageBuilder(
            Name, "Beside last year", report.Year, client, [6, 52, .. Enumerable.Repeat(11d, 12), 48]);
        page.Say("Published is what was printed; verified is what has been corrected since. Changes are from the verified figure where there is one.");
        page.Headings(["Row", "Item", .. Blocks("this year", "published", "verified", "change"), "Remark"]);
        foreach (var line in report.YearOnYear) Add(page, line, Decimals(template.Unit(line.Template.Row)));
        return page.Build();
    }

    private static IEnumerable<string> Blocks(params string[] blocks) => blocks.SelectMany(b => Groups.Select(g => $"{Wording.Of(g)}, {b}"));

    private static void Add(PageBuilder page, YearOnYearLine line, int decimals) => page.Row(
        [
            PageBuilder.Words(PageBuilder.Text(line.Template.Row)), PageBuilder.Words(line.Template.Item),
            .. Cells(line.Now, decimals), .. Cells(line.Published, decimals),
            .. line.Verified is { } verified ? Cells(verified, decimals) : Groups.Select(_ => PageBuilder.Words("")),
            .. line.IsBroken ? Groups.Select(_ => PageBuilder.Words("")) : Cells(line.Change, decimals),
            PageBuilder.Words(Remark(line)),
        ]);

    private static IEnumerable<SheetCell> Cells(FigureRow row, int decimals) => Groups.Select(g =>
        row[g].State == FigureState.NotCollected ? PageBuilder.Words("") : PageBuilder.Number(row[g], row[g].HasValue && decimals == 0 && !row[g].Number.Denominator.IsOne ? 1 : decimals));

    private static string Remark(YearOnYearLine line) =>
        line.IsBroken ? "Not comparable: from the 2021 survey “don't know” counts in the base. No change may be read from the two."
        : line.WasRestated ? "Verified differs from published."
        : "";

    private static int Decimals(RowUnit unit) => unit switch
    {
        RowUnit.Count => 0,
        RowUnit.Percentage or RowUnit.Difference => 1,
        RowUnit.Likelihood => 4,
        RowUnit.Ratio => 2,
    };
}
