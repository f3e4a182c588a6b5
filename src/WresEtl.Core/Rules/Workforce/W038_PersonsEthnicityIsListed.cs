using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>The person's own ethnic origin is in the classification. W014 names the spelling once; here HR can answer for the person.</summary>
public sealed class W038_PersonsEthnicityIsListed : IPersonRule
{
    public string Id => "W038";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == DeclarationStatus.Missing && person.Chosen.Ethnicity.IsUnknown
            ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw)
            : null;
}
