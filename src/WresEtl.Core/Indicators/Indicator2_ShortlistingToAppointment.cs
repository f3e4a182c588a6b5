using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators;

/// <summary>
/// Relative likelihood of White staff being appointed from shortlisting compared to BME staff, across all posts: (appointed White /
/// shortlisted White) / (appointed BME / shortlisted BME). Over 1 favours White.
/// </summary>
public static class Indicator2_ShortlistingToAppointment
{
    public static IEnumerable<(string Source, FigureRow Row)> Figures(FigureRow shortlisted, FigureRow appointed)
    {
        var likelihood = Likelihood.Of(appointed, shortlisted);
        yield return ("shortlisted.total", shortlisted);
        yield return ("appointed.total", appointed);
        yield return ("likelihood.2", likelihood);
        yield return ("relative.2", Likelihood.Relative(likelihood, EthnicGroup.White, EthnicGroup.Bme));
    }
}
