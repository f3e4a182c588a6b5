using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Indicators.Targets;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>The client's own indicators from worst to best for BME staff, as <see cref="WorstToBest"/> orders them.</summary>
public static class IndicatorProfile
{
    private static readonly (string Name, string Source)[] Boards =
        [("9 board", "share.board"), ("9 voting", "share.board_voting"), ("9 executive", "share.board_executive")];

    public static IReadOnlyList<ProfileLine> Of(ExactReturn exact, IndicatorInputs inputs, IReadOnlyList<IndicatorComparison> comparisons) =>
        WorstToBest.Rank(
        [
            Senior(inputs),
            .. new[] { (2, EthnicGroup.White), (3, EthnicGroup.Bme), (4, EthnicGroup.White) }
                .Select(i => new ProfileEntry(Name(i.Item1), Cells(exact, $"relative.{i.Item1}")[i.Item2], Verdict(i.Item1, comparisons))),
            .. Indicators5To8_StaffSurvey.Numbers.Select(i => Survey(i, Cells(exact, $"survey.{i}"), comparisons)),
            .. Boards.Where(b => Has(exact, b.Source)).Select(b => new ProfileEntry(
                b.Name, WorstToBest.OfShares(Cells(exact, "share.workforce").Bme, Cells(exact, b.Source).Bme))),
        ]);

    /// <summary>Bands 8A to VSM of both sides against the whole workforce.</summary>
    private static ProfileEntry Senior(IndicatorInputs inputs)
    {
        var senior = new[] { Side.NonClinical, Side.Clinical }
            .SelectMany(side => SideBands.Of(inputs, side))
            .Where(b => ModelEmployer.SeniorBands.Contains(b.Key))
            .Aggregate(default(GroupCounts), (sum, b) => sum + b.Value);
        return new ProfileEntry("1 bands 8A to VSM", WorstToBest.OfShares(Share(inputs.WorkforceTotal), Share(senior)));
    }

    private static ProfileEntry Survey(int indicator, FigureRow cells, IReadOnlyList<IndicatorComparison> comparisons) => new(
        Name(indicator),
        indicator == 7 ? WorstToBest.OfGoodExperience(cells.White, cells.Bme) : WorstToBest.OfBadExperience(cells.White, cells.Bme),
        Verdict(indicator, comparisons));

    private static Conclusion? Verdict(int indicator, IReadOnlyList<IndicatorComparison> comparisons) =>
        comparisons.FirstOrDefault(c => c.Indicator == indicator)?.Comparison?.Verdict.Conclusion;

    private static Figure Share(GroupCounts counts) => Figure.Of(100L * counts.Bme) / Figure.Of(counts.Total);

    private static FigureRow Cells(ExactReturn exact, string source) => exact.Rows.First(r => r.Template.Source == source).Cells;

    private static bool Has(ExactReturn exact, string source) => exact.Rows.Any(r => r.Template.Source == source);

    private static string Name(int indicator) => indicator.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
