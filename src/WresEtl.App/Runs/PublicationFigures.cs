using WresEtl.Core.Disclosure;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>What a client-year would like to publish, as disclosure control takes it: every count of every indicator, as one system.</summary>
internal static class PublicationFigures
{
    public static PublicationModel Of(Client client, Standard standard, IndicatorInputs inputs)
    {
        var twoYears = IsTwoYears(standard);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (source, people) in inputs.Workforce) Add(counts, source, people);
        Add(counts, "shortlisted.total", inputs.Recruitment?.Shortlisted);
        Add(counts, "appointed.total", inputs.Recruitment?.Appointed);
        // Entries over the indicator's whole window, so that every count is a whole number.
        Add(counts, "disciplinary.total", inputs.Disciplinary is { } d ? (twoYears ? d.PreviousYear + d.CurrentYear : d.CurrentYear) : null);
        Add(counts, "training.total", inputs.Training is { Unclassified: 0 } training ? training.People : null);
        Add(counts, "board.total", inputs.Board?.Total);
        Add(counts, "board_voting.total", inputs.Board?.Voting);
        Add(counts, "board_executive.total", inputs.Board?.Executive);
        return WresPublication.Model($"{client.Code}/{standard.Year}", counts, twoYears ? 2 : 1) with
        {
            Others =
            [
                .. inputs.Survey is { } survey ? survey.Used.Select(row => SurveyFigureOf(row, survey)).OfType<OtherFigure>() : [],
                .. PublishedIntervals.Of(counts, twoYears ? 2 : 1),
            ],
        };
    }

    /// <summary>Which publications of the ledger can tell something about this one.</summary>
    public static PublicationFamily FamilyOf(Client client, Standard standard) =>
        new(client.Code, standard.Year, client.PartOf, client.Predecessors, IsTwoYears(standard) ? 2 : 1);

    /// <summary>Disciplinary entries by the year they were made in, as far as this year's publication counts them.</summary>
    public static IReadOnlyList<YearlyEntries> YearlyEntries(Standard standard, IndicatorInputs inputs)
    {
        if (inputs.Disciplinary is not { } entries) return [];
        var current = new YearlyEntries(standard.Year, ByGroup(entries.CurrentYear));
        return IsTwoYears(standard) ? [new YearlyEntries(standard.Year - 1, ByGroup(entries.PreviousYear)), current] : [current];
    }

    private static bool IsTwoYears(Standard standard) => standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage;

    private static Dictionary<string, long> ByGroup(GroupCounts people) =>
        new(StringComparer.Ordinal) { ["white"] = people.White, ["bme"] = people.Bme, ["unknown"] = people.Unknown };

    /// <summary>A survey percentage to one decimal. How many answered decides whether it may be shown: where nobody says, it may not.</summary>
    private static OtherFigure? SurveyFigureOf(SurveyResult row, StaffSurvey survey)
    {
        if (StaffSurvey.CellOf(row) is not { } cell || survey[cell] is not { HasValue: true } figure) return null;
        var group = cell.Group == EthnicGroup.White ? "white" : "bme";
        return new OtherFigure(
            $"survey.{cell.Indicator}.{group}", FigureKind.Survey, figure.Number.ToFixed(1), new Precision.Unit(0.1m), [], row.Base.Value?.Value ?? 0);
    }

    private static void Add(Dictionary<string, long> counts, string source, GroupCounts? people)
    {
        if (people is not { } known) return;
        counts[$"{source}.white"] = known.White;
        counts[$"{source}.bme"] = known.Bme;
        counts[$"{source}.unknown"] = known.Unknown;
    }
}
