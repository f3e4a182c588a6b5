using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>Pay descriptions and codes as exports print them, read with the 2020 patterns, under three cultures.</summary>
public class PayReadingTests
{
    private static readonly PayScales Scales = ConfigCopy.Load(2020).PayScales;

    [Theory]
    [InlineData("Review Body Band 5", "XR05", "5")]
    [InlineData("Non Review Body Band 2", "XN02", "2")]
    [InlineData("REVIEW BODY BAND 6", "", "6")]
    [InlineData("review body band 6", "", "6")]
    [InlineData("AfC Band 7", "", "7")]
    [InlineData("Band 07", "", "7")]
    [InlineData("B3", "", "3")]
    [InlineData("Band 8a", "", "8a")]
    [InlineData("Band 8A", "", "8a")]
    [InlineData("Band 8 - Range A", "XR08", "8a")]
    [InlineData("Band 8 – Range C", "", "8c")]
    [InlineData("8 Range D", "", "8d")]
    [InlineData("Review Body Band 8 - Range B", "XR09", "8b")]
    [InlineData("Band 9", "XN12", "9")]
    [InlineData("Under Band 1", "", "under1")]
    [InlineData("Below Band 1", "", "under1")]
    [InlineData("Band 1", "", "1")]
    [InlineData("Apprentice Level 3", "", "under1")]
    [InlineData("VSM", "", "vsm")]
    [InlineData("Very Senior Manager", "", "vsm")]
    [InlineData("Chief Executive", "", "vsm")]
    [InlineData("Executive Director", "", "vsm")]
    [InlineData("", "XR09", "8b")]
    [InlineData("", "XN08", "8a")]
    [InlineData("", "XR12", "9")]
    [InlineData("", "XR01", "1")]
    public void NonMedicalPay_HasItsBand(string description, string code, string band) => Under3(() =>
        Assert.Equal(new PayReading(band, false), Scales.Read(description, code, isMedical: false)));

    [Theory]
    [InlineData("Band 8", "")]
    [InlineData("Band 8", "XR08")]
    [InlineData("Band 12", "")]
    [InlineData("Band 12", "XR12")]
    [InlineData("Annex 21 Band 5", "")]
    [InlineData("Non-Executive Director", "")]
    [InlineData("Non Executive Director", "")]
    [InlineData("Spot Salary", "")]
    [InlineData("Local Scale 12", "")]
    [InlineData("", "XR13")]
    [InlineData("", "ZZ05")]
    [InlineData("", "YM72")]
    [InlineData("", "")]
    [InlineData("Consultant", "")]
    public void PayThatOnlyTheClientCanPlace_HasNoBand(string description, string code) => Under3(() =>
        Assert.Null(Scales.Read(description, code, isMedical: false).Band));

    [Theory]
    [InlineData("", "YM72", "consultants")]
    [InlineData("", "YC72", "consultants")]
    [InlineData("", "MC72", "consultants")]
    [InlineData("", "MC46", "career")]
    [InlineData("", "MH03", "career")]
    [InlineData("", "MT01", "trainee")]
    [InlineData("", "MN37", "trainee")]
    [InlineData("Consultant (2003)", "", "consultants")]
    [InlineData("SPECIALTY DOCTOR", "", "career")]
    [InlineData("Foundation Year 1", "", "trainee")]
    public void MedicalPay_HasItsRow(string description, string code, string row) => Under3(() =>
        Assert.Equal(new PayReading(row, false), Scales.Read(description, code, isMedical: true)));

    [Theory]
    [InlineData("Review Body Band 5", "")]
    [InlineData("", "XR05")]
    public void MedicalPay_IsNotReadByNonMedicalPatterns(string description, string code) =>
        Assert.Null(Scales.Read(description, code, isMedical: true).Band);

    [Fact]
    public void DescriptionAndCodeDisagree_TheDescriptionIsTakenAndItIsSaid() =>
        Assert.Equal(new PayReading("6", true), Scales.Read("Review Body Band 6", "XR05", isMedical: false));

    private static void Under3(Action check)
    {
        foreach (var culture in (string[])["en-GB", "tr-TR", "fr-FR"]) Cultures.Under(culture, check);
    }
}
