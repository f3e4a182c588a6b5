using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>Tells White and BME columns that were exchanged from columns that changed.</summary>
public static class GroupSwap
{
    /// <summary>
    /// Whether this year's pair lies nearer to last year's pair exchanged than to last year's as it was, and at least one
    /// value more than doubled or halved. False when any value is not above 0: nothing can be said.
    /// </summary>
    // wres.md, section 10: any figure against last year, per group, catches columns swapped and an inverted ratio.
    public static bool IsLikely(Fraction white, Fraction bme, Fraction whiteBefore, Fraction bmeBefore)
    {
        if (new[] { white, bme, whiteBefore, bmeBefore }.Any(value => value <= default(Fraction))) return false;
        var asPrinted = Factor(white, whiteBefore) * Factor(bme, bmeBefore);
        var exchanged = Factor(white, bmeBefore) * Factor(bme, whiteBefore);
        var hasMoved = Factor(white, whiteBefore) > Fraction.Of(2) || Factor(bme, bmeBefore) > Fraction.Of(2);
        return hasMoved && exchanged < asPrinted;
    }

    private static Fraction Factor(Fraction a, Fraction b) => a > b ? a / b : b / a;
}
