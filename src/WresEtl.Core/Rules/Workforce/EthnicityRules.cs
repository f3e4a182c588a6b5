using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Everyone has been asked for their ethnicity and the answer is on record.</summary>
public sealed class W030_EthnicityIsRecorded : IPersonRule
{
    public string Id => "W030";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == Disclosure.Missing && !person.Chosen.Ethnicity.IsUnknown
            ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw)
            : null;
}

/// <summary>"Not known" on record is as good as nothing: the person may never have been asked.</summary>
public sealed class W031_EthnicityIsKnown : IPersonRule
{
    public string Id => "W031";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == Disclosure.NotKnown ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw) : null;
}

/// <summary>The person was asked and chose not to say, which is their right: told apart from missing, never chased as a fault.</summary>
public sealed class W032_EthnicityIsDisclosed : IPersonRule
{
    public string Id => "W032";

    public Fault? Check(Person person, RuleContext context) =>
        person.Ethnicity.Disclosure == Disclosure.Declined ? context.Of(this, person, "ethnic_origin", person.Chosen.Ethnicity.Raw) : null;
}

/// <summary>One person, one ethnicity, whatever the number of posts.</summary>
public sealed class W033_EthnicityAgreesAcrossPosts : IPersonRule
{
    public string Id => "W033";

    public Fault? Check(Person person, RuleContext context)
    {
        if (person.Others.Count == 0) return null;
        var declared = person.Others.Prepend(person.Chosen)
            .Where(a => a.Ethnicity.Value is { Disclosure: Disclosure.Declared })
            .Select(a => a.Ethnicity.Value!.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return declared.Length > 1 ? context.Of(this, person, "ethnic_origin", string.Join(" / ", declared)) : null;
    }
}
