using WresEtl.Core.Indicators;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules.Training;

/// <summary>No more people took training than are in post: people count once, whatever the number of courses, and leavers do not.</summary>
public sealed class T022_LearnersAreWithinTheWorkforce : IWorkforceRule
{
    public string Id => "T022";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Training is not { Unclassified: 0 } training || context.Standard.Switches.TrainingCountsLeavers
            ? []
            : Enum.GetValues<EthnicGroup>()
                .Where(g => training.People[g] > inputs.Headcount.Total[g])
                .Select(g => RuleContext.OfClient(
                    this, "training", "staff_accessing_n", $"learners:{g}", FindingText.Number(training.People[g]),
                    ("group", FindingText.Group(g)), ("headcount", FindingText.Number(inputs.Headcount.Total[g]))));
}
