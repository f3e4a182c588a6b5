using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Everyone has been asked for their ethnicity and the answer is on record.</summary>
public sealed class W030_EthnicityIsRecorded : IPersonRule
{
    public string Id => "W030";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == Standards.Disclosure.Missing && !person.Chosen.Ethnicity.IsUnknown
            ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw)
            : null;
}
