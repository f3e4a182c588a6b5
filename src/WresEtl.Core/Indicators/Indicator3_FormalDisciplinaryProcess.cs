using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>
/// Relative likelihood of BME staff entering the formal disciplinary process compared to White staff: (entries BME / workforce BME) /
/// (entries White / workforce White). Over 1 is worse for BME staff. The only indicator with BME on top.
/// </summary>
public static class Indicator3_FormalDisciplinaryProcess
{
    public static IEnumerable<(string Source, FigureRow Row)> Figures(FigureRow entered, FigureRow workforce)
    {
        var likelihood = Likelihood.Of(entered, workforce);
        yield return ("disciplinary.total", entered);
        yield return ("workforce.total", workforce);
        yield return ("likelihood.3", likelihood);
        yield return ("relative.3", Likelihood.Relative(likelihood, EthnicGroup.Bme, EthnicGroup.White));
    }

    /// <summary>The figure of the year: the average of two activity years, which may end in .5, or the single year.</summary>
    // HW2020: data from a two-year rolling average of the current year and the previous year.
    public static FigureRow Entered(GroupCounts previousYear, GroupCounts currentYear, Indicator3Basis basis) => basis switch
    {
        Indicator3Basis.TwoYearAverage => FigureRow.Of(previousYear + currentYear).Select(n => n / Figure.Of(2)),
        Indicator3Basis.SingleYear => FigureRow.Of(currentYear),
    };
}
