using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Training;

/// <summary>Not nearly everybody has non-mandatory training: such a share usually means that mandatory courses were counted.</summary>
public sealed class T023_TrainingShareIsPlausible : IWorkforceRule
{
    public string Id => "T023";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Training is { Unclassified: 0 } training
        && inputs.Headcount.Total.Total > 0
        && 100m * training.People.Total / inputs.Headcount.Total.Total > context.Standard.Thresholds.TrainingSharePercent
            ? [RuleContext.OfClient(
                this, "training", "is_cpd", "training-share", FindingText.Percent(training.People.Total, inputs.Headcount.Total.Total))]
            : [];
}
