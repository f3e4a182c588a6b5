using System.Globalization;
using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Nothing but figures, structure and policy decides the bytes of a certificate; nothing but the model decides the stars.</summary>
public class SameBytesTests
{
    [Fact]
    public void TwoTruthsThatPrintAlike_HaveTheSameCertificate()
    {
        var first = SpecifiedCasesTests.Table("nonclinical", ["5", "6", "7"], ["white", "bme", "unknown"],
            new long[,] { { 50, 2, 9 }, { 60, 8, 3 }, { 40, 12, 20 } });
        var second = SpecifiedCasesTests.Table("nonclinical", ["5", "6", "7"], ["white", "bme", "unknown"],
            new long[,] { { 50, 4, 7 }, { 60, 6, 5 }, { 40, 12, 20 } });
        string[] stars = ["nonclinical.5.bme", "nonclinical.5.unknown", "nonclinical.6.bme", "nonclinical.6.unknown"];

        var certificate = Certificate.Prove(SpecifiedCasesTests.Printed(first, stars), DisclosurePolicy.Under5);
        Assert.NotNull(certificate);
        Assert.Equal(certificate, Certificate.Prove(SpecifiedCasesTests.Printed(second, stars), DisclosurePolicy.Under5));
    }

    [Fact]
    public void EngineCertificate_IsMadeAgainFromThePublicFilesAlone()
    {
        foreach (var number in Enumerable.Range(0, 6))
        {
            var made = Assert.IsType<Protection.Safe>(DisclosureControl.Protect(GeneratedClients.Model(number), DisclosurePolicy.Under5)).Publication;
            var read = PackTables.Read(made.FiguresCsv, made.StructureCsv);
            Assert.NotNull(read);
            Assert.Equal(made.CertificateJson, Certificate.Prove(read, DisclosurePolicy.Under5));
        }
    }

    [Fact]
    public void OrderOfInput_ChangesNothing()
    {
        var model = GeneratedClients.Model(3);
        var turned = model with
        {
            Counts = model.Counts.Reverse().ToDictionary(c => c.Key, c => c.Value),
            Equations = [.. model.Equations.Reverse().Select(e => e with { Right = [.. e.Right.Reverse()] })],
            Derived = [.. model.Derived.Reverse()],
        };
        Assert.Equal(Text(model), Text(turned));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void Culture_ChangesNothing(string culture)
    {
        var expected = Text(GeneratedClients.Model(4));
        var actual = "";
        var thread = new Thread(() => actual = Text(GeneratedClients.Model(4)), 16 * 1024 * 1024) { CurrentCulture = CultureInfo.GetCultureInfo(culture) };
        thread.Start();
        thread.Join();
        Assert.Equal(expected, actual);
    }

    private static string Text(PublicationModel model) =>
        Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5)) is var safe
            ? safe.Publication.FiguresCsv + safe.Publication.StructureCsv + safe.Publication.CertificateJson : "";
}
