using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Registered nurses, midwives and allied health professionals start at Band 5; support to clinical staff ends below 8a.</summary>
public sealed class W068_BandFitsStaffGroup : IPersonRule
{
    public string Id => "W068";

    // assumed: national job profiles; staff groups 03, 04 (registered) and 07 (Additional Clinical Services) of the dictionary.
    public Fault? Check(Person person, RuleContext context)
    {
        if (person.Chosen.StaffGroup.Value is not { } group || person.Placement.CountId is not { } id) return null;
        var fits = group.Code switch
        {
            "03" or "04" => id is not ("clinical.under1" or "clinical.1" or "clinical.2" or "clinical.3" or "clinical.4"),
            "07" => id is not ("clinical.8a" or "clinical.8b" or "clinical.8c" or "clinical.8d" or "clinical.9" or "clinical.vsm"),
            _ => true,
        };
        return fits ? null : context.Of(this, person, "pay_description", Pay.Of(person.Chosen), ("staff_group", group.Title));
    }
}
