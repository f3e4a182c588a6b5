using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Board;

/// <summary>A board has a chair, by role title; a deputy or vice chair is not one.</summary>
public sealed class B024_BoardHasAChair : IIntakeRule
{
    public string Id => "B024";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var seats = intake.Board.Where(m => BoardMembership.WhyOut(m, context.Standard) is null).ToArray();
        return seats.Length == 0 || seats.Any(m => IsChair(m.Role.Raw))
            ? []
            : [RuleContext.OfClient(this, "board", "role_title", "chair", "")];
    }

    private static bool IsChair(string role) => Has(role, "chair") && !Has(role, "deputy") && !Has(role, "vice");

    private static bool Has(string role, string word) => role.Contains(word, StringComparison.OrdinalIgnoreCase);
}
