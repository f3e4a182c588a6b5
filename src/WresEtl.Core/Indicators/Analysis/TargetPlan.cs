using WresEtl.Core.Indicators.Targets;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>"A Model Employer" for this client: each senior band to 2028, and the governing body, in heads.</summary>
/// <param name="Goal">The share to reach and its basis.</param>
/// <param name="Bands">Each senior band with people in it, both sides together.</param>
/// <param name="AllSenior">All of them as one group.</param>
/// <param name="Board">The governing body; null where no board was given or nobody sits on it.</param>
public sealed record TargetPlan(TargetGoal Goal, IReadOnlyList<BandTrajectory> Bands, HeadsTarget AllSenior, HeadsTarget? Board)
{
    /// <summary>
    /// By the workforce's own BME share, or by that of the local population where the client's configuration gives one. Null where nobody
    /// is employed or 2028 has come.
    /// </summary>
    public static TargetPlan? Of(Standard standard, Client client, IndicatorInputs inputs)
    {
        if (standard.Year >= ModelEmployer.EndYear || GoalOf(client, inputs.WorkforceTotal) is not { } goal) return null;
        var (clinical, other) = (SideBands.Of(inputs, Side.Clinical), SideBands.Of(inputs, Side.NonClinical));
        var bands = ModelEmployer.SeniorBands.Select(b => new BandPosts(b, clinical[b] + other[b])).ToList();
        var all = bands.Aggregate(default(GroupCounts), (sum, b) => sum + b.People);
        return new TargetPlan(
            goal, ModelEmployer.Plan(standard.Year, bands, goal), HeadsTarget.For(all.Total, all.Bme, goal.Share),
            inputs.Board is { Total: { Total: > 0 } board } ? HeadsTarget.For(board.Total, board.Bme, goal.Share) : null);
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(TargetPlan);

    private static TargetGoal? GoalOf(Client client, GroupCounts workforce) => client.LocalPopulationBmePercent is { } percent
        ? TargetGoal.TryFromPercentage(TargetBasis.LocalPopulationShare, Fraction.Of(percent))
        : TargetGoal.TryFromCounts(TargetBasis.WorkforceShare, workforce.Bme, workforce.Total);
}
