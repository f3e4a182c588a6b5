using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Return;

/// <summary>Training is often not collected: the indicator is then empty and the client says so.</summary>
public sealed class X002_TrainingIsProvided : IIntakeRule
{
    public string Id => "X002";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        context.Standard.Indicator(4).Required && !intake.Has(DataSet.Training)
            ? [RuleContext.OfClient(this, "training", "", "dataset:training", "")]
            : [];
}
