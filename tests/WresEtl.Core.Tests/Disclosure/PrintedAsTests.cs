using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Words for figures too fine to print: each list says what its bounds say, leaves no value out and gives none two words.</summary>
public class PrintedAsTests
{
    [Fact]
    public void Words_SayWhatTheirBoundsSay()
    {
        Assert.Equal(
            ["0.1", "1", "0..10 under 10 %", "10..25 10 to 25 %", "25..50 25 to 50 %", "50..75 50 to 75 %", "75..90 75 to 90 %", "90..101 90 % or more", "0..50 under half", "50..101 half or more"],
            PrintedAs.Percentage.Select(Told));
        Assert.Equal(["0.001", "0.01", "0.1"], PrintedAs.Likelihood.Select(Told));
        Assert.Equal(
            ["0.01", "0.1", "0..0.8 below 0.80", "0.8..1.25 between 0.80 and 1.25", "1.25..1000000 1.25 or more", "0..1 below 1", "1..1000000 1 or more"],
            PrintedAs.RelativeLikelihood.Select(Told));
        Assert.Equal(
            ["0.1", "1", "-101..-10 more than 10 points below", "-10..0 up to 10 points below", "0..10 less than 10 points above", "10..101 10 points above or more", "-101..0 below", "0..101 not below"],
            PrintedAs.Points.Select(Told));
    }

    [Fact]
    public void BandsOfAList_FollowEachOtherWithoutAGap()
    {
        foreach (var list in (IReadOnlyList<Precision>[])[PrintedAs.Percentage, PrintedAs.RelativeLikelihood, PrintedAs.Points])
        {
            var bands = list.OfType<Precision.Band>().ToList();
            var (lowest, highest) = (bands.Min(b => b.Low), bands.Max(b => b.High));
            Assert.All(bands, b => Assert.True(b.Low == lowest || bands.Exists(o => o.High == b.Low)));
            Assert.All(bands, b => Assert.True(b.High == highest || bands.Exists(o => o.Low == b.High)));
        }
    }

    private static string Told(Precision precision) => precision is Precision.Band band ? $"{band} {band.Words}" : precision.ToString()!;
}
