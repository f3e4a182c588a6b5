using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>What may be concluded from a comparison of two groups.</summary>
public enum Conclusion
{
    /// <summary>A group is empty, so there is nothing to compare.</summary>
    NotAvailable,

    /// <summary>The counts can neither show a difference nor rule one out; <see cref="TooFew"/> says why.</summary>
    TooFewToConclude,

    /// <summary>The interval excludes parity, and enough people stand behind it.</summary>
    DifferenceShown,

    /// <summary>The interval covers parity and lies wholly inside the four-fifths band: any difference is small.</summary>
    NoMaterialDifference,
}

/// <summary>Why the counts are too few to conclude; several reasons may hold.</summary>
[Flags]
public enum TooFew
{
    None = 0,

    /// <summary>Fewer people behind the ratio than the rule asks for.</summary>
    People = 1,

    /// <summary>The interval covers parity and reaches outside the four-fifths band.</summary>
    WideInterval = 2,
}

/// <summary>Where a ratio stands to the four-fifths band; the limits themselves are inside.</summary>
public enum BandPosition
{
    NotAvailable,
    Below,
    Inside,
    Above,
}

/// <summary>Whether chance alone explains the difference, at the level of the analysis.</summary>
public enum Significance
{
    NotAvailable,
    NotSignificant,
    Significant,
}

/// <summary>The four-fifths band of a year's standard and the fewest people a ratio may rest on.</summary>
/// <param name="Low">Lower limit, 0.80 in every year held.</param>
/// <param name="High">Upper limit, 1.25 in every year held.</param>
/// <param name="FewestPeople">A ratio on fewer is a small-number artefact, 10 in every year held.</param>
public sealed record VerdictRule(Fraction Low, Fraction High, int FewestPeople)
{
    /// <summary>Whether a ratio is non-adverse.</summary>
    public BandPosition Place(Figure ratio) =>
        !ratio.HasValue ? BandPosition.NotAvailable
        : ratio.Number < Low ? BandPosition.Below
        : ratio.Number > High ? BandPosition.Above
        : BandPosition.Inside;
}

/// <summary>Facts for a sentence that somebody else writes; there is no prose here.</summary>
/// <param name="Conclusion">What may be said.</param>
/// <param name="TooFew">Why nothing may be said, when it is <see cref="Conclusion.TooFewToConclude"/>.</param>
/// <param name="Band">Position of the ratio itself; not available when the ratio is undefined.</param>
/// <param name="Significance">Of the exact test that belongs to the interval.</param>
/// <param name="PeopleBehind">The smallest of: events in both groups, people in group 1, people in group 2.</param>
public sealed record Verdict(
    Conclusion Conclusion, TooFew TooFew, BandPosition Band, Significance Significance, int PeopleBehind)
{
    /// <summary>
    /// Judges a table by its exact interval. A ratio can be undefined (nobody of the lower group) while the interval still
    /// shows a difference, so the conclusion rests on the interval and only the band rests on the ratio.
    /// </summary>
    public static Verdict Of(TwoByTwo table, Interval ratioInterval, VerdictRule rule)
    {
        if (!table.HasBothGroups)
            return new(Conclusion.NotAvailable, TooFew.None, BandPosition.NotAvailable, Significance.NotAvailable, 0);

        var people = RestsOn(table);
        var covers = ratioInterval.Covers(1);
        var inside = ratioInterval.Lower >= rule.Low.ToDouble() && ratioInterval.Upper <= rule.High.ToDouble();
        var tooFew = (people < rule.FewestPeople ? TooFew.People : 0) | (covers && !inside ? TooFew.WideInterval : 0);
        var conclusion = tooFew != TooFew.None ? Conclusion.TooFewToConclude
            : covers ? Conclusion.NoMaterialDifference : Conclusion.DifferenceShown;
        var significance = covers ? Significance.NotSignificant : Significance.Significant;
        return new(conclusion, tooFew, rule.Place(table.Ratio), significance, people);
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(Verdict);

    /// <summary>How many people a ratio rests on: a handful of events, or a handful of people, can print a huge one.</summary>
    public static int RestsOn(TwoByTwo table) =>
        Math.Min(table.TotalEvents, Math.Min(table.People1, table.People2));
}
