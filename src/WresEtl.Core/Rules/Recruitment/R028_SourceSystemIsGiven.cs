using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>Each application says which system it comes from, or the client's configuration does; references are unique within a system only.</summary>
public sealed class R028_SourceSystemIsGiven : IIntakeRule
{
    public string Id => "R028";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        if (context.Client.RecruitmentSource.Length > 0) return [];
        var without = 0;
        foreach (var row in intake.Applications) without += row.Source.IsBlank ? 1 : 0;
        return without == 0
            ? []
            : [RuleContext.OfClient(this, "recruitment", "source_system", "source-system", FindingText.Number(without))];
    }
}
