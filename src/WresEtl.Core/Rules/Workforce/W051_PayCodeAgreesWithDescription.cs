using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Pay description and pay code name the same band; where they do not, the description was taken.</summary>
public sealed class W051_PayCodeAgreesWithDescription : IPersonRule
{
    public string Id => "W051";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.PayCodeText.Length > 0
        && person.Chosen.PayDescriptionText.Length > 0
        && context.Placement.SideOf(person.Chosen) is Side.Clinical or Side.NonClinical
        && context.Placement.BandOf(person.Chosen).Disagree
            ? context.Of(this, person, "pay_code", person.Chosen.PayCodeText, ("description", person.Chosen.PayDescriptionText))
            : null;
}
