using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>One person, one ethnicity, whatever the number of posts.</summary>
public sealed class W033_EthnicityAgreesAcrossPosts : IPersonRule
{
    public string Id => "W033";

    public Fault? Check(Person person, RuleContext context)
    {
        if (person.Others.Count == 0) return null;
        var code = Declared(person.Chosen);
        for (var i = 0; i < person.Others.Count; i++)
        {
            var other = Declared(person.Others[i]);
            if (other is null) continue;
            if (code is not null && code != other) return context.Of(this, person, "ethnic_origin", All(person));
            code = other;
        }

        return null;
    }

    private static string? Declared(Assignment post) =>
        post.Ethnicity.Value is { Disclosure: Standards.Disclosure.Declared } category ? category.Code : null;

    private static string All(Person person) =>
        string.Join(" / ", person.Others.Prepend(person.Chosen).Select(Declared).OfType<string>().Distinct().Order(StringComparer.Ordinal));
}
