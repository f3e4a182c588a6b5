using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Return;

/// <summary>There is a usable workforce file, without which there is no return.</summary>
public sealed class X003_WorkforceIsProvided : IIntakeRule
{
    public string Id => "X003";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.Has(DataSet.Workforce) ? [] : [RuleContext.OfClient(this, "workforce", "", "dataset:workforce", "")];
}
