using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>
/// Two groups of people and what happened to some of them: events 1 of base 1 against events 2 of base 2. Group 1 is the
/// numerator of the ratio, so indicators 2 and 4 put White first and indicator 3 puts BME first.
/// The base is person-years: people times the years of the window. One entry per person and year counts, so events never
/// exceed it; what does is refused, because no binomial statement about it would be true.
/// </summary>
public sealed record TwoByTwo
{
    private TwoByTwo(int events1, int people1, int events2, int people2, int years) =>
        (Events1, People1, Events2, People2, Years) = (events1, people1, events2, people2, years);

    public int Events1 { get; }

    public int People1 { get; }

    public int Events2 { get; }

    public int People2 { get; }

    public int Years { get; }

    public int Base1 => People1 * Years;

    public int Base2 => People2 * Years;

    public int TotalEvents => Events1 + Events2;

    /// <summary>The same facts with the groups exchanged: inverts the ratio, negates the difference.</summary>
    public TwoByTwo Swapped => new(Events2, People2, Events1, People1, Years);

    /// <summary>Whether a comparison can be made at all: somebody is in both groups.</summary>
    public bool HasBothGroups => Base1 > 0 && Base2 > 0;

    public Figure Likelihood1 => Figure.Of(Events1) / Figure.Of(Base1);

    public Figure Likelihood2 => Figure.Of(Events2) / Figure.Of(Base2);

    /// <summary>The relative likelihood; undefined when a group is empty or the lower likelihood is 0.</summary>
    public Figure Ratio => Events2 == 0 && HasBothGroups
        ? Figure.Undefined(NoValueReason.ComparisonGroupIsZero)
        : Likelihood1 / Likelihood2;

    /// <summary>The difference of the two likelihoods in percentage points.</summary>
    public Figure Difference => (Likelihood1 - Likelihood2) * Figure.Of(100);

    /// <summary>Null when a count is negative, events exceed the base, or a window is shorter than a year.</summary>
    public static TwoByTwo? TryCreate(int events1, int people1, int events2, int people2, int years = 1)
    {
        var possible = events1 >= 0 && events2 >= 0 && years >= 1
            && Fits(events1, people1, years) && Fits(events2, people2, years)
            && (long)events1 + events2 <= int.MaxValue && ((long)people1 + people2) * years <= int.MaxValue;
        return possible ? new TwoByTwo(events1, people1, events2, people2, years) : null;
    }

    /// <summary>Counts of people are for the return, not for logs.</summary>
    public override string ToString() => nameof(TwoByTwo);

    private static bool Fits(int events, int people, int years) => people >= 0 && events <= (long)people * years;
}
