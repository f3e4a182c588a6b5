using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Staff group and occupation code put the person on the same side; where they do not, the staff group was taken.</summary>
public sealed class W052_OccupationCodeAgreesWithStaffGroup : IPersonRule
{
    public string Id => "W052";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.StaffGroup.Value?.Side is { } side
        && context.Placement.OccupationSide(person.Chosen) is { } occupation && occupation != side
            ? context.Of(this, person, "occupation_code", person.Chosen.Occupation.Raw, ("staff_group", person.Chosen.StaffGroup.Raw))
            : null;
}
