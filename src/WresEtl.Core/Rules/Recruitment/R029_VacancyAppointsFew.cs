using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>One vacancy appoints few; many under one reference is a campaign, or a reference that stands for "various".</summary>
public sealed class R029_VacancyAppointsFew : IIntakeRule
{
    public string Id => "R029";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.Applications
            .Where(a => !a.Vacancy.IsBlank && RecruitmentCohort.WasAppointed(a))
            .CountBy(a => (a.Source.Raw, a.Vacancy.Raw))
            .Where(v => v.Value > context.Standard.Thresholds.VacancyAppointments)
            .OrderBy(v => v.Key.Item2, StringComparer.Ordinal)
            .ThenBy(v => v.Key.Item1, StringComparer.Ordinal)
            .Select(v => RuleContext.OfClient(
                this, "recruitment", "vacancy_ref", $"vacancy:{v.Key.Item1}/{v.Key.Item2}", v.Key.Item2, ("count", FindingText.Number(v.Value))));
}
