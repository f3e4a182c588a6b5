using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Somebody of each staff group of some size has an ethnicity on record; all blank is how a lost column or a missed team looks.</summary>
public sealed class W037_StaffGroupsHaveEthnicities : IWorkforceRule
{
    public string Id => "W037";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var groups = new SortedDictionary<string, (int People, int Recorded)>(StringComparer.Ordinal);
        foreach (var person in inputs.Headcount.People.Values)
        {
            if (person.Chosen.StaffGroup.Value is not { } group) continue;
            var (people, recorded) = groups.GetValueOrDefault(group.Title);
            var isRecorded = person.Ethnicity.Disclosure is Standards.Disclosure.Declared or Standards.Disclosure.Declined;
            groups[group.Title] = (people + 1, recorded + (isRecorded ? 1 : 0));
        }

        return groups
            .Where(g => g.Value.People >= context.Standard.Thresholds.SmallestGroupPeople && g.Value.Recorded == 0)
            .Select(g => RuleContext.OfClient(
                this, "workforce", "ethnic_origin", $"staff-group:{g.Key}", g.Key, ("count", FindingText.Number(g.Value.People))));
    }
}
