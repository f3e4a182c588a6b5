using WresEtl.Core.Indicators.Targets;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Tests.Indicators.Targets;

public sealed class ModelEmployerTests
{
    private static readonly TargetGoal OfCaseD =
        TargetGoal.TryFromPercentage(TargetBasis.WorkforceShare, Fraction.Of(34, 10))!;

    [Fact]
    public void SeniorPostsOfCaseD_NeedNineOfWhomFiveAreNew()
    {
        var target = HeadsTarget.For(posts: 249, existing: 4, OfCaseD.Share);
        Assert.Equal("8.466", target.Exact.ToShortest(6));
        Assert.Equal((9, 4, 5), (target.Heads, target.Existing, target.NetNew));
        Assert.False(target.IsMet);
    }

    [Fact]
    public void GoverningBodyOfCaseD_NeedsOneAndNotTwo()
    {
        var target = HeadsTarget.For(posts: 25, existing: 0, OfCaseD.Share);
        Assert.Equal("0.85", target.Exact.ToShortest(6));
        Assert.Equal((1, 1), (target.Heads, target.NetNew));
    }

    [Fact]
    public void GoalFromCounts_IsExactAndNeedsNobodyTooMany()
    {
        // 17 of 313 of 313 posts is 17; a share rounded up anywhere would ask for 18.
        var goal = TargetGoal.TryFromCounts(TargetBasis.WorkforceShare, 17, 313)!;
        Assert.Equal(17, HeadsTarget.For(313, 0, goal.Share).Heads);
    }

    [Fact]
    public void MoreInPostThanNeeded_NeedsNoneAndIsMet()
    {
        var target = HeadsTarget.For(20, 5, OfCaseD.Share);
        Assert.Equal((1, 0, true), (target.Heads, target.NetNew, target.IsMet));
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(-1, 0)]
    [InlineData(5, -1)]
    public void ImpossiblePeopleInPost_AreRefused(int posts, int existing) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HeadsTarget.For(posts, existing, OfCaseD.Share));

    [Fact]
    public void GoalOutsideNoneToAll_IsRefused()
    {
        Assert.Null(TargetGoal.TryFromPercentage(TargetBasis.LocalPopulationShare, Fraction.Of(101)));
        Assert.Null(TargetGoal.TryFromPercentage(TargetBasis.LocalPopulationShare, Fraction.Of(-1)));
        Assert.Null(TargetGoal.TryFromCounts(TargetBasis.WorkforceShare, 0, 0));
        Assert.Null(TargetGoal.TryFromCounts(TargetBasis.WorkforceShare, 3, 2));
    }

    [Fact]
    public void LocalPopulationBasis_MovesTheGoal()
    {
        var local = TargetGoal.TryFromPercentage(TargetBasis.LocalPopulationShare, Fraction.Of(12))!;
        Assert.Equal(TargetBasis.LocalPopulationShare, local.Basis);
        Assert.Equal(30, HeadsTarget.For(249, 4, local.Share).Heads);
    }

    [Fact]
    public void TenYearsFrom2018_RiseByATenthOfTheWayEachYear()
    {
        var goal = TargetGoal.TryFromPercentage(TargetBasis.WorkforceShare, Fraction.Of(20))!;
        var line = Assert.Single(ModelEmployer.Plan(2018, [new("8a", new(45, 5, 0))], goal));

        Assert.Equal(Enumerable.Range(2018, 11), line.Points.Select(point => point.Year));
        Assert.Equal(Enumerable.Range(10, 11), line.Points.Select(point => (int)(point.Share.ToDouble() * 100 + 0.5)));
        Assert.Equal([5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10], line.Points.Select(point => point.Heads.Heads));
        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], line.Points.Select(point => point.Heads.NetNew));
    }

    [Fact]
    public void PlanThatStartsLater_StillEndsAtTheGoalIn2028()
    {
        var line = ModelEmployer.Plan(2020, [new("vsm", new(96, 4, 0))], OfCaseD).Single();
        Assert.True(line.IsMet);
        var lower = ModelEmployer.Plan(2020, [new("vsm", new(99, 1, 0))], OfCaseD).Single();
        Assert.Equal(9, lower.Points.Count);
        Assert.Equal(Fraction.Of(22, 1000), lower.Points[4].Share);
        Assert.Equal((2028, OfCaseD.Share), (lower.Points[^1].Year, lower.Points[^1].Share));
    }

    [Fact]
    public void BandAboveTheGoal_IsNotAskedToComeDown()
    {
        var line = ModelEmployer.Plan(2020, [new("9", new(5, 5, 0))], OfCaseD).Single();
        Assert.True(line.IsMet);
        Assert.Equal(Fraction.Of(1, 2), line.Start);
        Assert.All(line.Points, point => Assert.Equal((OfCaseD.Share, 0), (point.Share, point.Heads.NetNew)));
    }

    [Fact]
    public void Bands_ComeFromTheLowestAndEmptyOnesAreLeftOut()
    {
        BandPosts[] bands = [new("vsm", new(5, 0, 0)), new("8d", default), new("8a", new(24, 1, 2))];
        Assert.Equal(["8a", "vsm"], ModelEmployer.Plan(2020, bands, OfCaseD).Select(line => line.Band));
    }

    [Fact]
    public void UnknownEthnicity_CountsAsPosts() =>
        Assert.Equal(Fraction.Of(1, 27), ModelEmployer.Plan(2020, [new("8a", new(24, 1, 2))], OfCaseD).Single().Start);

    [Fact]
    public void BandThatIsNotSenior_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ModelEmployer.Plan(2020, [new("7", new(5, 0, 0))], OfCaseD));

    [Fact]
    public void BandGivenTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ModelEmployer.Plan(2020, [new("9", default), new("9", default)], OfCaseD));

    [Fact]
    public void StartAtTheEnd_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ModelEmployer.Plan(2028, [], OfCaseD));
}
