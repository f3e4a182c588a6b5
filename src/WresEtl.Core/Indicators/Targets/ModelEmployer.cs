using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Targets;

/// <summary>People in one senior band at the start of the plan.</summary>
/// <param name="Band">Band key, <c>8a</c> to <c>vsm</c>.</param>
/// <param name="People">White, BME and Unknown; all of them are posts.</param>
public sealed record BandPosts(string Band, GroupCounts People)
{
    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(BandPosts);
}

/// <summary>The target of one band in one year.</summary>
/// <param name="Year">31 March of this year.</param>
/// <param name="Share">BME share on the straight line, from 0 to 1.</param>
/// <param name="Heads">People for that share; existing are those at the start.</param>
public sealed record TrajectoryPoint(int Year, Fraction Share, HeadsTarget Heads);

/// <summary>The way of one band from where it stands to the goal.</summary>
/// <param name="Band">Band key.</param>
/// <param name="Start">BME share at the start.</param>
/// <param name="IsMet">Whether the band is at the goal already; its line then stays at the goal.</param>
/// <param name="Points">One for each year from the start to the end.</param>
public sealed record BandTrajectory(string Band, Fraction Start, bool IsMet, IReadOnlyList<TrajectoryPoint> Points);

/// <summary>
/// "A Model Employer" (NHS England 000053, January 2019): the BME share of each band 8A to VSM should match the
/// organisation's by 2028. A straight line from the share at the start to the goal (assumed); posts held at their number.
/// </summary>
public static class ModelEmployer
{
    public const int EndYear = 2028;

    /// <summary>The bands the ambition names, from the lowest.</summary>
    public static IReadOnlyList<string> SeniorBands { get; } = ["8a", "8b", "8c", "8d", "9", "vsm"];

    /// <param name="startYear">Year of the counts, before the end.</param>
    /// <param name="bands">Senior bands, each at most once; one with nobody in it has no share and is left out.</param>
    /// <param name="goal">The share to reach, and its basis.</param>
    /// <param name="endYear">Year in which the goal is due.</param>
    /// <returns>
    /// Bands from the lowest. Throws on a band that is not senior or comes twice, or a start not before the end.
    /// </returns>
    public static IReadOnlyList<BandTrajectory> Plan(
        int startYear, IReadOnlyCollection<BandPosts> bands, TargetGoal goal, int endYear = EndYear)
    {
        if (startYear >= endYear) throw new ArgumentOutOfRangeException(nameof(startYear), "A trajectory needs a year to go.");
        if (bands.Any(band => !SeniorBands.Contains(band.Band)) || bands.DistinctBy(band => band.Band).Count() < bands.Count)
            throw new ArgumentException("A trajectory is for the bands 8A to VSM, each once.", nameof(bands));

        return [.. SeniorBands.SelectMany(key => bands.Where(band => band.Band == key && band.People.Total > 0))
            .Select(band => Line(startYear, endYear, band, goal.Share))];
    }

    private static BandTrajectory Line(int startYear, int endYear, BandPosts band, Fraction goal)
    {
        var (posts, existing) = (band.People.Total, band.People.Bme);
        var start = Fraction.Of(existing, posts);
        var isMet = start >= goal;
        // assumed: a band above the goal is not asked to come down to it, so its line is level.
        var from = isMet ? goal : start;
        var points = Enumerable.Range(0, endYear - startYear + 1).Select(year =>
        {
            var share = from + (goal - from) * Fraction.Of(year, endYear - startYear);
            return new TrajectoryPoint(startYear + year, share, HeadsTarget.For(posts, existing, share));
        });
        return new(band.Band, start, isMet, [.. points]);
    }
}
