using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A case has one row.</summary>
public sealed class D022_CaseReferenceIsUnique : IIntakeRule
{
    public string Id => "D022";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return intake.Cases.Where(c => !seen.Add(c.Reference)).Select(c => context.Of(this, c, "case_ref", c.Reference));
    }
}
