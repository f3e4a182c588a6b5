using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Cleansing;

/// <summary>How many of some people have declared their ethnicity, and why the others have not.</summary>
public readonly record struct DisclosureRate(int Declared, int Declined, int NotKnown, int Missing)
{
    public int People => Declared + Declined + NotKnown + Missing;

    /// <summary>People whom HR can still ask: not those who declined.</summary>
    public int Askable => NotKnown + Missing;

    /// <summary>Declared as a percentage of everybody.</summary>
    public Figure DeclaredPercent => Percent(Declared);

    /// <summary>Unknown as a percentage of everybody: declined, not known and missing together.</summary>
    public Figure UnknownPercent => Percent(People - Declared);

    /// <summary>What Unknown would be if everyone who can be asked declared.</summary>
    public Figure UnknownPercentWhenAsked => Percent(Declined);

    public DisclosureRate Add(DeclarationStatus disclosure) => disclosure switch
    {
        DeclarationStatus.Declared => this with { Declared = Declared + 1 },
        DeclarationStatus.Declined => this with { Declined = Declined + 1 },
        DeclarationStatus.NotKnown => this with { NotKnown = NotKnown + 1 },
        DeclarationStatus.Missing => this with { Missing = Missing + 1 },
    };

    private Figure Percent(int part) => People == 0
        ? Figure.Undefined(NoValueReason.ZeroDenominator)
        : Figure.Of(Fraction.Of(100L * part, People));
}

/// <summary>Disclosure of some of the headcount.</summary>
/// <param name="Name">Staff group or template row.</param>
/// <param name="CountId">The template row's count, such as <c>clinical.5</c>; empty where there is none.</param>
/// <param name="Rate">The rate.</param>
public sealed record DisclosurePart(string Name, string CountId, DisclosureRate Rate);

/// <summary>Disclosure of a headcount, whole and by part; parts of nobody are left out. INTERNAL: the parts are small.</summary>
public sealed record DisclosureRates(
    DisclosureRate Whole, IReadOnlyList<DisclosurePart> ByStaffGroup, IReadOnlyList<DisclosurePart> ByBand)
{
    public static DisclosureRates Of(Headcount headcount, Standard standard)
    {
        var people = headcount.People.Values;
        return new DisclosureRates(
            Rate(people),
            Parts(people, p => p.Chosen.StaffGroup.Value?.Code, "No staff group",
                standard.StaffGroups.Select(g => (g.Code, new DisclosurePart(g.Title, "", default)))),
            Parts(people, p => p.Placement.CountId, "No template row",
                standard.Template.Where(r => r.Headcount).Select(r => (r.Source, new DisclosurePart($"{r.Indicator} {r.Item}", r.Source, default)))));
    }

    private static List<DisclosurePart> Parts(
        IEnumerable<Person> people, Func<Person, string?> keyOf, string others, IEnumerable<(string Key, DisclosurePart Part)> parts)
    {
        var byKey = people.ToLookup(keyOf, StringComparer.Ordinal);
        return
        [
            .. parts.Select(p => p.Part with { Rate = Rate(byKey[p.Key]) })
                .Append(new DisclosurePart(others, "", Rate(byKey[null])))
                .Where(p => p.Rate.People > 0),
        ];
    }

    private static DisclosureRate Rate(IEnumerable<Person> people) =>
        people.Aggregate(default(DisclosureRate), (rate, p) => rate.Add(p.Ethnicity.Disclosure));
}
