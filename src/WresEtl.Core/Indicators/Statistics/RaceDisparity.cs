using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>The three tiers that the race disparity ratio compares.</summary>
public enum BandTier
{
    Lower,
    Middle,
    Upper,
}

/// <summary>
/// Race disparity ratios of one side, non-clinical or clinical; medical is left out. 1 is parity, above 1 favours White:
/// White people are that many times as likely to be found in the higher tier, given the lower one.
/// </summary>
// wres.md, section 12 (assumed: the national method is unpublished): lower = under 1 to 5, middle = 6 and 7, upper = 8A and
// above with VSM; n/a when any of the four cells is 0.
public sealed record RaceDisparity
{
    private static readonly Dictionary<string, BandTier> Tiers = new(StringComparer.Ordinal)
    {
        ["under1"] = BandTier.Lower,
        ["1"] = BandTier.Lower,
        ["2"] = BandTier.Lower,
        ["3"] = BandTier.Lower,
        ["4"] = BandTier.Lower,
        ["5"] = BandTier.Lower,
        ["6"] = BandTier.Middle,
        ["7"] = BandTier.Middle,
        ["8a"] = BandTier.Upper,
        ["8b"] = BandTier.Upper,
        ["8c"] = BandTier.Upper,
        ["8d"] = BandTier.Upper,
        ["9"] = BandTier.Upper,
        ["vsm"] = BandTier.Upper,
    };

    private RaceDisparity(GroupCounts lower, GroupCounts middle, GroupCounts upper) =>
        (Lower, Middle, Upper) = (lower, middle, upper);

    public GroupCounts Lower { get; }

    public GroupCounts Middle { get; }

    public GroupCounts Upper { get; }

    public Figure LowerToMiddle => Between(Lower, Middle);

    public Figure MiddleToUpper => Between(Middle, Upper);

    public Figure LowerToUpper => Between(Lower, Upper);

    /// <param name="bands">
    /// People in each of the 14 bands of one side (<c>under1 1 2 3 4 5 6 7 8a 8b 8c 8d 9 vsm</c>), all of them: a missing
    /// band is not an empty one, and a medical row is no band. Anything else is a defect of the caller and throws.
    /// </param>
    public static RaceDisparity Of(IReadOnlyDictionary<string, GroupCounts> bands)
    {
        if (bands.Count != Tiers.Count || !Tiers.Keys.All(bands.ContainsKey))
            throw new ArgumentException("The race disparity ratio needs exactly the 14 bands of one side.", nameof(bands));

        return new(Sum(BandTier.Lower), Sum(BandTier.Middle), Sum(BandTier.Upper));

        GroupCounts Sum(BandTier tier) =>
            bands.Where(band => Tiers[band.Key] == tier).Aggregate(default(GroupCounts), (sum, band) => sum + band.Value);
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(RaceDisparity);

    private static Figure Between(GroupCounts from, GroupCounts to)
    {
        if (from.White == 0 || to.Bme == 0) return Figure.Undefined(NoValueReason.ZeroDenominator);
        if (from.Bme == 0 || to.White == 0) return Figure.Undefined(NoValueReason.ComparisonGroupIsZero);
        return Figure.Of(new Fraction((long)to.White * from.Bme, (long)from.White * to.Bme));
    }
}
