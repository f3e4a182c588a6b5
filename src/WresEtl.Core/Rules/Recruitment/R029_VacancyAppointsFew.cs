using System.Runtime.InteropServices;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>One vacancy appoints few; many under one reference is a campaign, or a reference that stands for "various".</summary>
public sealed class R029_VacancyAppointsFew : IIntakeRule
{
    public string Id => "R029";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var appointments = new Dictionary<(string Source, string Vacancy), int>();
        foreach (var row in intake.Applications)
        {
            if (!RecruitmentCohort.WasAppointed(row) || row.Vacancy.IsBlank) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(appointments, (row.Source.Raw, row.Vacancy.Raw), out _)++;
        }

        return appointments
            .Where(v => v.Value > context.Standard.Thresholds.VacancyAppointments)
            .OrderBy(v => v.Key.Vacancy, StringComparer.Ordinal)
            .ThenBy(v => v.Key.Source, StringComparer.Ordinal)
            .Select(v => RuleContext.OfClient(
                this, "recruitment", "vacancy_ref", $"vacancy:{v.Key.Source}/{v.Key.Vacancy}", v.Key.Vacancy, ("count", FindingText.Number(v.Value))));
    }
}
