using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>"Not known" on record is as good as nothing: the person may never have been asked.</summary>
public sealed class W031_EthnicityIsKnown : IPersonRule
{
    public string Id => "W031";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == Standards.Disclosure.NotKnown && !W034_EthnicityIsNotAHospitalCode.Is(person.Ethnicity)
            ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw)
            : null;
}
