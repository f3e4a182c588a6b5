using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>No single ethnic category holds nearly everybody: that is how a column filled down, or mapped to one code, looks.</summary>
public sealed class W036_NoCategoryDominates : IWorkforceRule
{
    public string Id => "W036";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var people = inputs.Headcount.People;
        if (people.Count < context.Standard.Thresholds.SmallestGroupPeople) return [];
        var largest = people.Values
            .Where(p => p.Ethnicity.Disclosure == Standards.Disclosure.Declared)
            .CountBy(p => p.Ethnicity.Code)
            .OrderByDescending(c => c.Value)
            .FirstOrDefault();
        return 100m * largest.Value / people.Count > context.Standard.Thresholds.DominantCategoryPercent
            ? [RuleContext.OfClient(
                this, "workforce", "ethnic_origin", "dominant-category", largest.Key, ("percent", FindingText.Percent(largest.Value, people.Count)))]
            : [];
    }
}
