using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Board;

/// <summary>A board has a usual number of members; a committee list or two boards in one file has not.</summary>
public sealed class B027_BoardSizeIsPlausible : IWorkforceRule
{
    public string Id => "B027";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var limits = context.Standard.Thresholds;
        return inputs.Board is { Total: { } total } && (total.Total < limits.SmallestBoard || total.Total > limits.LargestBoard)
            ? [RuleContext.OfClient(
                this, "board", "", "board-size", FindingText.Number(total.Total),
                ("low", FindingText.Number(limits.SmallestBoard)), ("high", FindingText.Number(limits.LargestBoard)))]
            : [];
    }
}
