using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Doctors and dentists are on medical pay codes, everyone else is not; a medical director on VSM pay is neither.</summary>
public sealed class W057_PayScaleFitsStaffGroup : IPersonRule
{
    public string Id => "W057";

    public Fault? Check(Person person, RuleContext context)
    {
        var post = person.Chosen;
        var fits = context.Placement.SideOf(post) switch
        {
            Side.Medical => context.Placement.BandOf(post).Band is null or "vsm",
            Side.Clinical or Side.NonClinical =>
                !context.Placement.IsOnMedicalCode(post),
            null => true,
        };
        return fits ? null : context.Of(this, person, "pay_code", Pay.Of(post), ("staff_group", post.StaffGroup.Raw));
    }
}
