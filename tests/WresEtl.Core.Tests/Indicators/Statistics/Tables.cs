using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

/// <summary>Tables and rules for the tests of this folder; no real organisation's counts.</summary>
internal static class Tables
{
    public static readonly VerdictRule Rule = new(Fraction.Of(4, 5), Fraction.Of(5, 4), FewestPeople: 10);

    public static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20200331UL, 5UL);

    /// <summary>Two groups of one to four hundred people with any number of events, the empty and the full included.</summary>
    public static Arbitrary<TwoByTwo> Any { get; } = (
        from people1 in Gen.Choose(1, 400)
        from people2 in Gen.Choose(1, 400)
        from events1 in Gen.Choose(0, people1)
        from events2 in Gen.Choose(0, people2)
        select Of(events1, people1, events2, people2)).ToArbitrary();

    public static TwoByTwo Of(int events1, int people1, int events2, int people2, int years = 1) =>
        TwoByTwo.TryCreate(events1, people1, events2, people2, years)!;
}
