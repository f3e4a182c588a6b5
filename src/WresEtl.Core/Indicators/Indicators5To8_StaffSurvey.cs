using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>
/// The four staff-survey percentages, White and BME: harassment by the public (5), by staff (6), equal opportunities (7),
/// discrimination (8). There is no Unknown column: the survey asks.
/// </summary>
public static class Indicators5To8_StaffSurvey
{
    public static IReadOnlyList<int> Numbers { get; } = [5, 6, 7, 8];

    /// <param name="survey">The results; null where no survey file was given.</param>
    /// <param name="standard">The year's standard.</param>
    public static IEnumerable<(string Source, FigureRow Row)> Figures(StaffSurvey? survey, Standard standard) =>
        Numbers.Select(n => ($"survey.{n}", Row(n, survey, standard)));

    private static FigureRow Row(int indicator, StaffSurvey? survey, Standard standard)
    {
        if (!standard.Indicator(indicator).Required) return FigureRow.NotCollected(NoValueReason.NotRequiredThisYear);
        if (survey is null) return FigureRow.NotCollected(NoValueReason.NotProvided);
        return new FigureRow(
            survey[new SurveyCell(indicator, EthnicGroup.White)],
            survey[new SurveyCell(indicator, EthnicGroup.Bme)],
            Figure.NotCollected(NoValueReason.NotApplicableColumn));
    }
}
