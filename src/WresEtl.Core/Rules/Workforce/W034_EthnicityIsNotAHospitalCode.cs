using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>X is what hospital statistics print for "not known" of patients; no staff record of ESR has it.</summary>
public sealed class W034_EthnicityIsNotAHospitalCode : IPersonRule
{
    public string Id => "W034";

    public Fault? Check(Person person, RuleContext context) =>
        Is(person.Ethnicity) ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw) : null;

    internal static bool Is(EthnicCategory category) => category.Code == "X";
}
