using WresEtl.Core.Indicators;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>One NHS identifier, one employee number: someone under two would be counted twice.</summary>
public sealed class W060_PersonHasOneEmployeeNumber : IWorkforceRule
{
    public string Id => "W060";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var (seen, twice) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var person in inputs.Headcount.People.Values)
        {
            var uid = person.Chosen.PersonUid;
            if (!uid.IsBlank && !seen.Add(uid.Raw)) twice.Add(uid.Raw);
        }

        if (twice.Count == 0) return [];
        // By key, so that the order of the rows does not decide which number is named.
        return inputs.Headcount.People.Values
            .Where(p => twice.Contains(p.Chosen.PersonUid.Raw))
            .GroupBy(p => p.Chosen.PersonUid.Raw, StringComparer.Ordinal)
            .SelectMany(same => Further([.. same.OrderBy(p => p.Key.Vpd, StringComparer.Ordinal).ThenBy(p => p.Key.Employee)], context));
    }

    private IEnumerable<Fault> Further(IReadOnlyList<Person> same, RuleContext context) =>
        same.Skip(1).Select(p => context.Of(this, p, "person_uid", p.Chosen.PersonUid.Raw, ("other", same[0].Key.Employee.ToDigits())));
}
