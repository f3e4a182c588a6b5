using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>One indicator in the worst-to-best profile.</summary>
/// <param name="Indicator">Its key, such as <c>2</c> or <c>9 voting</c>.</param>
/// <param name="Disadvantage">
/// A ratio above 1 when BME staff fare worse; 1 is parity. Indicators 2, 3 and 4 are that as they stand; for the others see
/// <see cref="WorstToBest"/>.
/// </param>
/// <param name="Conclusion">What its counts allow; null for a survey percentage, whose counts are not held.</param>
public sealed record ProfileEntry(string Indicator, Figure Disadvantage, Conclusion? Conclusion = null);

/// <summary>A line of the profile.</summary>
/// <param name="Rank">1 is worst; null when it is not ranked.</param>
/// <param name="Entry">The indicator.</param>
/// <param name="Distance">Natural logarithm of the ratio to six decimals: 0 is parity, above 0 disadvantages BME staff.</param>
public sealed record ProfileLine(int? Rank, ProfileEntry Entry, Figure Distance);

/// <summary>
/// A client's own indicators from worst to best for BME staff, by distance from parity on the log scale, on which twice as
/// likely and half as likely are equally far. The distance keeps its sign: an indicator in favour of BME staff is never the
/// worst one. "Too few to conclude" comes after all ranked lines and has no rank; what has no ratio comes last.
/// </summary>
public static class WorstToBest
{
    /// <summary>Indicators 5, 6 and 8: percentage of BME staff over percentage of White staff.</summary>
    public static Figure OfBadExperience(Figure white, Figure bme) => Ratio(bme, white);

    /// <summary>Indicator 7: percentage of White staff over percentage of BME staff.</summary>
    public static Figure OfGoodExperience(Figure white, Figure bme) => Ratio(white, bme);

    /// <summary>Indicators 1 and 9: BME share of the workforce over BME share of the senior bands or of the board.</summary>
    public static Figure OfShares(Figure workforce, Figure part) => Ratio(workforce, part);

    public static IReadOnlyList<ProfileLine> Rank(IEnumerable<ProfileEntry> entries)
    {
        // The logarithm rises with the ratio, so exact ratios are compared and no logarithm decides an order.
        var ordered = entries.OrderBy(Place).ThenByDescending(entry => entry.Disadvantage.Number)
            .ThenBy(entry => entry.Indicator, StringComparer.Ordinal).ToList();
        return [.. ordered.Select((entry, index) =>
            new ProfileLine(Place(entry) == 0 ? index + 1 : null, entry, Distance(entry)))];
    }

    private static int Place(ProfileEntry entry) =>
        !entry.Disadvantage.HasValue ? 2
        : entry.Conclusion is Conclusion.TooFewToConclude or Conclusion.NotAvailable ? 1 : 0;

    private static Figure Ratio(Figure a, Figure b) =>
        b.HasValue && b.Number.IsZero ? Figure.Undefined(NoValueReason.ComparisonGroupIsZero) : a / b;

    private static Figure Distance(ProfileEntry entry) => entry.Disadvantage.HasValue && !entry.Disadvantage.Number.IsZero
        ? Interval.ToFigure(Math.Log(entry.Disadvantage.Number.ToDouble()))
        : Figure.Undefined(NoValueReason.ComparisonGroupIsZero);
}
