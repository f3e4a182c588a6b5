using System.Runtime.InteropServices;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Indicators;

/// <summary>
/// Staff in each AfC band 1 to 9, medical and dental group and VSM, non-clinical and clinical apart. Senior medical managers are a
/// subset of consultants and in no total.
/// </summary>
public static class Indicator1_WorkforceByBand
{
    /// <summary>People by count id: every headcount row of the template, 0 where there is nobody, and <c>medical.smm</c>.</summary>
    public static IReadOnlyDictionary<string, GroupCounts> Counts(Headcount headcount, Standard standard)
    {
        var counts = standard.Template
            .Where(r => r.Kind == TemplateRowKind.Input && r.Indicator is "1a" or "1b" or "1")
            .ToDictionary(r => r.Source, _ => default(GroupCounts), StringComparer.Ordinal);
        foreach (var person in headcount.People.Values)
        {
            if (person.Placement.CountId is not { } id) continue;
            ref var people = ref CollectionsMarshal.GetValueRefOrNullRef(counts, id);
            people = people.Add(person.Ethnicity.Group);
            if (person.Placement.IsSeniorMedicalManager && counts.TryGetValue(SeniorMedicalManagers, out var managers))
                counts[SeniorMedicalManagers] = managers.Add(person.Ethnicity.Group);
        }

        return counts;
    }

    /// <summary>People in the headcount whom nobody can place yet.</summary>
    public static GroupCounts Shortfall(Headcount headcount) =>
        headcount.People.Values
            .Where(p => p.Placement.CountId is null)
            .Aggregate(default(GroupCounts), (sum, p) => sum.Add(p.Ethnicity.Group));

    /// <summary>The workforce total of the template: its headcount rows added up.</summary>
    public static GroupCounts Workforce(IReadOnlyDictionary<string, GroupCounts> counts, Standard standard) =>
        standard.Template
            .Where(r => r.Headcount)
            .Aggregate(default(GroupCounts), (sum, r) => sum + counts[r.Source]);

    private const string SeniorMedicalManagers = "medical.smm";
}
