using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Return;

/// <summary>Everyone in the headcount stands in exactly one template row.</summary>
public sealed class X010_BandRowsSumToHeadcount : IWorkforceRule
{
    public string Id => "X010";

    // Gloucestershire CCG (case A): parts of 336 beside a stated 361.
    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Shortfall.Total > 0
            ? [RuleContext.OfClient(
                this, "workforce", "", "shortfall", FindingText.Number(inputs.Shortfall.Total),
                ("count", FindingText.Number(inputs.Shortfall.Total)),
                ("headcount", FindingText.Number(inputs.Headcount.Total.Total)))]
            : [];
}
