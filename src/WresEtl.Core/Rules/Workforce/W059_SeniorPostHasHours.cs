using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Someone in Band 9 or on VSM pay works more than a few hours; a chair or lay member coded as staff does not.</summary>
public sealed class W059_SeniorPostHasHours : IPersonRule
{
    public string Id => "W059";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.Fte.Value is { Value: > 0 } fte
        && fte.Value < context.Standard.Thresholds.SmallestSeniorFte
        && person.Placement.CountId is { } id
        && (id.EndsWith(".vsm", StringComparison.Ordinal) || id.EndsWith(".9", StringComparison.Ordinal))
            ? context.Of(this, person, "fte", person.Chosen.Fte.Raw, ("pay", Pay.Of(person.Chosen)))
            : null;
}
