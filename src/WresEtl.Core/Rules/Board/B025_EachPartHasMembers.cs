using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Board;

/// <summary>A board has voting members and executive members.</summary>
public sealed class B025_EachPartHasMembers : IWorkforceRule
{
    public string Id => "B025";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Board is not { Total.Total: > 0 } board
            ? []
            : new[] { ("voting", board.Voting), ("executive", board.Executive) }
                .Where(part => part.Item2 is { Total: 0 })
                .Select(part => RuleContext.OfClient(this, "board", $"is_{part.Item1}", $"no-members:{part.Item1}", part.Item1));
}
