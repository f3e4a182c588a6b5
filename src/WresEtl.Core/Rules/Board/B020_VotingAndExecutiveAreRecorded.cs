using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Board;

/// <summary>The board list says of everyone whether they vote and whether they are executive; there is no default.</summary>
public sealed class B020_VotingAndExecutiveAreRecorded : IRowRule<BoardMember>
{
    public string Id => "B020";

    public Fault? Check(BoardMember row, RuleContext context) =>
        BoardMembership.WhyOut(row, context.Standard) is null && (row.IsVoting.Value is null || row.IsExecutive.Value is null)
            ? context.Of(this, row, row.IsVoting.Value is null ? "is_voting" : "is_executive", "")
            : null;
}
