using WresEtl.Core.Cleansing;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Rules;

namespace WresEtl.Core.Tests.Cleansing;

public sealed class DisclosureRatesTests
{
    [Theory]
    [InlineData(DeclarationStatus.Declared, 1, 0, 0, 0)]
    [InlineData(DeclarationStatus.Declined, 0, 1, 0, 0)]
    [InlineData(DeclarationStatus.NotKnown, 0, 0, 1, 0)]
    [InlineData(DeclarationStatus.Missing, 0, 0, 0, 1)]
    public void EachStatus_IsCountedApart(DeclarationStatus status, int declared, int declined, int notKnown, int missing) =>
        Assert.Equal(new DisclosureRate(declared, declined, notKnown, missing), default(DisclosureRate).Add(status));

    [Fact]
    public void Percentages_AreOfEverybody()
    {
        // 14 of 245 people could still be asked: 6.1 % Unknown would become 0.4 %.
        var rate = new DisclosureRate(Declared: 230, Declined: 1, NotKnown: 5, Missing: 9);
        Assert.Equal((245, 14), (rate.People, rate.Askable));
        Assert.Equal(("93.9", "6.1", "0.4"), (Text(rate.DeclaredPercent), Text(rate.UnknownPercent), Text(rate.UnknownPercentWhenAsked)));
    }

    [Fact]
    public void Nobody_HasNoPercentage() => Assert.All(
        new[] { default(DisclosureRate).DeclaredPercent, default(DisclosureRate).UnknownPercent, default(DisclosureRate).UnknownPercentWhenAsked },
        f => Assert.Equal((FigureState.Undefined, NoValueReason.ZeroDenominator), (f.State, f.Reason)));

    [Fact]
    public void Parts_AreTheStaffGroupsAndTemplateRowsThatHavePeople()
    {
        var rates = Of(
            Valid.Assignment(), Valid.Assignment(("employee_number", "90000002"), ("ethnic_origin", "")),
            Valid.Nurse(("employee_number", "90000003"), ("ethnic_origin", "Z")), Valid.Doctor(("employee_number", "90000004"), ("ethnic_origin", "99")));
        Assert.Equal(new DisclosureRate(1, 1, 1, 1), rates.Whole);
        Assert.Equal(
            ["Administrative and Clerical 1/0/0/1", "Medical and Dental 0/0/1/0", "Nursing and Midwifery Registered 0/1/0/0"],
            rates.ByStaffGroup.Select(p => $"{p.Name} {Counts(p.Rate)}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["clinical.5 0/1/0/0", "medical.consultants 0/0/1/0", "nonclinical.5 1/0/0/1"],
            rates.ByBand.Select(p => $"{p.CountId} {Counts(p.Rate)}").Order(StringComparer.Ordinal));
        Assert.Equal("1a Band 5", rates.ByBand[0].Name);
    }

    [Fact]
    public void PeopleWithoutAGroupOrRow_AreAPartOfTheirOwn()
    {
        var rates = Of(Valid.Assignment(), Valid.Assignment(("employee_number", "90000002"), ("staff_group", "Wizards"), ("ethnic_origin", "")));
        Assert.Equal(["Administrative and Clerical 1/0/0/0", "No staff group 0/0/0/1"], rates.ByStaffGroup.Select(p => $"{p.Name} {Counts(p.Rate)}"));
        Assert.Equal(("No template row", "", "0/0/0/1"), rates.ByBand[^1] switch { var p => (p.Name, p.CountId, Counts(p.Rate)) });
    }

    private static DisclosureRates Of(params Row[] rows)
    {
        var scenario = Scenario.Of(rows);
        return DisclosureRates.Of(scenario.Headcount(), scenario.Standard);
    }

    private static string Counts(DisclosureRate rate) => $"{rate.Declared}/{rate.Declined}/{rate.NotKnown}/{rate.Missing}";

    private static string Text(Figure figure) => figure.Number.ToFixed(1);
}
