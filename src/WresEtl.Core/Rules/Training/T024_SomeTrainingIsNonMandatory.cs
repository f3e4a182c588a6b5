using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Training;

/// <summary>A training file holds some non-mandatory training; with none the indicator is submitted as 0, which says that nobody had any.</summary>
public sealed class T024_SomeTrainingIsNonMandatory : IWorkforceRule
{
    public string Id => "T024";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Training is { Unclassified: 0, People.Total: 0 }
            ? [RuleContext.OfClient(this, "training", "is_cpd", "no-training", "0")]
            : [];
}
