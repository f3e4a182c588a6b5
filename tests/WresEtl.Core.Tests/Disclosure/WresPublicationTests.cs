using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

public class WresPublicationTests
{
    private static readonly Dictionary<string, long> Bands = new() { ["nonclinical.5.white"] = 50, ["clinical.6.bme"] = 30, ["clinical.6.white"] = 40 };

    [Fact]
    public void OneMedicalRow_AsIn2016_IsPrintedAndCountedInTheWorkforce()
    {
        var model = WresPublication.Model("ZZ1/2016", new Dictionary<string, long>(Bands) { ["medical.total.white"] = 12, ["medical.total.bme"] = 8, ["medical.total.unknown"] = 5 });
        Assert.Equal(145, model.Counts["workforce.total.total"]);
        Assert.Equal(25, model.Counts["medical.total.total"]);
        Assert.DoesNotContain("medical.consultants.white", model.Counts.Keys);
        Assert.Contains(model.Derived, d => d.Id == "pct.medical.total.bme");
        Assert.DoesNotContain(model.Equations, e => e.Right.Count == 0);
        Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5));
    }

    [Fact]
    public void MedicalRows_AddUpToTheirTotal()
    {
        var model = WresPublication.Model("ZZ1/2020", new Dictionary<string, long>(Bands) { ["medical.consultants.white"] = 12, ["medical.trainee.bme"] = 8 });
        Assert.Equal(140, model.Counts["workforce.total.total"]);
        Assert.Equal(20, model.Counts["medical.total.total"]);
        Assert.Contains(model.Equations, e => e.Left == "medical.total.white" && e.Right.Count == 4);
    }
}
