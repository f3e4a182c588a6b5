using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>The person was asked and chose not to say, which is their right: told apart from missing, never chased as a fault.</summary>
public sealed class W032_EthnicityIsDisclosed : IPersonRule
{
    public string Id => "W032";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == Standards.Disclosure.Declined
            ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw)
            : null;
}
