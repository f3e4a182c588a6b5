using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Exactly one assignment of a person is the primary one.</summary>
public sealed class W050_OneAssignmentIsPrimary : IPersonRule
{
    public string Id => "W050";

    public Fault? Check(Person person, RuleContext context)
    {
        if (person.Others.Count == 0) return null;
        var primary = IsPrimary(person.Chosen) ? 1 : 0;
        for (var i = 0; i < person.Others.Count; i++)
        {
            if (IsPrimary(person.Others[i])) primary++;
        }

        if (primary == 1 || !context.HasColumn(person.Chosen.At, "is_primary")) return null;
        return context.Of(this, person, "is_primary", primary == 0 ? "none of them" : "more than one");
    }

    private static bool IsPrimary(Assignment post) => post.IsPrimary.Value is { Value: true };
}
