using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>Ethnic origin as exports print it, read with the 2020 tables, under three cultures.</summary>
public class EthnicityReadingTests
{
    private static readonly EthnicityTable Table = ConfigCopy.Load(2020).Ethnicity;

    public static TheoryData<string> AllCultures => ["en-GB", "tr-TR", "fr-FR"];

    [Theory]
    [MemberData(nameof(AllCultures))]
    public void EachCode_ReadsAsItselfInEitherCase(string culture) => Cultures.Under(culture, () =>
    {
        Assert.Equal(70, Table.Categories.Count);
        Assert.All(Table.Categories, c => Assert.Equal(c.Code, Table.Find(c.Code)?.Code));
        Assert.All(Table.Categories, c => Assert.Equal(c.Code, Table.Find(c.Code.ToLowerInvariant())?.Code));
        Assert.All(Table.Categories.Where(c => c.Code is not ("99" or "X")), c => Assert.Equal(c.Code, Table.Find(c.Code + " - " + c.Label)?.Code));
    });

    [Theory]
    [MemberData(nameof(AllCultures))]
    public void EachLabel_ReadsAsItsCode(string culture) => Cultures.Under(culture, () =>
    {
        var labels = File.ReadAllLines(Path.Combine(ConfigCopy.Original, ConfigCopy.Year2020, "codes/ethnicity-labels.csv")).Skip(1)
            .Select(l => l.Split(',')).ToList();
        Assert.Equal(264, labels.Count);
        Assert.All(labels, l => Assert.Equal(l[1], Table.Find(l[0])?.Code));
        Assert.All(labels, l => Assert.Equal(l[1], Table.Find(l[0].ToUpperInvariant())?.Code));
        Assert.All(labels, l => Assert.Equal(l[1], Table.Find("\u00a0 " + l[0].Replace(' ', '\u00a0') + "\u00a0")?.Code));
    });

    [Theory]
    [InlineData("CL", EthnicGroup.White)]
    [InlineData("CM", EthnicGroup.White)]
    [InlineData("CN", EthnicGroup.White)]
    [InlineData("CP", EthnicGroup.White)]
    [InlineData("CX", EthnicGroup.White)]
    [InlineData("GC", EthnicGroup.Bme)]
    [InlineData("GF", EthnicGroup.Bme)]
    [InlineData("LK", EthnicGroup.Bme)]
    [InlineData("PE", EthnicGroup.Bme)]
    [InlineData("SE", EthnicGroup.Bme)]
    [InlineData("Z", EthnicGroup.Unknown)]
    [InlineData("99", EthnicGroup.Unknown)]
    [InlineData("X", EthnicGroup.Unknown)]
    public void FirstLetter_DecidesTheGroup(string code, EthnicGroup group) => Assert.Equal(group, Table.Find(code)?.Group);

    [Theory]
    [InlineData("I")]
    [InlineData("O")]
    [InlineData("Q")]
    [InlineData("T")]
    [InlineData("U")]
    [InlineData("V")]
    [InlineData("W")]
    [InlineData("Y")]
    [InlineData("i")]
    [InlineData("CI")]
    [InlineData("LI")]
    [InlineData("AA")]
    [InlineData("C1")]
    [InlineData("98")]
    [InlineData("Martian")]
    [InlineData("Whitee")]
    [InlineData("Y - Martian")]
    public void WhatIsNotInTheTable_HasNoCategory(string text) => Assert.All(
        (string[])["en-GB", "tr-TR", "fr-FR"], culture => Cultures.Under(culture, () => Assert.Null(Table.Find(text))));

    [Theory]
    [InlineData("Chinese", "R")]
    [InlineData("Bangladeshi", "K")]
    [InlineData("Asian", "LK")]
    [InlineData("Mixed", "GF")]
    [InlineData("Pakistani", "J")]
    [InlineData("Indian", "H")]
    [InlineData("INDIAN", "H")]
    [InlineData("indian", "H")]
    [InlineData("African", "N")]
    public void FirstLetterOfALabel_IsNotItsCode(string label, string code) => Assert.All(
        (string[])["en-GB", "tr-TR", "fr-FR"], culture => Cultures.Under(culture, () => Assert.Equal(code, Table.Find(label)?.Code)));

    [Theory]
    [InlineData("", DeclarationStatus.Missing)]
    [InlineData("  \u00a0 ", DeclarationStatus.Missing)]
    [InlineData("-", DeclarationStatus.Missing)]
    [InlineData("99", DeclarationStatus.NotKnown)]
    [InlineData("Not known", DeclarationStatus.NotKnown)]
    [InlineData("X", DeclarationStatus.NotKnown)]
    [InlineData("Z", DeclarationStatus.Declined)]
    [InlineData("Prefer not to say", DeclarationStatus.Declined)]
    [InlineData("A", DeclarationStatus.Declared)]
    public void DeclinedNotKnownAndMissing_StayApart(string text, DeclarationStatus disclosure) =>
        Assert.Equal(disclosure, Table.Find(text)?.Disclosure);

    [Theory]
    [InlineData("C–White", "C")]
    [InlineData("A: British", "A")]
    [InlineData("a: British", null)]
    [InlineData("ab", null)]
    [InlineData("c2", "C2")]
    [InlineData("C9 Other", null)]
    public void LeadingCode_IsTakenOnlyInUpperCaseAndOnlyIfListed(string text, string? code) => Assert.Equal(code, Table.Find(text)?.Code);
}
