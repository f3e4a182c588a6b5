using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Somebody of each staff group of some size has an ethnicity on record; all blank is how a lost column or a missed team looks.</summary>
public sealed class W037_StaffGroupsHaveEthnicities : IWorkforceRule
{
    public string Id => "W037";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var spellings = new Dictionary<Term<StaffGroup>, (int People, int Recorded)>();
        foreach (var person in inputs.Headcount.People.Values)
        {
            var spelling = person.Chosen.StaffGroup;
            if (spelling.Value is null) continue;
            var (people, recorded) = spellings.GetValueOrDefault(spelling);
            var isRecorded = person.Ethnicity.Disclosure is DeclarationStatus.Declared or DeclarationStatus.Declined;
            spellings[spelling] = (people + 1, recorded + (isRecorded ? 1 : 0));
        }

        return spellings
            .GroupBy(s => s.Key.Value!.Title, s => s.Value, StringComparer.Ordinal)
            .Select(g => (Title: g.Key, People: g.Sum(s => s.People), Recorded: g.Sum(s => s.Recorded)))
            .Where(g => g.People >= context.Standard.Thresholds.SmallestGroupPeople && g.Recorded == 0)
            .OrderBy(g => g.Title, StringComparer.Ordinal)
            .Select(g => RuleContext.OfClient(
                this, "workforce", "ethnic_origin", $"staff-group:{g.Title}", g.Title, ("count", FindingText.Number(g.People))));
    }
}
