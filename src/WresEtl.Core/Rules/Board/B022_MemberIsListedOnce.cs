using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Board;

/// <summary>Someone on the board has one row.</summary>
public sealed class B022_MemberIsListedOnce : IIntakeRule
{
    public string Id => "B022";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return intake.Board
            .Where(m => BoardMembership.WhyOut(m, context.Standard) is null && !seen.Add(m.Reference))
            .Select(m => context.Of(this, m, "person_ref", m.Reference));
    }
}
