using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Tests.Returns;

/// <summary>The edge cases of the standard in which a ratio has no value, or a surprising one.</summary>
public sealed class UndefinedRatioTests
{
    [Fact]
    public void Case4_NoBmeStaff_LikelihoodAndRatioAreUndefined()
    {
        var inputs = CaseS.Inputs();
        foreach (var row in Enumerable.Range(1, 33)) inputs[row] = inputs[row] with { Bme = Figure.Of(0) };
        inputs[39] = Counts(2, 0, 0);
        inputs[43] = Counts(100, 0, 1);
        var exact = CaseS.Return(inputs);
        Assert.All([exact[40].Bme, exact[41].Bme, exact[44].Bme, exact[45].White], f => Assert.Equal("n/a", f.ToSubmissionText()));
        Assert.Equal(NoValueReason.ZeroDenominator, exact[41].Bme.Reason);
    }

    [Fact]
    public void Case5_NobodyDisciplined_LikelihoodsAreZero_RatioUndefined()
    {
        var exact = With(39, Counts(0, 0, 0));
        Assert.Equal(["0", "0", "n/a"], Texts(exact[40].White, exact[40].Bme, exact[41].Bme));
        Assert.Equal(NoValueReason.ComparisonGroupIsZero, exact[41].Bme.Reason);
    }

    [Fact]
    public void Case6_OnlyBmeDisciplined_RatioIsUndefined() => Assert.Equal(["n/a"], Texts(With(39, Counts(0, 2, 0))[41].Bme));

    [Fact]
    public void Case7_NoBmeAppointed_RatioIsUndefined() => Assert.Equal(["n/a"], Texts(With(35, Counts(58, 0, 2))[37].White));

    [Fact]
    public void Case8_TheGroupAskedAboutIsZero_RatioIsZero()
    {
        Assert.Equal(["0"], Texts(With(39, Counts(2, 0, 0))[41].Bme));
        Assert.Equal(["0"], Texts(With(35, Counts(0, 9, 0))[37].White));
        Assert.Equal(["0"], Texts(With(43, Counts(0, 9, 0))[45].White));
    }

    [Fact]
    public void NotCollected_StaysEmptyInEveryRowThatRestsOnIt()
    {
        var exact = With(43, FigureRow.NotCollected(NoValueReason.Unclassified));
        Assert.Equal(["", "", "", ""], Texts(exact[43].White, exact[44].White, exact[44].Unknown, exact[45].White));
        Assert.Equal(NoValueReason.Unclassified, exact[45].White.Reason);
    }

    [Fact]
    public void BoardWithoutVotingMembers_HasUndefinedPercentagesAndDifferences()
    {
        var exact = With(51, Counts(0, 0, 0));
        Assert.Equal(["n/a", "n/a", "n/a"], Texts(exact[58].White, exact[58].Bme, exact[64].Unknown));
    }

    private static ExactReturn With(int row, FigureRow cells)
    {
        var inputs = CaseS.Inputs();
        inputs[row] = cells;
        return CaseS.Return(inputs);
    }

    private static string[] Texts(params Figure[] figures) => [.. figures.Select(f => f.ToSubmissionText())];

    private static FigureRow Counts(int white, int bme, int unknown) => FigureRow.Of(new GroupCounts(white, bme, unknown));
}
