using WresEtl.Core.Indicators;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules.Board;

/// <summary>Voting and executive members are members: no part is larger than the board, in any group.</summary>
public sealed class B023_PartsAreWithinTheBoard : IWorkforceRule
{
    public string Id => "B023";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Board is not { Total: { } total } board
            ? []
            : new[] { ("voting", board.Voting), ("executive", board.Executive) }
                .Where(part => part.Item2 is { } counts && Enum.GetValues<EthnicGroup>().Any(g => counts[g] > total[g] || counts[g] < 0))
                .Select(part => RuleContext.OfClient(this, "board", $"is_{part.Item1}", $"board:{part.Item1}", part.Item1, ("part", part.Item1)));
}
