using System.Globalization;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>The figures of each indicator, this year and the year before, as tables.</summary>
internal sealed class IndicatorTables(ReportingFigures figures, Standard standard)
{
    private static readonly string[] Areas = ["workforce", "nonclinical", "clinical", "medical"];

    public IReadOnlyList<Block> Of(int indicator) => indicator switch
    {
        1 => [.. Areas.Select(Profile).OfType<Block>()],
        2 => Likelihoods("appointed", "2", "White applicants compared with BME applicants"),
        3 => Likelihoods("disciplinary", "3", "BME staff compared with White staff"),
        4 => Likelihoods("training", "4", "White staff compared with BME staff"),
        9 => Grouped("Percentage points above or below the workforce", new[] { "board", "board_voting", "board_executive" }
            .Select(a => (PublicationWords.Area(a), $"diff.{a}")), "", "diff.board.bme"),
        _ => Survey(indicator.ToString(CultureInfo.InvariantCulture)),
    };

    private string ThisYear => string.Create(CultureInfo.InvariantCulture, $"WRES {standard.Year}");

    private string LastYear => string.Create(CultureInfo.InvariantCulture, $"WRES {standard.Year - 1}");

    private Block? Profile(string area) => Grouped(
        $"{PublicationWords.Area(area)}: share of each group", figures.Report.Rows(area).Select(r => (PublicationWords.Row(r), $"pct.{area}.{r}")), "%", $"pct.{area}.total.bme").SingleOrDefault();

    /// <summary>A line for each place with White, BME and Unknown, this year and last.</summary>
    private IReadOnlyList<Block> Grouped(string name, IEnumerable<(string Label, string Of)> rows, string unit, string mustHave)
    {
        if (!figures.Has(mustHave)) return [];
        var groups = PublicationWords.Groups;
        (string, double)[] columns =
        [
            ("", 24), .. groups.Select(g => ($"{PublicationWords.Group(g)}, {ThisYear}", 12.0)),
            .. figures.HasLastYear ? groups.Select(g => ($"{PublicationWords.Group(g)}, {LastYear}", 12.0)) : [],
        ];
        return
        [
            new Block.Table(name, columns,
            [
                .. rows.Where(r => groups.Any(g => figures.Has($"{r.Of}.{g}"))).Select(r => (IReadOnlyList<IReadOnlyList<Piece>>)
                [
                    [r.Label], .. groups.Select(g => figures.Of($"{r.Of}.{g}", unit)),
                    .. figures.HasLastYear ? groups.Select(g => figures.OfLastYear($"{r.Of}.{g}", unit)) : [],
                ]),
            ], IsNumbers: true),
        ];
    }

    private IReadOnlyList<Block> Likelihoods(string outcome, string number, string compared) => Single(
        [
            ("Likelihood, White", $"lk.{outcome}.white"), ("Likelihood, BME", $"lk.{outcome}.bme"), ($"Relative likelihood: {compared}", $"rr.{number}"),
        ], "", $"rr.{number}");

    private IReadOnlyList<Block> Survey(string number) => Single(
        [("White staff who answered", $"survey.{number}.white"), ("BME staff who answered", $"survey.{number}.bme")], "%", $"survey.{number}.bme");

    private IReadOnlyList<Block> Single(IReadOnlyList<(string Label, string Id)> rows, string unit, string mustHave)
    {
        if (!figures.Has(mustHave)) return [];
        (string, double)[] columns = [("", 60), (ThisYear, 20), .. figures.HasLastYear ? [(LastYear, 20.0)] : Array.Empty<(string, double)>()];
        return
        [
            new Block.Table("Data for the reporting year" + (figures.HasLastYear ? " and the previous year" : ""), columns,
            [
                .. rows.Select(r => (IReadOnlyList<IReadOnlyList<Piece>>)
                    [[r.Label], figures.Of(r.Id, unit), .. figures.HasLastYear ? [figures.OfLastYear(r.Id, unit)] : Array.Empty<IReadOnlyList<Piece>>()]),
            ], IsNumbers: true),
        ];
    }
}
