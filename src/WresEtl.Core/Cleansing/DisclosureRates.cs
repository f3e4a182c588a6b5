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

/// <summary>Disclosure of a headcount, whole and by part. INTERNAL: the parts are small.</summary>
public sealed record DisclosureRates(
    DisclosureRate Whole,
    IReadOnlyList<(string Name, DisclosureRate Rate)> ByStaffGroup,
    IReadOnlyList<(string Name, DisclosureRate Rate)> ByBand)
{
    public static DisclosureRates Of(Headcount headcount, Standard standard)
    {
        var people = headcount.People.Values;
        return new DisclosureRates(
            Rate(people),
            [.. standard.StaffGroups
                .Select(g => (g.Title, Rate(people.Where(p => p.Chosen.StaffGroup.Value?.Code == g.Code))))
                .Append(("No staff group", Rate(people.Where(p => p.Chosen.StaffGroup.Value is null))))
                .Where(g => g.Item2.People > 0)],
            [.. standard.Template
                .Where(r => r.Headcount)
                .Select(r => ($"{r.Indicator} {r.Item}", Rate(people.Where(p => p.Placement.CountId == r.Source))))
                .Append(("No template row", Rate(people.Where(p => p.Placement.CountId is null))))
                .Where(b => b.Item2.People > 0)]);
    }

    private static DisclosureRate Rate(IEnumerable<Person> people) =>
        people.Aggregate(default(DisclosureRate), (rate, p) => rate.Add(p.Ethnicity.Disclosure));
}
