using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>
/// The four staff-survey percentages, White and BME: harassment by the public (5), by staff (6), equal opportunities (7),
/// discrimination (8). There is no Unknown column: the survey asks.
/// </summary>
public static class Indicators5To8_StaffSurvey
{
    private static readonly int[] Numbers = [5, 6, 7, 8];

    public static IEnumerable<(string Source, FigureRow Row)> Figures(Standard standard) =>
        Numbers.Select(n => ($"survey.{n}", FigureRow.NotCollected(
            standard.Indicator(n).Required ? NoValueReason.NotProvided : NoValueReason.NotRequiredThisYear)));
}
