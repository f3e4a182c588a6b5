using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>An application has one row in its system.</summary>
public sealed class R024_ApplicationReferenceIsUnique : IIntakeRule
{
    public string Id => "R024";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var seen = new HashSet<(string, string)>();
        return intake.WithSharedReference
            .Where(a => !seen.Add((a.Source.Raw, a.Reference)))
            .Select(a => context.Of(this, a, "application_ref", a.Reference));
    }
}
