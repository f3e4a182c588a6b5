using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Return;

/// <summary>Someone is in the headcount at all.</summary>
public sealed class X012_HeadcountIsNotEmpty : IWorkforceRule
{
    public string Id => "X012";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Headcount.Total.Total == 0 ? [RuleContext.OfClient(this, "workforce", "", "headcount", "0")] : [];
}
