using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Statistics;

public sealed class RaceDisparityTests
{
    private static readonly string[] Bands =
        ["under1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"];

    // Case S of the published cases: White and BME of each band, in the order above.
    private static readonly int[] NonclinicalWhite = [0, 0, 6, 14, 22, 30, 35, 28, 24, 18, 9, 6, 3, 5];
    private static readonly int[] NonclinicalBme = [0, 0, 0, 1, 0, 1, 2, 1, 1, 0, 0, 0, 0, 0];
    private static readonly int[] ClinicalWhite = [0, 0, 0, 0, 0, 2, 12, 20, 25, 9, 4, 1, 0, 1];
    private static readonly int[] ClinicalBme = [0, 0, 0, 0, 0, 0, 1, 2, 3, 1, 0, 0, 0, 0];

    [Fact]
    public void NonclinicalOfCaseS_GivesThePrintedRatios()
    {
        var disparity = RaceDisparity.Of(Side(NonclinicalWhite, NonclinicalBme));

        Assert.Equal(["0.58", "3.10", "1.81"], Printed(disparity));
        Assert.Equal((72, 63, 65), (disparity.Lower.White, disparity.Middle.White, disparity.Upper.White));
        Assert.Equal((2, 3, 1), (disparity.Lower.Bme, disparity.Middle.Bme, disparity.Upper.Bme));
    }

    [Fact]
    public void ClinicalOfCaseSWithoutBmeInTheLowerTier_IsUndefinedTwice()
    {
        var disparity = RaceDisparity.Of(Side(ClinicalWhite, ClinicalBme));

        Assert.Equal(["n/a", "0.94", "n/a"], Printed(disparity));
        Assert.Equal(NoValueReason.ComparisonGroupIsZero, disparity.LowerToMiddle.Reason);
    }

    [Fact]
    public void NoBmeInTheHigherTier_IsUndefined()
    {
        var bands = Side(NonclinicalWhite, NonclinicalBme);
        bands["8a"] = new(24, 0, 2);
        Assert.Equal(NoValueReason.ZeroDenominator, RaceDisparity.Of(bands).LowerToUpper.Reason);
    }

    [Fact]
    public void NoWhiteInTheHigherTier_IsUndefinedAndNot0() =>
        Assert.False(RaceDisparity.Of(Side(new int[14], NonclinicalBme)).MiddleToUpper.HasValue);

    [Fact]
    public void BandMissingOrMedicalRow_IsRefused()
    {
        var bands = Side(NonclinicalWhite, NonclinicalBme);
        bands.Remove("9");
        Assert.Throws<ArgumentException>(() => RaceDisparity.Of(bands));
        bands["consultants"] = default;
        Assert.Throws<ArgumentException>(() => RaceDisparity.Of(bands));
    }

    private static Dictionary<string, GroupCounts> Side(int[] white, int[] bme) =>
        Bands.Select((band, i) => (band, Counts: new GroupCounts(white[i], bme[i], 7)))
            .ToDictionary(pair => pair.band, pair => pair.Counts);

    private static string[] Printed(RaceDisparity disparity) =>
        [.. new[] { disparity.LowerToMiddle, disparity.MiddleToUpper, disparity.LowerToUpper }
            .Select(ratio => ratio.HasValue ? ratio.Number.ToFixed(2) : ratio.ToSubmissionText())];
}
