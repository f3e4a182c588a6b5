using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators;

/// <summary>
/// Relative likelihood of White staff accessing non-mandatory training and CPD compared to BME staff: (accessed White / workforce
/// White) / (accessed BME / workforce BME). Over 1 favours White. Often not collected: then empty, never 0.
/// </summary>
public static class Indicator4_NonMandatoryTraining
{
    public static IEnumerable<(string Source, FigureRow Row)> Figures(FigureRow accessed, FigureRow workforce)
    {
        var likelihood = Likelihood.Of(accessed, workforce);
        yield return ("training.total", accessed);
        yield return ("workforce.total.4", workforce);
        yield return ("likelihood.4", likelihood);
        yield return ("relative.4", Likelihood.Relative(likelihood, EthnicGroup.White, EthnicGroup.Bme));
    }
}
