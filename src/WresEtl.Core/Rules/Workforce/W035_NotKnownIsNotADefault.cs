using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>"Not known" (99) stands for few: as a large share it is what a form or an interface fills in, not what people said.</summary>
public sealed class W035_NotKnownIsNotADefault : IWorkforceRule
{
    public string Id => "W035";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var people = inputs.Headcount.People;
        if (people.Count < context.Standard.Thresholds.SmallestGroupPeople) return [];
        var notKnown = 0;
        foreach (var person in people.Values)
        {
            if (person.Ethnicity.Disclosure == Standards.Disclosure.NotKnown) notKnown++;
        }

        return 100m * notKnown / people.Count > context.Standard.Thresholds.UnknownPercent
            ? [RuleContext.OfClient(this, "workforce", "ethnic_origin", "not-known-share", FindingText.Percent(notKnown, people.Count))]
            : [];
    }
}
